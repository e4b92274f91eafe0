import type { Token } from './token.js';

const isWord = (token: Token | undefined): token is Token & { readonly value: number } =>
  token?.class === 'number' && token.value !== undefined && /^\p{L}/u.test(token.word);

/** "nineteen ninety-six" is read as a year: two tens and two more, no hundred between. */
function yearOf(values: readonly number[]): number | undefined {
  const [century, tens, ones = 0] = values;
  if (century === undefined || tens === undefined || values.length > 3) return undefined;
  const year = century * 100 + tens + ones;
  return century >= 13 && century <= 20 && tens >= 10 && tens < 100 && ones < 10 ? year : undefined;
}

function valueOf(values: readonly number[]): number {
  let total = 0;
  let group = 0;
  for (const value of values) {
    if (value === 1000) {
      total += Math.max(1, group) * 1000;
      group = 0;
    } else group = value === 100 ? Math.max(1, group) * 100 : group + value;
  }
  return total + group;
}

/** Index after the run of number words that starts here: "two hundred and twenty four". */
function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (;;) {
    if (isWord(tokens[end])) end += 1;
    else if (tokens[end]?.word === 'and' && tokens[end - 1]?.value === 100 && isWord(tokens[end + 1])) end += 2;
    else return end;
  }
}

/** The tokens with each number in words joined into one: "twenty four", "a hundred and fifty", "nineteen ninety-six". */
export function mergeNumerals(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = isWord(token) ? endOfRun(tokens, at) : at + 1;
    const last = tokens[end - 1];
    if (end === at + 1 || last === undefined) {
      merged.push(token);
    } else {
      const values = tokens.slice(at, end).flatMap((part) => (isWord(part) ? [part.value] : []));
      const year = yearOf(values);
      merged.push({
        ...token,
        class: year === undefined ? 'number' : 'yearNumber',
        value: year ?? valueOf(values),
        word: 'number',
        end: last.end,
      });
    }
    at = end;
  }
  return merged;
}
