import type { ArticleDate } from '../archive/article.js';
import { dayNumber } from './days.js';

/** In a column of days: nothing bounds the article on this side. */
export const UNBOUNDED_FROM = -0x8000_0000;
export const UNBOUNDED_TO = 0x7fff_ffff;
/** In the column of sources: the article names none. */
export const NO_SOURCE = -1;

/** What filters, counts and orders need of every article, by its place in its part, without reading an article. */
export interface Columns {
  readonly size: number;
  /** First UTC day, in days since 1970-01-01, on which the article can have appeared, or {@link UNBOUNDED_FROM}. */
  readonly from: ArrayLike<number>;
  /** Last such day, inclusive, or {@link UNBOUNDED_TO}. */
  readonly to: ArrayLike<number>;
  /** Index into `sources`, or {@link NO_SOURCE}. */
  readonly source: ArrayLike<number>;
  /** How many passages the article has. */
  readonly passages: ArrayLike<number>;
  readonly sources: readonly string[];
}

/** The days an article's date spans, as the columns hold them. */
export function dayBounds(date: ArticleDate): { from: number; to: number } {
  return {
    from: (date.from === undefined ? undefined : dayNumber(date.from)) ?? UNBOUNDED_FROM,
    to: (date.to === undefined ? undefined : dayNumber(date.to)) ?? UNBOUNDED_TO,
  };
}

/** Columns that grow by one article at a time. */
export class GrowingColumns implements Columns {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly source: number[] = [];
  readonly passages: number[] = [];
  readonly sources: string[] = [];
  readonly #sourceNumbers = new Map<string, number>();

  get size(): number {
    return this.from.length;
  }

  add(article: { readonly date: ArticleDate; readonly source?: string }, passages: number): void {
    const { from, to } = dayBounds(article.date);
    this.from.push(from);
    this.to.push(to);
    this.source.push(article.source === undefined ? NO_SOURCE : this.#numberOf(article.source));
    this.passages.push(passages);
  }

  #numberOf(source: string): number {
    const known = this.#sourceNumbers.get(source);
    if (known !== undefined) return known;
    this.#sourceNumbers.set(source, this.sources.length);
    return this.sources.push(source) - 1;
  }
}
