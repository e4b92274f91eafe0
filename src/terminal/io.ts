import { styleText } from 'node:util';

/** Where a terminal command writes, and what the terminal can do. */
export interface Io {
  /** Answers and machine output. */
  readonly out: (text: string) => void;
  /** Everything else: progress, problems, hints. */
  readonly err: (text: string) => void;
  /** Whether `out` may carry ANSI styles. */
  readonly styled: boolean;
  /** Whether a person may be watching `err`. */
  readonly errIsTerminal: boolean;
  /** How many characters a line of `out` holds. Absent where it is no terminal. */
  readonly columns?: number;
}

/** Whether a stream shows ANSI styles: a terminal that can, for somebody who wants them (https://no-color.org). */
export function showsStyles(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}

// C0 and C1 controls but for tab and line feed, and marks that turn the direction of text.
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu; // eslint-disable-line no-control-regex

/** Text from an article or a user with the characters left out that would act on a terminal instead of being read. */
export function printable(text: string): string {
  return text.replace(ACTING, '');
}

/** Text in a style where `out` may carry one. */
export function styled(
  { styled: isStyled }: Pick<Io, 'styled'>,
  style: Parameters<typeof styleText>[0],
  text: string,
): string {
  return isStyled ? styleText(style, text, { validateStream: false }) : text;
}
