import { compareText } from '../text/compare-text.js';
import { isNobody } from './descriptions.js';
import type { FamilyBound } from './likely-families.js';
import { NO_MATCH, type NameMatches } from './name-search.js';
import { quotesUnderAll, type SpeakerNames, type Variant } from './speakers-in-clan.js';

interface Match {
  /** How far the speaker is from the words typed: the sum of each word's distance from the nearest of their names. */
  readonly distance: number;
  /** How many quotes there are under the most usual name that matches a word, for the word where that is least. */
  readonly quotes: number;
}

interface Ranked extends Match {
  readonly names: SpeakerNames;
}

/**
 * The speakers with a match for every word typed in their names, the nearest first; whom nobody looks up is left out.
 * Of those equally near the ones are chosen who are quoted most under the names that match, and listed by all their quotes.
 *
 * @param families those that may hold the best first; they are gone through until no other may hold one as
 * good as the last of those found
 * @param matches of each word typed, in each table
 * @param speakersOf the speakers of a family
 */
export function bestSpeakers(
  families: Iterable<FamilyBound>,
  matches: readonly (readonly NameMatches[])[],
  speakersOf: (family: number) => readonly SpeakerNames[],
  limit: number,
): SpeakerNames[] {
  let best: Ranked[] = [];
  for (const bound of families) {
    const last = best[limit - 1];
    if (last !== undefined && isBeyond(bound, last)) break;
    for (const names of speakersOf(bound.family)) {
      if (isNobody(names[0])) continue;
      const one = { names, ...matchOf(names, matches) };
      if (one.distance < Infinity && (last === undefined || byUsualName(one, last) < 0)) best.push(one);
    }
    best = best.sort(byUsualName).slice(0, limit);
  }
  return best.sort(byAllQuotes).map(({ names }) => names);
}

/** Whether all speakers of a family come after one that was found. */
function isBeyond({ distance, quotes }: FamilyBound, found: Ranked): boolean {
  return distance > found.distance || (distance === found.distance && quotes < found.quotes);
}

function matchOf(names: SpeakerNames, matches: readonly (readonly NameMatches[])[]): Match {
  let sum = 0;
  let least = matches.length === 0 ? mostQuotes(names) : Infinity;
  for (const ofWord of matches) {
    const distanceOf = ({ places: [{ table, name }] }: Variant): number => ofWord[table]?.distances[name] ?? NO_MATCH;
    const matching = names.filter((variant) => distanceOf(variant) !== NO_MATCH);
    sum += Math.min(...matching.map(distanceOf));
    least = Math.min(least, mostQuotes(matching));
  }
  return { distance: sum, quotes: least };
}

function mostQuotes(names: readonly Variant[]): number {
  return names.reduce((most, { quotes }) => Math.max(most, quotes), 0);
}

function byUsualName(a: Ranked, b: Ranked): number {
  return a.distance - b.distance || b.quotes - a.quotes || compareText(a.names[0].name, b.names[0].name);
}

function byAllQuotes(a: Ranked, b: Ranked): number {
  return (
    a.distance - b.distance ||
    quotesUnderAll(b.names) - quotesUnderAll(a.names) ||
    compareText(a.names[0].name, b.names[0].name)
  );
}
