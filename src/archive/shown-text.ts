import type { Article, Span } from './article.js';

/** White space other than single spaces: few sentences have any. */
const UNEVEN_SPACE = /[^\S ]| {2}/u;

/**
 * The text of a span as readers see it: the words that stand there, the article's omitted spans left out,
 * white space folded to single spaces, and nothing else changed.
 */
export function shownText(article: Pick<Article, 'text' | 'omitted'>, span: Span): string {
  let shown = '';
  let from = span.start;
  for (const omitted of article.omitted) {
    if (omitted.end <= from) continue;
    if (omitted.start >= span.end) break;
    shown += article.text.slice(from, Math.max(from, omitted.start));
    from = omitted.end;
  }
  shown += article.text.slice(from, Math.max(from, span.end));
  return (UNEVEN_SPACE.test(shown) ? shown.replace(/\s+/gu, ' ') : shown).trim();
}
