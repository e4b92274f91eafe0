import { crc32 } from 'node:zlib';
import { isDescription } from './descriptions.js';
import { genderOfGivenName } from './gender.js';
import { restAgrees, surnameOf, wordsOfName } from './name-words.js';
import { editDistance, skeletonOf, soundOf } from './spelling.js';

/** A name as the archive writes it, its words, and how often somebody is quoted under it. */
export interface WrittenName {
  readonly name: string;
  readonly words: readonly string[];
  readonly quotes: number;
}

/** Which names the operator wants together and which apart. */
export interface SpeakerMerges {
  /** Names that are one speaker's; the first is shown. */
  readonly together: readonly (readonly string[])[];
  /** Names that are different speakers'. */
  readonly apart: readonly (readonly string[])[];
}

export const noMerges: SpeakerMerges = { together: [], apart: [] };

/** Someone who outnumbers all others of the surname this many times in quotes is who the surname alone means. */
const DOMINANT = 20;

/**
 * Groups the names that are variants of one: spelled alike but for accents, case and transliteration, with and
 * without a middle name, and surnames alone where one bearer is known. Returns for each name the number of its group.
 */
export function groupVariants(names: readonly WrittenName[], merges: SpeakerMerges = noMerges): Int32Array {
  const groups = new Groups(names, merges);
  const byFamily = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const family = familyNameOf(name);
    const members = byFamily.get(family);
    if (members === undefined) byFamily.set(family, [index]);
    else members.push(index);
  }
  for (const members of byFamily.values()) joinFamily(members, names, groups);
  return groups.numbers();
}

/**
 * The number of the names of which this one may be a variant, where the operator says nothing else: names
 * whose surnames sound alike, descriptions of the same words. Chance may give one number to several families.
 */
export function familyOf(name: Pick<WrittenName, 'name' | 'words'>): number {
  return crc32(familyNameOf(name)) | 0;
}

/** The families that a name may be of which somebody typed without regard to case. */
export function familiesOfTyped(words: readonly string[]): readonly number[] {
  return [surnameFamily(words), descriptionFamily(words)].map((family) => crc32(family) | 0);
}

function familyNameOf({ name, words }: Pick<WrittenName, 'name' | 'words'>): string {
  return isDescription({ name, words }) ? descriptionFamily(words) : surnameFamily(words);
}

function surnameFamily(words: readonly string[]): string {
  return soundOf(surnameOf(words));
}

function descriptionFamily(words: readonly string[]): string {
  return ` ${words.join(' ')}`;
}

function joinFamily(members: readonly number[], names: readonly WrittenName[], groups: Groups): void {
  const [first, ...others] = members;
  const any = names[first ?? -1];
  if (first === undefined || any === undefined || others.length === 0) return;
  if (isDescription(any)) for (const other of others) groups.join(first, other);
  else joinNamesakes(members, names, groups);
}

/** Joins the variants among names with one surname, the most quoted first. */
function joinNamesakes(namesakes: readonly number[], names: readonly WrittenName[], groups: Groups): void {
  const byQuotes = [...namesakes].sort((a, b) => (names[b]?.quotes ?? 0) - (names[a]?.quotes ?? 0));
  const full = byQuotes.filter((index) => (names[index]?.words.length ?? 0) > 1);
  const byGivenName = new Map<string, number[]>();
  for (const one of full) {
    const words = names[one]?.words ?? [];
    const [given = ''] = words;
    const { sought, kept } = keysOf(given);
    const alike = sought.flatMap((key) => byGivenName.get(key) ?? []);
    const party = soleParty(words, alike, names, groups);
    if (party !== undefined) groups.join(party, one);
    for (const key of kept) {
      const known = byGivenName.get(key);
      if (known === undefined) byGivenName.set(key, [one]);
      else if (known.length < MOST_COMPARED) known.push(one);
    }
  }
  joinSurnames(byQuotes, full, names, groups);
}

/** How many names with like given names are compared with each other. */
const MOST_COMPARED = 20;

/**
 * What names share one of whose given names may be the other: how it sounds, its consonants, or the initial where one
 * is no more than that. A name is kept under some of it, and others are sought under what those are kept under.
 */
function keysOf(given: string): { readonly sought: readonly string[]; readonly kept: readonly string[] } {
  if (given.length === 1) return { sought: [given], kept: [given, `${given}.`] };
  const spellings = [soundOf(given), `${skeletonOf(given)}~`];
  const initial = given.charAt(0);
  return { sought: [...spellings, `${initial}.`], kept: [...spellings, initial] };
}

/** The group of those others that a name is a variant of; undefined where there is none or more than one. */
function soleParty(
  words: readonly string[],
  others: readonly number[],
  names: readonly WrittenName[],
  groups: Groups,
): number | undefined {
  let party: number | undefined;
  for (const other of others) {
    const group = groups.find(other);
    if (group === party || !areVariants(words, names[other]?.words ?? [])) continue;
    if (party !== undefined) return undefined;
    party = group;
  }
  return party;
}

/** A surname alone is quoted at most this many times as often as its bearer by full name: `Article France` is not whom `France` means. */
const MOST_ALONE = 3;

/** Joins surnames alone with each other, and with the full name of their bearer where one is known. */
function joinSurnames(
  byQuotes: readonly number[],
  full: readonly number[],
  names: readonly WrittenName[],
  groups: Groups,
): void {
  const alone = byQuotes.filter((index) => names[index]?.words.length === 1 && isSurname(names[index].name));
  const quotesOf = new Map<string, number>();
  for (const one of alone) {
    const { words: [word = ''] = [], quotes = 0 } = names[one] ?? {};
    quotesOf.set(word, (quotesOf.get(word) ?? 0) + quotes);
  }
  const bearer = alone.length === 0 ? undefined : soleBearer(full, names, groups);
  const spelledSo = new Map<string, number>();
  for (const one of alone) {
    const [word = ''] = names[one]?.words ?? [];
    const isBearer = bearer !== undefined && (quotesOf.get(word) ?? 0) <= bearer.quotes * MOST_ALONE;
    const like = spelledSo.get(word) ?? (isBearer ? bearer.group : undefined);
    if (like !== undefined) groups.join(like, one);
    if (!spelledSo.has(word)) spelledSo.set(word, one);
  }
}

/** The group of names that nearly all quotes under a full name belong to, and how many do; undefined where there is none. */
function soleBearer(
  full: readonly number[],
  names: readonly WrittenName[],
  groups: Groups,
): { readonly group: number; readonly quotes: number } | undefined {
  const quotes = new Map<number, number>();
  for (const index of full) {
    const group = groups.find(index);
    quotes.set(group, (quotes.get(group) ?? 0) + (names[index]?.quotes ?? 0));
  }
  let [most, mostQuotes, allQuotes]: [number | undefined, number, number] = [undefined, 0, 0];
  for (const [group, count] of quotes) {
    allQuotes += count;
    if (count > mostQuotes) [most, mostQuotes] = [group, count];
  }
  if (most === undefined || mostQuotes < (allQuotes - mostQuotes) * DOMINANT) return undefined;
  return { group: most, quotes: mostQuotes };
}

/** One capitalised word; `officials` is no surname. */
function isSurname(name: string): boolean {
  return /^(?:al-|el-)?\p{Lu}/u.test(name);
}

/** True for full names with sounding-alike surnames that are one person's by their other words. */
function areVariants(a: readonly string[], b: readonly string[]): boolean {
  const surnames: readonly [string, string] = [surnameOf(a), surnameOf(b)];
  if (surnames[0] !== surnames[1] && editDistance(...surnames, 1) > 1) return false;
  return sameGivenName(a[0] ?? '', b[0] ?? '') && restAgrees(a, b);
}

function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.startsWith(b) || b.startsWith(a);
  const genders = [genderOfGivenName(a), genderOfGivenName(b)];
  if (genders[0] !== undefined && genders[1] !== undefined && genders[0] !== genders[1]) return false;
  if (soundOf(a) === soundOf(b)) return true;
  return Math.min(a.length, b.length) >= 5 && skeletonOf(a) === skeletonOf(b) && editDistance(a, b, 2) <= 2;
}

/** Sets of names that only grow together, and never across what the operator parted. */
class Groups {
  readonly #parent: Int32Array;
  readonly #rivals = new Map<number, Set<number>>();

  constructor(names: readonly WrittenName[], { together, apart }: SpeakerMerges) {
    this.#parent = Int32Array.from(names, (_, index) => index);
    if (together.length === 0 && apart.length === 0) return;
    const numbers = new Map(names.map(({ words }, index) => [words.join(' '), index]));
    const known = (list: readonly string[]): number[] => list.flatMap((name) => numbers.get(speakerKey(name)) ?? []);
    for (const list of together) {
      const [first, ...others] = known(list);
      if (first !== undefined) for (const other of others) this.#unite(first, other);
    }
    for (const list of apart) this.#part(known(list));
  }

  find(index: number): number {
    let root = index;
    while ((this.#parent[root] ?? root) !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    if (this.#rivals.get(this.find(a))?.has(this.find(b)) !== true) this.#unite(a, b);
  }

  numbers(): Int32Array {
    return this.#parent.map((_, index) => this.find(index));
  }

  #unite(a: number, b: number): void {
    const [kept, given] = [this.find(a), this.find(b)];
    if (kept === given) return;
    this.#parent[given] = kept;
    for (const rival of this.#rivals.get(given) ?? []) this.#makeRivals(kept, rival);
  }

  #part(names: readonly number[]): void {
    for (const one of names)
      for (const other of names) if (one !== other) this.#makeRivals(this.find(one), this.find(other));
  }

  #makeRivals(one: number, other: number): void {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const rivals = this.#rivals.get(a);
      if (rivals === undefined) this.#rivals.set(a, new Set([b]));
      else rivals.add(b);
    }
  }
}

/** What spellings of a speaker's name have in common that differ in case, accents, dots and articles alone. */
export function speakerKey(name: string): string {
  return wordsOfName(name).join(' ');
}
