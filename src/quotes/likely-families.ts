import type { Clan } from './clans.js';
import type { NameMatches } from './name-search.js';
import { familyPlaceOf, mostQuotesAt, placeIn, quotesOfName, type SpeakerTable } from './speaker-table.js';

type Clans = ReadonlyMap<number, Clan>;

/** A family, for a clan the first of its families, with what none of its speakers surpasses. */
export interface FamilyBound {
  readonly family: number;
  /** How far the nearest may be from the words typed, all together. */
  readonly distance: number;
  /** How often one may be quoted under the most usual name that matches a word, for the word where that is least. */
  readonly quotes: number;
}

/**
 * The families with a match for every word typed, those that may hold the best speakers first.
 *
 * @param matches of each word, in each table
 */
export function* familiesMatching(
  tables: readonly SpeakerTable[],
  clans: Clans,
  matches: readonly (readonly NameMatches[])[],
): Generator<FamilyBound> {
  const [first, ...others] = matches.map((ofWord) => boundsOf(tables, clans, ofWord));
  if (first === undefined) return;
  const { families, distances, quotes } = others.reduce(together, first);
  /** A number each instead of a function that compares: numbers are sorted many times as fast. */
  const order = new Float64Array(families.length);
  for (let place = 0; place < order.length; place += 1) {
    const rank = (distances[place] ?? 0) * MOST_QUOTES + MOST_QUOTES - Math.min(quotes[place] ?? 0, MOST_QUOTES);
    order[place] = rank * order.length + place;
  }
  order.sort();
  for (const number of order) {
    const place = number % order.length;
    yield { family: families[place] ?? 0, distance: distances[place] ?? 0, quotes: quotes[place] ?? 0 };
  }
}

/** More quotes under one name do not come before these. */
const MOST_QUOTES = 2 ** 24;

/** Bounds of families, in columns: there may be tens of thousands. */
interface Bounds {
  readonly families: number[];
  readonly distances: number[];
  readonly quotes: number[];
  /** Places of the families in the columns. */
  readonly placeOf: Map<number, number>;
}

/** The bounds of the families that both have. */
function together(one: Bounds, other: Bounds): Bounds {
  const common: Bounds = { families: [], distances: [], quotes: [], placeOf: new Map() };
  for (const [family, place] of one.placeOf) {
    const otherPlace = other.placeOf.get(family);
    if (otherPlace === undefined) continue;
    common.placeOf.set(family, common.families.push(family) - 1);
    common.distances.push((one.distances[place] ?? 0) + (other.distances[otherPlace] ?? 0));
    common.quotes.push(Math.min(one.quotes[place] ?? 0, other.quotes[otherPlace] ?? 0));
  }
  return common;
}

/** The families in which a word typed has a match. */
function boundsOf(tables: readonly SpeakerTable[], clans: Clans, ofWord: readonly NameMatches[]): Bounds {
  const bounds: Bounds = { families: [], distances: [], quotes: [], placeOf: new Map() };
  for (const [index, table] of tables.entries()) {
    const { names = [], distances = [] } = ofWord[index] ?? {};
    for (let at = 0; at < names.length;) {
      const inTable = familyPlaceOf(table, names[at] ?? 0);
      const end = table.firstName[inTable + 1] ?? 0;
      let [distance, quotes] = [Infinity, 0];
      for (let name = names[at]; name !== undefined && name < end; name = names[++at]) {
        distance = Math.min(distance, distances[name] ?? Infinity);
        quotes = Math.max(quotes, quotesOfName(table, name));
      }
      const family = headOf(clans, table.families[inTable] ?? 0);
      const place = bounds.placeOf.get(family);
      if (place === undefined) {
        bounds.placeOf.set(family, bounds.families.push(family) - 1);
        bounds.distances.push(distance);
        bounds.quotes.push(quotes);
      } else {
        bounds.distances[place] = Math.min(bounds.distances[place] ?? Infinity, distance);
        bounds.quotes[place] = (bounds.quotes[place] ?? 0) + quotes;
      }
    }
  }
  return bounds;
}

function headOf(clans: Clans, family: number): number {
  return clans.get(family)?.families[0] ?? family;
}

/**
 * All families, those that may hold the most quoted names first: a name of none of the first families of
 * each table is quoted no more often than the most quoted name of each table's next family, all together
 * (the threshold algorithm of Fagin, Lotem and Naor, 2001).
 */
export function* familiesByQuotes(tables: readonly SpeakerTable[], clans: Clans): Generator<FamilyBound> {
  const seen = new Set<number>();
  const waiting: FamilyBound[] = [];
  const ranks = Math.max(0, ...tables.map(({ families }) => families.length));
  for (let rank = 0; rank < ranks; rank += 1) {
    const mostUnseen = tables.reduce((sum, table) => sum + mostQuotesAt(table, table.byQuotes[rank] ?? -1), 0);
    while (waiting[0] !== undefined && waiting[0].quotes >= mostUnseen) yield* waiting.splice(0, 1);
    for (const { families, byQuotes } of tables) {
      const own = families[byQuotes[rank] ?? -1];
      if (own === undefined || seen.has(headOf(clans, own))) continue;
      const family = headOf(clans, own);
      seen.add(family);
      waiting.push({ family, distance: 0, quotes: mostQuotesIn(tables, clans.get(family)?.families ?? [family]) });
    }
    waiting.sort((a, b) => b.quotes - a.quotes);
  }
  yield* waiting;
}

/** How often one of the names of some families may be quoted in all tables together. */
function mostQuotesIn(tables: readonly SpeakerTable[], families: readonly number[]): number {
  let sum = 0;
  for (const table of tables) {
    sum += Math.max(...families.map((family) => mostQuotesAt(table, placeIn(table.families, family))));
  }
  return sum;
}
