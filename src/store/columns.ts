import type { ArticleDate } from '../archive/article.js';
import { parsedDayNumber } from '../time/calendar.js';
import type { ReadArticle } from './read-article.js';

/** In a column of days: nothing bounds the article on this side. */
export const UNBOUNDED_FROM = -0x8000_0000;
export const UNBOUNDED_TO = 0x7fff_ffff;
/** In the column of sources: the article names none. */
const NO_SOURCE = -1;

/** What filters, counts, orders and comparing need of every article, by its place in its part, without reading an article. */
export interface Columns {
  readonly size: number;
  /** First UTC day, in days since 1970-01-01, on which the article can have appeared, or {@link UNBOUNDED_FROM}. */
  readonly from: ArrayLike<number>;
  /** Last such day, inclusive, or {@link UNBOUNDED_TO}. */
  readonly to: ArrayLike<number>;
  /** Index into `sources`, or {@link NO_SOURCE}. */
  readonly source: ArrayLike<number>;
  readonly sources: readonly string[];
  /** How many passages the article has. */
  readonly passages: ArrayLike<number>;
  /** Index into `files`: where the article was read. */
  readonly file: ArrayLike<number>;
  readonly files: readonly string[];
  /** Its line there when it was read, from 1; 0 where the file holds one article. */
  readonly line: ArrayLike<number>;
  /** The keys of the articles, one column each. */
  readonly contentKey: ArrayLike<number>;
  readonly idKey: ArrayLike<number>;
  readonly reportKey: ArrayLike<number>;
}

/** The days an article's date spans, as the columns hold them. */
function dayBounds(date: ArticleDate): { from: number; to: number } {
  return {
    from: (date.from === undefined ? undefined : parsedDayNumber(date.from)) ?? UNBOUNDED_FROM,
    to: (date.to === undefined ? undefined : parsedDayNumber(date.to)) ?? UNBOUNDED_TO,
  };
}

/** Columns that grow by one article at a time. */
export class GrowingColumns implements Columns {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly source: number[] = [];
  readonly passages: number[] = [];
  readonly file: number[] = [];
  readonly line: number[] = [];
  readonly contentKey: number[] = [];
  readonly idKey: number[] = [];
  readonly reportKey: number[] = [];
  readonly #sources = new NumberedNames();
  readonly #files = new NumberedNames();

  get size(): number {
    return this.from.length;
  }

  get sources(): readonly string[] {
    return this.#sources.names;
  }

  get files(): readonly string[] {
    return this.#files.names;
  }

  add({ article, origin, keys }: ReadArticle, passages: number): void {
    const { from, to } = dayBounds(article.date);
    this.from.push(from);
    this.to.push(to);
    this.source.push(article.source === undefined ? NO_SOURCE : this.#sources.numberOf(article.source));
    this.passages.push(passages);
    this.file.push(this.#files.numberOf(origin.file));
    this.line.push(origin.line);
    this.contentKey.push(keys.content);
    this.idKey.push(keys.id);
    this.reportKey.push(keys.report);
  }
}

/** Names in the order in which they were first met. */
class NumberedNames {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
