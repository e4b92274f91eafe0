import MiniSearch from 'minisearch';
import type { Article } from '../archive/article.js';
import { termsOf } from './analysis.js';
import { BLOCK_SIZE, type Expansion, type IndexPart, type Postings, type TermEntry } from './index-part.js';
import type { Passage, PassageHit, PassageIndex, SearchOptions } from './passage.js';
import { analysedPassages } from './passages.js';
import { searchedTerms } from './query.js';
import { FIELD_BOOSTS, FIELDS, type ByField } from './scoring.js';
import { GrowingArray } from './segment/growing-array.js';

/** A passage as MiniSearch is given it: the terms of its fields, parted by spaces. */
interface LivePassage extends Passage {
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
  private readonly miniSearch = new TermSearch();
  private readonly passagesByArticle = new Map<number, readonly LivePassage[]>();
  private readonly passages: (LivePassage | undefined)[] = [];
  private readonly articleNumbers = new GrowingArray();
  private readonly fieldLengths: ByField<GrowingArray> = [new GrowingArray(), new GrowingArray()];
  private readonly totals: [number, number] = [0, 0];

  get passageCount(): number {
    return this.miniSearch.documentCount;
  }

  get documentBound(): number {
    return this.passages.length;
  }

  get totalLengths(): ByField {
    return [...this.totals];
  }

  get lengths(): ByField<Uint32Array> {
    return [this.fieldLengths[0].view(), this.fieldLengths[1].view()];
  }

  get articles(): Uint32Array {
    return this.articleNumbers.view();
  }

  /** Makes the passages of an article findable. Throws when the number is already taken. */
  add(articleNumber: number, article: Article): void {
    const title = termsOf(article.title ?? '');
    this.addPassages(
      articleNumber,
      analysedPassages(article).map(({ range, terms }) => ({
        passage: { article: articleNumber, ...range },
        terms: [title, terms],
      })),
    );
  }

  /** Adds the passages of an article, given the terms of their fields. Throws when the article is there already. */
  addPassages(
    articleNumber: number,
    passages: readonly { readonly passage: Passage; readonly terms: ByField<readonly string[]> }[],
  ): void {
    if (this.passagesByArticle.has(articleNumber)) {
      throw new Error(`article ${articleNumber} is in the index already`);
    }
    const added = passages.map(({ passage, terms: [title, text] }) => {
      const live = { ...passage, id: this.passages.length, title: title.join(' '), text: text.join(' ') };
      this.passages.push(live);
      this.articleNumbers.push(passage.article);
      this.countLengths([new Set(title).size, new Set(text).size]);
      this.miniSearch.add(live);
      return live;
    });
    this.passagesByArticle.set(articleNumber, added);
  }

  /** Takes the passages of an article out again; false when it was not there. */
  remove(articleNumber: number): boolean {
    const passages = this.passagesByArticle.get(articleNumber);
    if (passages === undefined) return false;
    this.miniSearch.removeAll(passages);
    for (const { id } of passages) {
      this.passages[id] = undefined;
      this.totals[0] -= this.fieldLengths[0].at(id);
      this.totals[1] -= this.fieldLengths[1].at(id);
    }
    return this.passagesByArticle.delete(articleNumber);
  }

  search(query: string, options: SearchOptions): PassageHit[] {
    const { limit, accepts, prefix = false, fuzzy = false } = options;
    const hits: PassageHit[] = [];
    const terms = searchedTerms(termsOf(query), (term) => this.documentFrequency(term));
    for (const { id, score } of this.miniSearch.search(terms.join(' '), { prefix, fuzzy })) {
      const passage = this.passage(id as number);
      if (hits.length >= limit) break;
      if (accepts?.(passage.article) !== false) hits.push({ passage, score });
    }
    return hits;
  }

  documentFrequency(term: string): number {
    return this.entry(term)?.passages ?? 0;
  }

  passage(document: number): Passage {
    const { article = 0, firstSentence = 0, lastSentence = 0 } = this.passages[document] ?? {};
    return { article, firstSentence, lastSentence };
  }

  entry(term: string): TermEntry | undefined {
    const fields = this.miniSearch.frequencies(term);
    if (fields === undefined) return undefined;
    const [title, text] = fields;
    return {
      frequencies: [title.size, text.size],
      passages: new Set([...title.keys(), ...text.keys()]).size,
      postings: () => [new LivePostings(title), new LivePostings(text)],
    };
  }

  expand(term: string, expansion: Expansion): Map<string, number> {
    return this.miniSearch.expand(term, expansion);
  }

  private countLengths(lengths: ByField): void {
    this.fieldLengths[0].push(lengths[0]);
    this.fieldLengths[1].push(lengths[1]);
    this.totals[0] += lengths[0];
    this.totals[1] += lengths[1];
  }
}

class LivePostings implements Postings {
  private readonly left: Iterator<readonly [document: number, frequency: number]>;

  constructor(private readonly postings: ReadonlyMap<number, number>) {
    this.left = postings.entries();
  }

  get count(): number {
    return this.postings.size;
  }

  next(documents: Uint32Array, frequencies: Uint32Array): number {
    let count = 0;
    while (count < BLOCK_SIZE) {
      const next = this.left.next();
      if (next.done === true) break;
      [documents[count], frequencies[count]] = next.value;
      count += 1;
    }
    return count;
  }
}
