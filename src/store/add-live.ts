import type { LiveHolding } from './archive-state.js';
import { quotesOf } from './quotes-of.js';
import type { ReadArticle } from './read-article.js';

/** Adds an article to those held in memory. */
export function addLive({ part, index }: LiveHolding, read: ReadArticle): void {
  const before = index.passageCount;
  index.add(part.columns.size, read.article);
  part.add(read, index.passageCount - before, quotesOf);
}
