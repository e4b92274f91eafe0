import type { Analyser } from '../search/analysis.js';
import { analysedArticle } from '../search/passages.js';
import type { LiveHolding } from './archive-state.js';
import { quotesOf } from './quotes-of.js';
import type { ReadArticle } from './read-article.js';

/** Adds an article to those held in memory. */
export function addLive({ part, index }: LiveHolding, read: ReadArticle, analyser?: Analyser): void {
  const before = index.passageCount;
  index.add(part.columns.size, analysedArticle(read.article, analyser));
  part.add(read, index.passageCount - before, quotesOf);
}
