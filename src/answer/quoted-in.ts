import { wordsOf } from './align-words.js';

const QUOTED = [/["“«„]([^"“”«»„]+)["”»“]/gu, /(?<![\p{L}\p{N}])['‘‚]([^"“”«»„]+?)['’‘](?![\p{L}\p{N}])/gu];

/** What may stand between two parts of a quotation that its cue breaks: `“We are sorry,” the mayor said, “but no.”` */
const LONGEST_BREAK = 60;

/** What a message quotes, the longest first, in single marks only where it has no others; without those of fewer words. */
export function quotationsIn(message: string, fewestWords: number): readonly string[] {
  for (const pattern of QUOTED) {
    const quoted: { words: string; end: number }[] = [];
    for (const { 0: whole, 1: words = '', index } of message.matchAll(pattern)) {
      const last = quoted.at(-1);
      const end = index + whole.length;
      if (last !== undefined && isBroken(last.words, message.slice(last.end, index)))
        quoted.splice(-1, 1, { words: `${last.words} ${words.trim()}`, end });
      else quoted.push({ words: words.trim(), end });
    }
    const long = quoted.map(({ words }) => words).filter((words) => wordsOf(words).length >= fewestWords);
    if (long.length > 0) return [...new Set(long)].sort((a, b) => b.length - a.length);
  }
  return [];
}

function isBroken(words: string, between: string): boolean {
  return words.endsWith(',') && between.length <= LONGEST_BREAK && /\p{L}[^.!?\n]*,\s*$/u.test(between);
}
