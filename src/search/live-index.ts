import MiniSearch from 'minisearch';
import type { Expansion, IndexPart, TermEntry } from './index-part.js';
import { LivePostings, type Posting } from './live-postings.js';
import type { PassageHit, PassageIndex, SearchOptions } from './passage.js';
import { GrowingPassageTable, passageAt, tablePassage, type PassageTable } from './passage-table.js';
import type { AnalysedArticle } from './passages.js';
import { searchedTerms } from './query.js';
import { FIELD_BOOSTS, FIELDS, type ByField } from './scoring.js';

/** A passage as MiniSearch is given it: the terms of its fields, parted by spaces. */
interface LivePassage {
  /** The passage's document number. */
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** MiniSearch over terms, with a look at the postings that it keeps for classes derived from it. */
class TermSearch extends MiniSearch<LivePassage> {
  constructor() {
    super({
      fields: [...FIELDS],
      tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
      processTerm: (term) => term,
      autoVacuum: false,
      searchOptions: { boost: { title: FIELD_BOOSTS[0], text: FIELD_BOOSTS[1] } },
    });
  }

  /** Frequencies of a term by MiniSearch's own number for the passage, which counts up from 0 as passages are added. */
  frequencies(term: string): ByField<ReadonlyMap<number, number>> | undefined {
    const fields = this._index.get(term);
    return fields === undefined ? undefined : [fields.get(0) ?? new Map(), fields.get(1) ?? new Map()];
  }

  expand(term: string, { prefix, maxDistance }: Expansion): Map<string, number> {
    const found = new Map<string, number>();
    if (maxDistance > 0) {
      for (const [other, [, distance]] of this._index.fuzzyGet(term, maxDistance)) found.set(other, distance);
    }
    if (prefix) for (const other of this._index.atPrefix(term).keys()) found.set(other, -1);
    found.delete(term);
    return found;
  }
}

/** Passages in memory, in MiniSearch: those of new and changed articles. */
export class LiveIndex implements PassageIndex, IndexPart {
  readonly #miniSearch = new TermSearch();
  readonly #passagesByArticle = new Map<number, readonly LivePassage[]>();
  readonly #passages = new GrowingPassageTable();
  readonly #totals: [number, number] = [0, 0];

  get passageCount(): number {
    return this.#miniSearch.documentCount;
  }

  get totalLengths(): ByField {
    return [...this.#totals];
  }

  get table(): PassageTable {
    return this.#passages.view();
  }

  /**
   * Makes the passages of an article findable.
   *
   * @throws Error when the number is already taken
   */
  add(articleNumber: number, { title, passages }: AnalysedArticle): void {
    if (this.#passagesByArticle.has(articleNumber)) {
      throw new Error(`article ${articleNumber} is in the index already`);
    }
    const first = this.#passages.passageCount;
    this.#passages.add(articleNumber, new Set(title).size, passages.map(tablePassage));
    const live = passages.map(({ terms }, i) => ({ id: first + i, title: title.join(' '), text: terms.join(' ') }));
    this.#miniSearch.addAll(live);
    this.#countLengths(live, 1);
    this.#passagesByArticle.set(articleNumber, live);
  }

  /** Takes the passages of an article out again; false when it was not there. */
  remove(articleNumber: number): boolean {
    const live = this.#passagesByArticle.get(articleNumber);
    if (live === undefined) return false;
    this.#miniSearch.removeAll(live);
    this.#countLengths(live, -1);
    return this.#passagesByArticle.delete(articleNumber);
  }

  search(query: readonly string[], options: SearchOptions): PassageHit[] {
    const { limit, accepts, prefix = false, fuzzy = false } = options;
    const hits: PassageHit[] = [];
    const { table } = this;
    const terms = searchedTerms(query, (term) => this.documentFrequency(term));
    for (const { id, score } of this.#miniSearch.search(terms.join(' '), { prefix, fuzzy })) {
      if (hits.length >= limit) break;
      const passage = passageAt(table, this.#passages.blockOf(id as number), this.#passages.placeOf(id as number));
      if (accepts?.(passage.article) !== false) hits.push({ passage, score });
    }
    return hits;
  }

  documentFrequency(term: string): number {
    return this.entry(term)?.passages ?? 0;
  }

  entry(term: string): TermEntry | undefined {
    const fields = this.#miniSearch.frequencies(term);
    if (fields === undefined) return undefined;
    const [title, text] = fields;
    return {
      frequencies: [title.size, text.size],
      passages: new Set([...title.keys(), ...text.keys()]).size,
      postings: () => {
        const { titleLengths, textLengths } = this.table;
        const ofTitle = this.#postings(title, ({ block }) => titleLengths[block]);
        const ofText = this.#postings(text, ({ document }) => textLengths[document]);
        // One passage of each block stands for the title.
        return [new LivePostings(ofTitle.filter(({ passage }) => passage === 0)), new LivePostings(ofText)];
      },
    };
  }

  expand(term: string, expansion: Expansion): Map<string, number> {
    return this.#miniSearch.expand(term, expansion);
  }

  #postings(
    frequencies: ReadonlyMap<number, number>,
    lengthOf: (place: { readonly block: number; readonly document: number }) => number | undefined,
  ): Posting[] {
    return [...frequencies].map(([document, frequency]) => {
      const block = this.#passages.blockOf(document);
      return {
        block,
        passage: this.#passages.placeOf(document),
        frequency,
        length: lengthOf({ block, document }) ?? 0,
      };
    });
  }

  #countLengths(passages: readonly LivePassage[], sign: 1 | -1): void {
    const { titleLengths, textLengths } = this.table;
    for (const { id } of passages) {
      this.#totals[0] += sign * (titleLengths[this.#passages.blockOf(id)] ?? 0);
      this.#totals[1] += sign * (textLengths[id] ?? 0);
    }
  }
}
