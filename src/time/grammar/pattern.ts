import { TOKEN_CLASSES, type TokenClass } from './lexicon.js';
import type { Token } from './token.js';

/** Names in a pattern that stand for more than one class. */
const GROUPS: Readonly<Record<string, readonly TokenClass[]>> = {
  count: ['number', 'small', 'yearNumber'],
  which: ['this', 'last', 'next', 'current'],
};

const CODES = new Map(TOKEN_CLASSES.map((name, index) => [name as string, String.fromCharCode(0xe000 + index)]));

const codeOf = (name: string): string => {
  const code = CODES.get(name);
  if (code === undefined) throw new Error(`a pattern names ${name}, which is no token class`);
  return code;
};

/** One character a token: what patterns are matched against. */
export const signatureOf = (tokens: readonly Token[]): string => {
  let signature = '';
  for (const token of tokens) signature += codeOf(token.class);
  return signature;
};

/**
 * A regular expression over signatures from a pattern of token classes, such as `the? last count unit`.
 * A class may carry `?`; parentheses and `|` are those of regular expressions.
 */
export function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[A-Za-z]+/g, (name) => `[${(GROUPS[name] ?? [name]).map(codeOf).join('')}]`)
    .replaceAll(' ', '')
    .replaceAll('(', '(?:');
  return new RegExp(source, 'g');
}
