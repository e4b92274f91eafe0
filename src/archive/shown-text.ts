import type { Article, Span } from './article.js';

/** White space other than single spaces: few sentences have any. */
const UNEVEN_SPACE = /[^\S ]| {2}/u;

/** A text, or the part of one that is at hand. */
export interface SlicedText {
  /** What stands between two offsets of the whole, in UTF-16 code units. */
  slice(start: number, end: number): string;
}

/** What of an article its sentences are shown from. */
export interface ShownFrom extends Pick<Article, 'omitted'> {
  readonly text: SlicedText;
}

/**
 * The text of a span as readers see it: the words that stand there, the article's omitted spans left out,
 * white space folded to single spaces, and nothing else changed.
 */
export function shownText({ text, omitted }: ShownFrom, span: Span): string {
  let shown = '';
  let from = span.start;
  for (const { start, end } of omitted) {
    if (end <= from) continue;
    if (start >= span.end) break;
    shown += text.slice(from, Math.max(from, start));
    from = end;
  }
  shown += text.slice(from, Math.max(from, span.end));
  return (UNEVEN_SPACE.test(shown) ? shown.replace(/\s+/gu, ' ') : shown).trim();
}
