import { compareText } from '../text/compare-text.js';
import type { Clan } from './clans.js';
import { isDescription } from './descriptions.js';
import { speakerKey, groupVariants } from './name-variants.js';
import { surnameOf, wordsOfName } from './name-words.js';
import { countQuotes, type NumberedTable } from './numbered-table.js';
import { placeIn } from './speaker-table.js';

/** A name as it is written, and where. */
export interface Variant {
  readonly name: string;
  readonly words: readonly string[];
  readonly quotes: number;
  readonly places: readonly [PlaceInTable, ...PlaceInTable[]];
}

/** The number of a table, and that of a name in it. */
interface PlaceInTable {
  readonly table: number;
  readonly name: number;
}

/**
 * All names of one speaker: the one that the operator wants shown first, then full names before surnames,
 * then the more usual.
 */
export type SpeakerNames = readonly [Variant, ...Variant[]];

/** The names of a clan that are quoted in any of the tables, speaker by speaker. */
export function speakersInClan(tables: readonly NumberedTable[], clan: Clan): SpeakerNames[] {
  const variants = variantsIn(tables, clan.families);
  const speakers = new Map<number, [Variant, ...Variant[]]>();
  const groupOf = groupVariants(variants, clan);
  for (const [index, variant] of variants.entries()) {
    const group = groupOf[index] ?? index;
    const known = speakers.get(group);
    if (known === undefined) speakers.set(group, [variant]);
    else known.push(variant);
  }
  const shownFirst = new Set(clan.together.map(([name = '']) => speakerKey(name)));
  const rank = ({ words }: Variant): number => {
    return Number(shownFirst.has(words.join(' '))) * 2 + Number(words.length > 1);
  };
  for (const names of speakers.values()) {
    if (names.length > 1) names.sort((a, b) => rank(b) - rank(a) || b.quotes - a.quotes || compareText(a.name, b.name));
  }
  return [...speakers.values()];
}

/** In alphabetical order, so that it does not matter which table holds which article. */
function variantsIn(tables: readonly NumberedTable[], families: readonly number[]): Variant[] {
  const variants = new Map<
    string,
    { name: string; words: string[]; quotes: number; places: [PlaceInTable, ...PlaceInTable[]] }
  >();
  for (const [table, numbered] of tables.entries()) {
    const { families: known, firstName, names } = numbered.table;
    for (const family of families) {
      const at = placeIn(known, family);
      const end = at < 0 ? 0 : (firstName[at + 1] ?? 0);
      for (let name = firstName[at] ?? 0; name < end; name += 1) {
        const quotes = countQuotes(numbered, name);
        if (quotes === 0) continue;
        const text = names.at(name);
        const variant = variants.get(text);
        if (variant === undefined) {
          variants.set(text, { name: text, words: wordsOfName(text), quotes, places: [{ table, name }] });
        } else {
          variant.quotes += quotes;
          variant.places.push({ table, name });
        }
      }
    }
  }
  return [...variants.values()].sort((a, b) => compareText(a.name, b.name));
}

/** How many quotes a speaker has under all names. */
export function quotesUnderAll(names: SpeakerNames): number {
  return names.reduce((sum, { quotes }) => sum + quotes, 0);
}

/** Whether a name is looked up by these words: by all of its own or, where it is a person's, by the surname. */
export function goesBy({ name, words }: Variant, key: string): boolean {
  if (words.join(' ') === key) return true;
  return words.length > 1 && surnameOf(words) === key && !isDescription({ name, words });
}
