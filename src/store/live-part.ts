import type { Article, Provenance } from '../archive/article.js';
import type { Quote } from '../quotes/quote.js';
import type { AnalysedArticle } from './analysed-article.js';
import { GrowingColumns } from './columns.js';
import type { ArchivePart } from './part.js';

/** Articles held in memory: all of a small archive, or what a large one has gained since it was last sealed. */
export class LivePart implements ArchivePart {
  readonly columns = new GrowingColumns();
  readonly #articles: AnalysedArticle[] = [];
  #characters = 0;

  /** Characters of all their texts. */
  get characters(): number {
    return this.#characters;
  }

  add(analysed: AnalysedArticle, passages: number): void {
    this.#articles.push(analysed);
    this.columns.add(analysed, passages);
    this.#characters += analysed.article.text.length;
  }

  line(place: number): number {
    return this.analysed(place).origin.line;
  }

  move(place: number, line: number): void {
    const { article, ...rest } = this.analysed(place);
    const path = `${rest.origin.file}:${line}`;
    this.#articles[place] = { ...rest, article: { ...article, path }, origin: { ...rest.origin, line } };
    this.columns.line[place] = line;
  }

  analysed(place: number): AnalysedArticle {
    const found = this.#articles[place];
    if (found === undefined) throw new RangeError(`expected an article below ${this.#articles.length}, found ${place}`);
    return found;
  }

  article(place: number): Article {
    return this.analysed(place).article;
  }

  provenance(place: number): Provenance {
    return this.article(place);
  }

  quotes(place: number): readonly Quote[] {
    return this.analysed(place).quotes;
  }
}
