import { memoized } from '../search/memo.js';
import { genderOfGivenName } from './gender.js';
import { restAgrees, surnameOf, wordsOfName } from './name-words.js';

/** A name as the archive writes it, and how often somebody is quoted under it. */
export interface WrittenName {
  readonly name: string;
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
 * Groups the names that are variants of one: spelled alike but for accents, case and transliteration, with and without a middle
 * name, and surnames alone where one bearer is known. Returns for each name the number of its group.
 */
export function groupVariants(names: readonly WrittenName[], merges: SpeakerMerges = noMerges): Int32Array {
  const groups = new Groups(names, merges);
  const words = names.map(({ name }) => wordsOfName(name));
  const bySurname = new Map<string, number[]>();
  for (const [index, its] of words.entries()) {
    const surname = soundOf(surnameOf(its));
    const namesakes = bySurname.get(surname);
    if (namesakes === undefined) bySurname.set(surname, [index]);
    else namesakes.push(index);
  }
  for (const namesakes of bySurname.values()) joinNamesakes(namesakes, names, words, groups);
  return groups.numbers();
}

/** Joins the variants among names with one surname, the most quoted first. */
function joinNamesakes(
  namesakes: readonly number[],
  names: readonly WrittenName[],
  words: readonly (readonly string[])[],
  groups: Groups,
): void {
  if (namesakes.length === 1) return;
  const byQuotes = [...namesakes].sort((a, b) => (names[b]?.quotes ?? 0) - (names[a]?.quotes ?? 0));
  const full = byQuotes.filter((index) => (words[index]?.length ?? 0) > 1);
  const byGivenName = new Map<string, number[]>();
  for (const one of full) {
    const its = words[one] ?? [];
    const keys = givenNameKeys(its[0] ?? '');
    const like = keys
      .flatMap((key) => byGivenName.get(key) ?? [])
      .filter((other) => areVariants(its, words[other] ?? []));
    const parties = new Set(like.map((other) => groups.find(other)));
    if (parties.size === 1 && like[0] !== undefined) groups.join(like[0], one);
    for (const key of keys) {
      const alike = byGivenName.get(key);
      if (alike === undefined) byGivenName.set(key, [one]);
      else if (alike.length < MOST_COMPARED) alike.push(one);
    }
  }
  joinSurnames(byQuotes, full, names, words, groups);
}

/** How many names with like given names are compared with each other. */
const MOST_COMPARED = 20;

/** Names that share none of these are not one person's. */
function givenNameKeys(given: string): string[] {
  return given.length === 1 ? [given] : [soundOf(given), `${skeletonOf(given)}~`, given.charAt(0)];
}

/** Joins surnames alone with each other, and with the full name of their bearer where one is known. */
function joinSurnames(
  byQuotes: readonly number[],
  full: readonly number[],
  names: readonly WrittenName[],
  words: readonly (readonly string[])[],
  groups: Groups,
): void {
  const alone = byQuotes.filter((index) => words[index]?.length === 1 && isSurname(names[index]?.name ?? ''));
  const bearer = alone.length === 0 ? undefined : soleBearer(full, names, groups);
  for (const one of alone) {
    const like = alone.find((other) => words[other]?.[0] === words[one]?.[0]);
    if (like !== undefined && like !== one) groups.join(like, one);
    else if (bearer !== undefined) groups.join(bearer, one);
  }
}

function soleBearer(full: readonly number[], names: readonly WrittenName[], groups: Groups): number | undefined {
  const quotes = new Map<number, number>();
  for (const index of full) {
    const group = groups.find(index);
    quotes.set(group, (quotes.get(group) ?? 0) + (names[index]?.quotes ?? 0));
  }
  const [most, ...others] = [...quotes].sort(([, a], [, b]) => b - a);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return most !== undefined && most[1] >= rest * DOMINANT ? most[0] : undefined;
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

/** Words whose spellings by sound are remembered: given names and surnames come again and again. */
const REMEMBERED_WORDS = 50_000;

/** A word spelled so that usual transliterations of one name fall together: `sergey` and `sergei`, `qaddafi` and `kadafi`. */
export const soundOf = memoized(
  (word) =>
    word
      .replace(/kh|gh|q|ck|c(?=[aouklrt])/gu, 'k')
      .replace(/ph/gu, 'f')
      .replace(/ou|oo/gu, 'u')
      .replace(/w/gu, 'v')
      .replace(/(?:e[iyj]|[iy]y|ii|ij|y)(?![aou])/gu, 'i')
      .replace(/ff$/u, 'v')
      .replace(/(.)\1+/gu, '$1'),
  REMEMBERED_WORDS,
);

const skeletonOf = memoized((word) => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1'), REMEMBERED_WORDS);

/** The edit distance of Damerau and Levenshtein (adjacent swaps count one), or `limit + 1` where it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Sets of names that only grow together, and never across what the operator parted. */
class Groups {
  readonly #parent: Int32Array;
  readonly #rivals = new Map<number, Set<number>>();

  constructor(names: readonly WrittenName[], { together, apart }: SpeakerMerges) {
    this.#parent = Int32Array.from(names, (_, index) => index);
    if (together.length === 0 && apart.length === 0) return;
    const numbers = new Map(names.map(({ name }, index) => [foldedName(name), index]));
    const known = (list: readonly string[]): number[] => list.flatMap((name) => numbers.get(foldedName(name)) ?? []);
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

/** A name for comparing: its words without regard to case, accents and articles. */
export function foldedName(name: string): string {
  return wordsOfName(name).join(' ');
}
