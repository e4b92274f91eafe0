import type { PackedStrings } from './packed-strings.js';
import { STOP_WORDS } from '../search/stop-words.js';
import { editDistance, letterBits, mayBeNear, soundOf } from './spelling.js';
import type { SpeakerTable } from './speaker-table.js';

/** The names of a table that match a word that was typed. */
export interface NameMatches {
  /** Their numbers, ascending. */
  readonly names: Int32Array;
  /**
   * How far each name of the table is from the word: 0 where the word is one of the name's and no small
   * word, 1 where it begins one, more where it nearly is one, and {@link NO_MATCH} where there is no match.
   */
  readonly distances: Uint8Array;
}

export const NO_MATCH = 255;
const BEGINS = 1;
const NEAR = 2;

/** The names with a word that begins with the one typed. */
export function namesBeginning(table: SpeakerTable, typed: string): NameMatches {
  return bearersOf(table, wordsBeginning(table, typed));
}

/** The same, and the names with a word that differs from the one typed by a few letters or in how the same sound is spelled. */
export function namesNear(table: SpeakerTable, typed: string): NameMatches {
  return bearersOf(table, [...wordsBeginning(table, typed), ...wordsNear(table, typed)]);
}

/** A word of a table, by its number, and how far it is from the one typed. */
interface WordMatch {
  readonly word: number;
  readonly distance: number;
}

/** Comes after all that a word can go on with. */
const LAST_UNIT = '\uffff';

function wordsBeginning({ words }: SpeakerTable, typed: string): WordMatch[] {
  const first = firstNotBefore(words, typed);
  const end = firstNotBefore(words, typed + LAST_UNIT);
  const isWhole = isNameLike(typed) && first < end && words.at(first) === typed;
  return Array.from({ length: end - first }, (_, index) => {
    return { word: first + index, distance: index === 0 && isWhole ? 0 : BEGINS };
  });
}

/** False for one letter and for words such as "of": who types them is on the way to a name that begins with them. */
function isNameLike(typed: string): boolean {
  return typed.length > 1 && !STOP_WORDS.has(typed);
}

function wordsNear(table: SpeakerTable, typed: string): WordMatch[] {
  const limit = typed.length <= 3 ? 0 : typed.length <= 5 ? 1 : 2;
  if (limit === 0) return [];
  const matches: WordMatch[] = [];
  const sound = soundOf(typed);
  const [first, letters, soundLetters] = [sound.charCodeAt(0), letterBits(typed), letterBits(sound)];
  for (let index = 0; index < table.words.length; index += 1) {
    if (table.firstSoundOf[index] !== first) continue;
    const maySoundAlike = mayBeNear(table.soundLettersOf[index] ?? 0, soundLetters, limit);
    const maySpellAlike = mayBeNear(table.lettersOf[index] ?? 0, letters, limit);
    if (!maySoundAlike && !maySpellAlike) continue;
    const word = table.words.at(index);
    const distance = Math.min(
      maySpellAlike ? editDistance(word, typed, limit) : Infinity,
      maySoundAlike ? editDistance(soundOf(word), sound, limit) : Infinity,
    );
    if (distance <= limit) matches.push({ word: index, distance: NEAR + distance });
  }
  return matches;
}

/** The names in which words of a table stand. */
function bearersOf({ names, firstBearer, bearers }: SpeakerTable, matches: readonly WordMatch[]): NameMatches {
  const distances = new Uint8Array(names.length).fill(NO_MATCH);
  const matching: number[] = [];
  for (const { word, distance } of matches) {
    const end = firstBearer[word + 1] ?? 0;
    for (let at = firstBearer[word] ?? end; at < end; at += 1) {
      const name = bearers[at] ?? 0;
      const known = distances[name] ?? NO_MATCH;
      if (known === NO_MATCH) matching.push(name);
      if (distance < known) distances[name] = distance;
    }
  }
  return { names: Int32Array.from(matching).sort(), distances };
}

function firstNotBefore(words: PackedStrings, typed: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.at(middle) < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}
