import type { PackedStrings } from './packed-strings.js';

/**
 * A tally put in order, so that a name is found without going through all of them. Names are numbered by
 * family and then by spelling, quotes by name and then as they stand in the articles.
 */
export interface SpeakerTable {
  /** The numbers of the families, ascending. */
  readonly families: Int32Array;
  /** The places of the families in `families`, the one with the most quoted name first. */
  readonly byQuotes: Int32Array;
  /** The first name of each family, and, last, how many names there are. */
  readonly firstName: Int32Array;
  readonly names: PackedStrings;
  /** The first quote of each name, and, last, how many quotes there are. */
  readonly firstQuote: Int32Array;
  /** Of each quote: its article, its place among that article's quotes, and its role or `NO_ROLE`. */
  readonly articleOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly roleOf: Int32Array;
  readonly roles: PackedStrings;
  /** All words of the names, sorted by UTF-16 code units. */
  readonly words: PackedStrings;
  /** Where the bearers of each word begin in `bearers`, and, last, where they end. */
  readonly firstBearer: Int32Array;
  /** Numbers of names. */
  readonly bearers: Int32Array;
  /** Of each word: its letters, those of its sound, and the first of these. */
  readonly lettersOf: Int32Array;
  readonly soundLettersOf: Int32Array;
  readonly firstSoundOf: Int32Array;
}

/** The place of the family to which a name belongs. */
export function familyPlaceOf({ firstName }: SpeakerTable, name: number): number {
  return firstNotBelow(firstName, name + 1) - 1;
}

/** How many quotes a name has. */
export function quotesOfName({ firstQuote }: Pick<SpeakerTable, 'firstQuote'>, name: number): number {
  return (firstQuote[name + 1] ?? 0) - (firstQuote[name] ?? 0);
}

/** How many quotes the most quoted name has of the family at this place; 0 where there is none. */
export function mostQuotesAt(table: Pick<SpeakerTable, 'firstName' | 'firstQuote'>, place: number): number {
  let most = 0;
  const end = table.firstName[place + 1] ?? 0;
  for (let name = table.firstName[place] ?? end; name < end; name += 1)
    most = Math.max(most, quotesOfName(table, name));
  return most;
}

/** The place of a number in a column that ascends; -1 where it is not there. */
export function placeIn(column: Int32Array, wanted: number): number {
  const place = firstNotBelow(column, wanted);
  return column[place] === wanted ? place : -1;
}

function firstNotBelow(column: Int32Array, wanted: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
