import MiniSearch from 'minisearch';
import type { Article } from '../archive/article.js';
import { termsOf } from './analysis.js';
import type { Passage, PassageHit, PassageIndex, SearchOptions } from './passage.js';
import { passagesOf, passageText } from './passages.js';
import { FIELD_BOOSTS } from './scoring.js';

/** What MiniSearch is given: terms, parted by spaces. */
interface IndexedPassage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Passages in memory, in MiniSearch: those of new and changed articles. */
export class LiveIndex implements PassageIndex {
  private readonly index = new MiniSearch<IndexedPassage>({
    fields: ['title', 'text'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { boost: { ...FIELD_BOOSTS } },
  });
  private readonly passages = new Map<number, Passage>();
  private readonly indexedByArticle = new Map<number, readonly IndexedPassage[]>();
  private nextId = 0;

  get passageCount(): number {
    return this.index.documentCount;
  }

  /** Makes the passages of an article findable. Throws when the number is already taken. */
  add(articleNumber: number, article: Article): void {
    if (this.indexedByArticle.has(articleNumber)) {
      throw new Error(`article ${articleNumber} is in the index already`);
    }
    const title = termsOf(article.title ?? '').join(' ');
    const indexed = passagesOf(article).map((range) => {
      const document = { id: this.nextId++, title, text: termsOf(passageText(article, range)).join(' ') };
      this.passages.set(document.id, { article: articleNumber, ...range });
      this.index.add(document);
      return document;
    });
    this.indexedByArticle.set(articleNumber, indexed);
  }

  /** Takes the passages of an article out again; false when it was not there. */
  remove(articleNumber: number): boolean {
    const indexed = this.indexedByArticle.get(articleNumber);
    if (indexed === undefined) return false;
    this.index.removeAll(indexed);
    for (const { id } of indexed) this.passages.delete(id);
    return this.indexedByArticle.delete(articleNumber);
  }

  search(query: string, options: SearchOptions): PassageHit[] {
    const { limit, accepts, prefix = false, fuzzy = false } = options;
    const hits: PassageHit[] = [];
    for (const { id, score } of this.index.search(termsOf(query).join(' '), { prefix, fuzzy })) {
      const passage = this.passages.get(id as number);
      if (passage === undefined || accepts?.(passage.article) === false) continue;
      hits.push({ passage, score });
      if (hits.length >= limit) break;
    }
    return hits;
  }

  documentFrequency(term: string): number {
    return this.index.search(term).length;
  }
}
