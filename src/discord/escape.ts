import type { Span } from '../archive/article.js';
import { onOneLine } from '../text/on-one-line.js';
import { closingMarks } from './bidi.js';

/** Signs that format, mention, name an emoji, open a spoiler or make a masked link, wherever they stand. */
const FORMATTING = /[\\*_~|`<>@#[\]]/g;
/** A colon of a URL's scheme or of an emoji's name, and a slash after a host's name, as in an invite. */
const LINKING = /:(?=\S)|\/(?<=\.[\p{L}\p{N}-]+\/)/gu;
/** What makes a list item or subtext of a line. The other signs that open a block are escaped wherever they stand. */
const BLOCK_OPENING = /^([^\S\n]*)([-+])|^([^\S\n]*\d+)([.)])/gmu;

/**
 * The text as Markdown that Discord shows as it is: nothing in it formats, links, mentions, opens a
 * spoiler, a list, a heading or a quote, names an emoji or a timestamp. Only backslashes are added, each
 * before a sign that is no letter, digit or white space; halves of surrogate pairs become U+FFFD.
 */
export function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(FORMATTING, '\\$&')
    .replace(LINKING, '\\$&')
    .replace(BLOCK_OPENING, (_, indent?: string, bullet?: string, number?: string, mark?: string) =>
      bullet === undefined ? `${number ?? ''}\\${mark ?? ''}` : `${indent ?? ''}\\${bullet}`,
    );
}

/**
 * {@link escape}, with white space folded and marks of direction closed: what must stay on one line and
 * leave the rest of it alone.
 */
export function escapeLine(text: string): string {
  return escape(onOneLine(text)) + closingMarks(text);
}

/**
 * {@link escape}, with the parts of the text that `spans` name in bold, and marks of direction closed.
 * Spans are in order and do not overlap.
 */
export function emphasize(text: string, spans: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of joined(text, spans)) {
    shown += `${escape(text.slice(from, start))}**${escape(text.slice(start, end))}**`;
    from = end;
  }
  return shown + escape(text.slice(from)) + closingMarks(text);
}

/** Spans with those made one between which nothing but white space stands: Discord reads `****` as text. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.end <= span.start) continue;
    if (last && text.slice(last.end, span.start).trim() === '') result.splice(-1, 1, { ...last, end: span.end });
    else result.push(span);
  }
  return result;
}

/**
 * The beginning of a text, cut between words to `length` characters with an ellipsis. Not for the words of
 * articles, which are shown whole.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut).toWellFormed().replace(/\uFFFD$/u, '')}…`;
}
