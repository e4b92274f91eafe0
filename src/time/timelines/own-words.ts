import { agencyNamed } from '../../archive/agencies.js';
import type { Article, Span } from '../../archive/article.js';
import { findDateline } from '../../archive/datelines.js';

/** How far into a sentence the stamp reaches that it ran together with, in UTF-16 code units. */
const LONGEST_BEFORE = 300;
/** Words at least of a report that furniture stands before. */
const LEAST_WORDS = 5;

const OPENS = String.raw`(?=["“‘'\x60]*\s?[\p{Lu}\p{N}])`;
const LABEL = new RegExp(
  String.raw`^\s*(?:(?:GMT|UTC|BST|[ECMP][DS]?T)\b\s*)?(?:(?:Help|Share|Print)\s+${OPENS})?`,
  'u',
);
const CREDIT = new RegExp(
  String.raw`^(?:Photograph|Photo|Picture|Image|Credit)\s?:\s(?:[^:;]{0,60}?\\?\/)?(\p{Lu}\p{L}+)\s+${OPENS}`,
  'u',
);
const SIGNED = new RegExp(String.raw`^\p{Lu}[\p{Lu}\s,.'’\\/-]{1,60}(?:\(|-LRB-)\s?(\p{L}+)\s?(?:\)|-RRB-)\s`, 'u');
const DASHES = /^(?:\s|--?\s|[–—]|''\s-\s)+/u;
const UPDATED_AT_END = /\s*(?:\bPage )?\blast updated(?: at)?\s?:?\s[\d:.]+(?:\s[A-Z]{2,4})?\s*$/iu;

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

/** The length of what words open with up to the name of an agency: "Photograph: Ann Tide/AP", "HARBOUR TOWN (Reuters)". */
function lengthToAgency(words: string, opening: RegExp): number {
  const [matched = '', agency] = opening.exec(words) ?? [];
  return agency !== undefined && agencyNamed(agency) !== undefined ? matched.length : 0;
}

/**
 * The part of a sentence that is the report's own: without the stamp, dateline, picture credit or "last updated"
 * that it ran together with where the page lost its line breaks. The whole sentence where too little would be left.
 *
 * @param stamps of the article's text.
 */
export function ownWords({ text }: Pick<Article, 'text'>, sentence: Span, stamps: readonly Span[]): Span {
  const stamp = stamps.findLast(
    ({ start, end }) => start >= sentence.start && end <= Math.min(sentence.end, sentence.start + LONGEST_BEFORE),
  );
  let start = stamp?.end ?? sentence.start;
  const skip = (length: number): void => {
    start += length;
  };
  const words = (): string => text.slice(start, sentence.end);
  skip(LABEL.exec(words())?.[0].length ?? 0);
  skip(lengthToAgency(words(), CREDIT));
  skip(findDateline(words())?.end ?? lengthToAgency(words(), SIGNED));
  skip(DASHES.exec(words())?.[0].length ?? 0);
  const end = sentence.end - (UPDATED_AT_END.exec(words())?.[0].length ?? 0);
  return wordsIn(text.slice(start, end)) < LEAST_WORDS ? { start: sentence.start, end: sentence.end } : { start, end };
}
