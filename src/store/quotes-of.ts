import { extractQuotes } from '../quotes/extract-quotes.js';
import type { Quote } from '../quotes/quote.js';
import type { ReadArticle } from './read-article.js';

/** The quotes of an article, worked out where they have not been. */
export function quotesOf({ article, quotes }: ReadArticle): readonly Quote[] {
  return quotes ?? extractQuotes(article);
}
