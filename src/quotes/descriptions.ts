import { once } from '../memo.js';
import { closedWordClasses, WordClass } from './word-classes.js';

/** A name as it is written, and its words without regard to case. */
export interface WordedName {
  readonly name: string;
  readonly words: readonly string[];
}

const wordClasses = once(closedWordClasses);

/** Words for what is written that papers go by as well. */
const TITLES_OF_PAPERS: ReadonlySet<string> = new Set(['post', 'daily', 'magazine']);
/** Small words of personal names. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn ben bint de del della da di do dos das du van von der den ter la le y e abu ul'.split(' '),
);

/**
 * True for words that describe whom they mean, though a name may stand in them: `health officials`, `aides to Petrescu`;
 * and for people, polls and reports, though they opened a sentence: `Officials`.
 */
export function isDescription({ name, words: [first = '', ...others] }: WordedName): boolean {
  const written = name.split(/\s+/u);
  if (written.some((word, place) => isSmall(word) && (place === written.length - 1 || !PARTICLES.has(word))))
    return true;
  if (others.length > 0) return false;
  const wordClass = wordClasses().get(first);
  return wordClass === WordClass.People || (wordClass === WordClass.Outlet && !TITLES_OF_PAPERS.has(first));
}

const COUNTED = /^(?:\d|(?:an?|another|any|each|every|many|most|one|other|several|some|two|three|four|five)(?:\s|$))/iu;

/**
 * True for a description of somebody or something that is another in each article: `a witness`, `some residents`,
 * `the report`; not for groups such as `residents`, or where a name stands in it: `the Gazette’s reporter`.
 */
export function isNobody({ name, words }: WordedName): boolean {
  if (COUNTED.test(name)) return true;
  const [first = '', ...others] = name.split(/\s+/u);
  const isNamed = others.some((word) => !isSmall(word)) || !(isSmall(first) || wordClasses().has(first.toLowerCase()));
  const head = wordClasses().get(headOf(words));
  return !isNamed && isDescription({ name, words }) && head !== WordClass.People;
}

/** The word of a description that the others describe: the last before a preposition. */
function headOf(words: readonly string[]): string {
  const end = words.findIndex((word, place) => place > 0 && isPreposition(wordClasses().get(word)));
  return words.at(end < 0 ? -1 : end - 1) ?? '';
}

function isPreposition(wordClass: WordClass | undefined): boolean {
  return wordClass === WordClass.Of || wordClass === WordClass.Preposition || wordClass === WordClass.To;
}

/** True for a word with small letters alone. */
function isSmall(word: string): boolean {
  return /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word);
}
