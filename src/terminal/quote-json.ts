import type { Article, Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { Quote, QuoteKind } from '../quotes/quote.js';

/**
 * A quote as `verbatim quotes --json` prints it: a contract with other programs. `kind` is `direct` or `mixed` only
 * of words in double quotation marks. Words in others are `indirect` and their `marks` are told: `''` stands for
 * double marks in some news databases, and single marks set off what is only called something as well.
 */
export function quoteJson(article: Article, quote: Quote): Record<string, unknown> {
  const words = (span: Span): string => shownText(article, span);
  const content = quote.content.map(words);
  const { name, role, mention } = quote.speaker ?? {};
  return {
    article: article.id,
    ...kindOf(quote.kind, content.join(' ')),
    content,
    cue: quote.cue && words(quote.cue),
    speaker: mention === undefined ? null : { name, mention: words(mention), role },
    start: quote.start,
    end: quote.end,
    date: article.date.value,
    source: article.source,
  };
}

const DOUBLE_MARKS = /["“”„‟«»]/u;
const OTHER_MARKS = /''|``|['‘’]/u;

function kindOf(kind: QuoteKind, words: string): { kind: QuoteKind; marks?: string } {
  const [marks] = kind === 'indirect' || DOUBLE_MARKS.test(words) ? [] : (OTHER_MARKS.exec(words) ?? []);
  return marks === undefined ? { kind } : { kind: 'indirect', marks };
}
