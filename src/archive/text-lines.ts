import type { Span } from './article.js';

/** A line that holds something, without the white space around it. */
export interface TextLine extends Span {
  /** What parts it from the line before: nothing but a line end, a blank line or more, or a page break. */
  readonly gap: 'line' | 'blank' | 'page';
}

const LINE = /[^\n\r\f\v\u0085\u2028\u2029]+/gu;

/** The lines of a text that hold anything but white space, in order. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let before = 0;
  for (const match of text.matchAll(LINE)) {
    const words = match[0].trim();
    if (words === '') continue;
    const start = match.index + match[0].indexOf(words.charAt(0));
    lines.push({ start, end: start + words.length, gap: gapOf(text.slice(before, match.index)) });
    before = match.index + match[0].length;
  }
  return lines;
}

function gapOf(between: string): TextLine['gap'] {
  if (between.includes('\f')) return 'page';
  if (between === '\n' || between === '\r\n') return 'line';
  return (between.replace(/\r\n/gu, '\n').match(/[\n\r\v\u0085\u2028\u2029]/gu)?.length ?? 0) > 1 ? 'blank' : 'line';
}
