import type { Article, Span } from '../../src/archive/article.js';
import { cleanText } from '../../src/archive/clean.js';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import type { Quote } from '../../src/quotes/quote.js';

/** An article of that text, as reading a file would make it. */
export function articleOf(text: string): Article {
  const { sentences, omitted } = cleanText(text);
  return { id: 'report', path: 'report.txt', date: { basis: 'unknown' }, text, sentences, omitted };
}

export interface ShownQuote {
  readonly kind: Quote['kind'];
  readonly content: readonly string[];
  readonly cue?: string;
  readonly mention?: string;
  readonly name?: string;
  readonly role?: string;
}

/** The quotes of a text as words instead of offsets. */
export function quotesIn(text: string): ShownQuote[] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return extractQuotes(articleOf(text)).map(({ kind, content, cue, speaker }) => ({
    kind,
    content: content.map(words),
    ...(cue && { cue: words(cue) }),
    ...(speaker && { mention: words(speaker.mention), name: speaker.name }),
    ...(speaker?.role !== undefined && { role: speaker.role }),
  }));
}
