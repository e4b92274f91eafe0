import { familiesOfTyped, type SpeakerMerges } from './name-variants.js';
import { wordsOfName } from './name-words.js';

/**
 * Families whose names may be variants of each other, as the operator merges names across them, and what is
 * said of their names.
 */
export interface Clan extends SpeakerMerges {
  readonly families: readonly number[];
}

/** The clan of each family of which the operator says anything; every other family is a clan of its own. */
export function clansOf({ together, apart }: SpeakerMerges): ReadonlyMap<number, Clan> {
  const clans = new Map<number, GrowingClan>();
  for (const names of together) unite(clans, familiesOf(names)).together.push(names);
  for (const names of apart) {
    const theirs = familiesOf(names).map((family) => unite(clans, [family]));
    for (const clan of new Set(theirs)) clan.apart.push(names);
  }
  return clans;
}

interface GrowingClan {
  readonly families: number[];
  readonly together: (readonly string[])[];
  readonly apart: (readonly string[])[];
}

/** Makes one clan of those of some families. */
function unite(clans: Map<number, GrowingClan>, families: readonly number[]): GrowingClan {
  const clan: GrowingClan = { families: [], together: [], apart: [] };
  const parts = new Set(families.map((family) => clans.get(family) ?? { families: [family], together: [], apart: [] }));
  for (const part of parts) {
    clan.families.push(...part.families.filter((family) => !clan.families.includes(family)));
    clan.together.push(...part.together);
    clan.apart.push(...part.apart);
  }
  for (const family of clan.families) clans.set(family, clan);
  return clan;
}

function familiesOf(names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => familiesOfTyped(wordsOfName(name))))];
}
