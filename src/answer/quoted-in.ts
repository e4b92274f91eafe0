import { wordsOf } from './align-words.js';

const QUOTED = [/["“«„]([^"“”«»„]+)["”»“]/gu, /(?<![\p{L}\p{N}])['‘‚]([^"“”«»„]+?)['’‘](?![\p{L}\p{N}])/gu];

/**
 * What a message quotes, the longest of it, in single marks only where it has no others; undefined where
 * that has fewer words.
 */
export function quotedIn(message: string, fewestWords: number): string | undefined {
  for (const pattern of QUOTED) {
    const quoted = Array.from(message.matchAll(pattern), ([, words]) => words?.trim() ?? '');
    const [longest = ''] = quoted.sort((a, b) => b.length - a.length);
    if (wordsOf(longest).length >= fewestWords) return longest;
  }
  return undefined;
}
