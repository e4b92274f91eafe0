import type { Article, Provenance } from '../archive/article.js';
import type { Quote } from '../quotes/quote.js';
import { GrowingColumns } from './columns.js';
import type { ArchivePart } from './part.js';

/** Articles held in memory: all of a small archive, or what a large one has gained since it was last sealed. */
export class LivePart implements ArchivePart {
  readonly columns = new GrowingColumns();
  readonly #articles: Article[] = [];
  readonly #quotes: (readonly Quote[])[] = [];

  add(article: Article, quotes: readonly Quote[], passages: number): void {
    this.#articles.push(article);
    this.#quotes.push(quotes);
    this.columns.add(article, passages);
  }

  article(place: number): Article {
    const article = this.#articles[place];
    if (article === undefined)
      throw new RangeError(`expected an article below ${this.#articles.length}, found ${place}`);
    return article;
  }

  provenance(place: number): Provenance {
    return this.article(place);
  }

  quotes(place: number): readonly Quote[] {
    return this.#quotes[place] ?? [];
  }
}
