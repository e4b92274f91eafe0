import type { Quote } from '../quotes/quote.js';
import type { AnalysedArticle, ReadArticle } from './analysed-article.js';

/** Works out what an article says about itself that is kept with it; what was worked out before is taken as it is. */
export function analyse(read: ReadArticle): AnalysedArticle {
  return { ...read, quotes: read.quotes ?? quotesOf() };
}

function quotesOf(): readonly Quote[] {
  return [];
}
