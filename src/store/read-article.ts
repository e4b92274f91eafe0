import { createHash } from 'node:crypto';
import type { Article } from '../archive/article.js';
import { contentHash } from '../archive/build-article.js';
import { extractQuotes } from '../quotes/extract-quotes.js';
import type { Quote } from '../quotes/quote.js';

/** An article as it was read from its file. */
export interface ReadArticle {
  readonly article: Article;
  readonly origin: ArticleOrigin;
  readonly keys: ArticleKeys;
  /** Absent until they are worked out. */
  readonly quotes?: readonly Quote[];
}

/** The quotes of an article, worked out where they have not been. */
export function quotesOf({ article, quotes }: ReadArticle): readonly Quote[] {
  return quotes ?? extractQuotes(article);
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

/** Where an article of a file stands, as told by its path: the file's own, or that and a line number. */
export function originIn(file: string, article: Article): ArticleOrigin {
  return { file, line: Number(article.path.slice(file.length + 1)) };
}

/** Characters at the beginning of a text that tell one report from another. */
const OPENING = 300;

export function keysOf(article: Article): ArticleKeys {
  return {
    content: leadingBits(contentHash(article)),
    id: leadingBits(sha256(article.id)),
    report: leadingBits(sha256(JSON.stringify([article.id, article.text.slice(0, OPENING)]))),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const leadingBits = (hexadecimal: string): number => Number.parseInt(hexadecimal.slice(0, 13), 16);
