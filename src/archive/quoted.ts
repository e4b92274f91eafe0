import { onOneLine } from '../text/on-one-line.js';

const LONGEST_QUOTED = 60;

/** Words for a message: in quotation marks, on one line, shortened. */
export function quoted(text: string): string {
  const line = onOneLine(text.slice(0, 4 * LONGEST_QUOTED));
  return JSON.stringify(line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED - 1)}…` : line);
}
