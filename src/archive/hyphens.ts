import type { Span } from './article.js';
import type { Block } from './layout.js';

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const LAST_PART = /(?<![\p{L}\p{N}])([\p{L}\p{N}-]*\p{L})-$/u;
const FIRST_PART = /^\p{Ll}+/u;
const LOOK = 40;
/** Parts that words are made of with a hyphen between. */
const PREFIXES = new Set(
  'non anti pro ex self mid semi multi vice al co all cross then half well long short high low'.split(' '),
);
const TAILS = new Set(
  'based led backed old year month week day time term like wide free style making related elect general chief in up off out on to the of and held run owned made born trained armed speaking fire hand line level scale range run record profile called ranking running made mail'.split(
    ' ',
  ),
);

/**
 * Where a word is parted by a hyphen at the end of a wrapped line: the hyphen and the break, where the word
 * is written without it; the break alone, where the hyphen is the word's own, as in `Oslo-based`.
 */
export function brokenWords(text: string, blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let vocabulary: ReadonlySet<string> | undefined;
  for (const { lines } of blocks) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined) continue;
      const last = LAST_PART.exec(text.slice(Math.max(line.start, line.end - LOOK), line.end))?.[1];
      const first = FIRST_PART.exec(text.slice(next.start, Math.min(next.end, next.start + LOOK)))?.[0];
      if (last === undefined || first === undefined) continue;
      vocabulary ??= new Set(Array.from(text.matchAll(WORD), ([word]) => word.toLowerCase()));
      const start = isOneWord(last, first, vocabulary) ? line.end - 1 : line.end;
      spans.push({ start, end: next.start });
    }
  }
  return spans;
}

function isOneWord(last: string, first: string, vocabulary: ReadonlySet<string>): boolean {
  const left = last.toLowerCase();
  if (vocabulary.has(left + first)) return true;
  if (vocabulary.has(`${left}-${first}`) || left.includes('-')) return false;
  const compound = PREFIXES.has(left) || TAILS.has(first) || /^\p{Lu}/u.test(last);
  return !compound;
}
