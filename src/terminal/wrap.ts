import { stripVTControlCharacters } from 'node:util';
import type { Io } from './io.js';

/** What a line begins with and goes on with: spaces, and the mark of a quotation. */
const INDENT = /^ *(?:> )?/u;

function wrappedLine(line: string, columns: number): string {
  const indent = INDENT.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  let width = indent.length;
  for (const word of line.slice(indent.length).split(' ')) {
    const length = stripVTControlCharacters(word).length;
    if (width > indent.length && width + 1 + length > columns) {
      lines.push(current);
      current = indent + word;
      width = indent.length + length;
    } else {
      const gap = width > indent.length ? ' ' : '';
      current += gap + word;
      width += gap.length + length;
    }
  }
  return [...lines, current].join('\n');
}

/**
 * A text for people whose lines are broken between words where they are longer than the terminal is wide;
 * each goes on as it began, indented or quoted. A word that is longer stays whole, so that an address can
 * be opened. Where no terminal is, or one that does not tell its width, the text as it is.
 */
export function wrapped({ columns }: Pick<Io, 'columns'>, text: string): string {
  if (columns === undefined || columns === 0) return text;
  return text
    .split('\n')
    .map((line) => wrappedLine(line, columns))
    .join('\n');
}
