import { compareText } from '../text/compare-text.js';
import { familyOf } from './name-variants.js';
import { wordsOfName } from './name-words.js';
import { PackedStrings } from './packed-strings.js';
import { mostQuotesAt, type SpeakerTable } from './speaker-table.js';
import { ROW_LENGTH, type SpeakerTally } from './speaker-tally.js';
import { letterBits, soundOf } from './spelling.js';

/** Puts a tally in order. */
export function buildSpeakerTable({ names, roles, rows }: SpeakerTally): SpeakerTable {
  const inOrder = names
    .map((name, number) => ({ name, number, words: wordsOfName(name) }))
    .map((name) => ({ ...name, family: familyOf(name) }))
    .sort((a, b) => a.family - b.family || compareText(a.name, b.name));
  const columns = {
    ...familyColumns(inOrder.map(({ family }) => family)),
    ...quoteColumns(
      inOrder.map(({ number }) => number),
      rows,
    ),
  };
  return {
    ...columns,
    byQuotes: columns.families
      .map((_, place) => place)
      .sort((a, b) => mostQuotesAt(columns, b) - mostQuotesAt(columns, a) || a - b),
    names: PackedStrings.of(inOrder.map(({ name }) => name)),
    roles: PackedStrings.of(roles),
    ...wordColumns(inOrder.map(({ words }) => words)),
  };
}

function familyColumns(familyOfName: readonly number[]): Pick<SpeakerTable, 'families' | 'firstName'> {
  const firstName = familyOfName.flatMap((family, name) => (family === familyOfName[name - 1] ? [] : [name]));
  return {
    families: Int32Array.from(firstName, (name) => familyOfName[name] ?? 0),
    firstName: Int32Array.from([...firstName, familyOfName.length]),
  };
}

/** @param inOrder the tally's numbers of the names */
function quoteColumns(
  inOrder: readonly number[],
  rows: Int32Array,
): Pick<SpeakerTable, 'firstQuote' | 'articleOf' | 'placeOf' | 'roleOf'> {
  const rowsOfName = inOrder.map((): number[] => []);
  const orderOf = new Int32Array(inOrder.length);
  for (const [name, number] of inOrder.entries()) orderOf[number] = name;
  for (let at = 0; at < rows.length; at += ROW_LENGTH) rowsOfName[orderOf[rows[at + 2] ?? 0] ?? 0]?.push(at);
  const sorted = rowsOfName.flat();
  const column = (field: number): Int32Array => Int32Array.from(sorted, (at) => rows[at + field] ?? 0);
  return { firstQuote: startsOf(rowsOfName), articleOf: column(0), placeOf: column(1), roleOf: column(3) };
}

function wordColumns(
  wordsOfNames: readonly (readonly string[])[],
): Pick<SpeakerTable, 'words' | 'firstBearer' | 'bearers' | 'lettersOf' | 'soundLettersOf' | 'firstSoundOf'> {
  const bearersOf = new Map<string, number[]>();
  for (const [name, words] of wordsOfNames.entries()) {
    for (const word of new Set(words)) {
      const bearers = bearersOf.get(word);
      if (bearers === undefined) bearersOf.set(word, [name]);
      else bearers.push(name);
    }
  }
  const words = [...bearersOf.keys()].sort();
  const sounds = words.map(soundOf);
  const bearers = words.map((word) => bearersOf.get(word) ?? []);
  return {
    words: PackedStrings.of(words),
    firstBearer: startsOf(bearers),
    bearers: Int32Array.from(bearers.flat()),
    lettersOf: Int32Array.from(words, letterBits),
    soundLettersOf: Int32Array.from(sounds, letterBits),
    firstSoundOf: Int32Array.from(sounds, (sound) => sound.charCodeAt(0)),
  };
}

/** Where each list begins when they stand one after another, and, last, where they end. */
function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
  return starts;
}
