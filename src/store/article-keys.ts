import { createHash } from 'node:crypto';
import type { Article } from '../archive/article.js';
import { contentHash } from '../archive/build-article.js';
import type { ArticleKeys, ArticleOrigin } from './read-article.js';

/** Where an article of a file stands, as told by its path: the file's own, or that and a line number. */
export function originIn(file: string, article: Article): ArticleOrigin {
  return { file, line: Number(article.path.slice(file.length + 1)) };
}

/** Characters at the beginning of a text that tell one report from another. */
const OPENING = 300;

/** The numbers that stand for an article. */
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
