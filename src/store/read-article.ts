import type { Article } from '../archive/article.js';
import type { Quote } from '../quotes/quote.js';

/** An article as it was read from its file. */
export interface ReadArticle {
  readonly article: Article;
  readonly origin: ArticleOrigin;
  readonly keys: ArticleKeys;
  /** Absent until they are worked out. */
  readonly quotes?: readonly Quote[];
}

export interface ArticleOrigin {
  /** The file it was read from, as the listing names it. */
  readonly file: string;
  /** Its line in a JSONL file, from 1; 0 in a file that holds one article. */
  readonly line: number;
}

/** Numbers of 52 bits, each the beginning of a SHA-256, that stand for an article where comparing is all that is needed. */
export interface ArticleKeys {
  /** Of all that the article holds, where it lies left out. */
  readonly content: number;
  /** Of its id. */
  readonly id: number;
  /** Of its id and the beginning of its text: the same after a correction further down. */
  readonly report: number;
}
