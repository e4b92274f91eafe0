import type { Article, Span } from '../archive/article.js';
import { pointsBack } from '../archive/points-back.js';
import { shownText } from '../archive/shown-text.js';

/** Where the sentences that a span touches begin and end; the span itself where it touches none. */
export function carryingSentences(article: Article, span: Span): Span {
  const touched = article.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: span.start, end: span.end };
}

/** The shown text of the sentence before a span, where the span's own text points back to it. */
export function sentenceBefore(article: Article, span: Span, text: string): string | undefined {
  if (!pointsBack(text)) return undefined;
  const before = article.sentences.findLast(({ end, kind }) => end <= span.start && kind === 'prose');
  return before && shownText(article, before);
}
