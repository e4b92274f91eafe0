import type { Vocabulary } from './vocabulary.js';
import { wordClassNamed, wordClassNames } from './word-classes.js';

/** What the values of a feature are: numbers of words, word classes, or counts below a limit. */
export type Domain = 'word' | 'class' | number;

/** Families of features, by name: one weight for every combination of values of their domains. */
export type FeatureFamilies = Readonly<Record<string, readonly Domain[]>>;

/**
 * Weights by the name of their family, in rows: the names of all values but the last, then a name of the
 * last value and a weight in tenths by turns, with spaces between them. `said That 12 Of -3` for a family
 * of two domains, `That 12 Of -3` for a family of one.
 */
export type Weights = Readonly<Record<string, readonly string[]>>;

/** Takes the features of one candidate: the number of a family, and a value for each of its domains. */
export interface FeatureSink {
  add(family: number, value: number): void;
  add2(family: number, first: number, second: number): void;
  add3(family: number, first: number, second: number, third: number): void;
  /** All features of a family of two domains with one value of the first, for {@link addIn}. */
  row2(family: number, first: number): number;
  /** All features of a family of three domains with one value of the first and of the second, for {@link addIn}. */
  row3(family: number, first: number, second: number): number;
  /** Adds the feature of a row with a value of the last domain. */
  addIn(row: number, last: number): void;
}

/** Numbers the families in their order. */
export function numberFamilies<Name extends string>(families: Readonly<Record<Name, unknown>>): Record<Name, number> {
  const numbered = Object.keys(families).map((name, number) => [name, number] as const);
  return Object.fromEntries(numbered) as Record<Name, number>;
}

/** The number of a combination of values: the first times the size of the second domain, plus the second, and so on. */
export function combine(first: number, size: number, second: number): number {
  return (Math.imul(first, size) + second) | 0;
}

/** How many values a domain has. */
export function domainSize(domain: Domain, vocabulary: Vocabulary): number {
  if (domain === 'word') return vocabulary.size;
  return domain === 'class' ? wordClassNames.length : domain;
}

/** The number of values in every family's second or third domain; 1 where it has none. */
export function domainSizes(families: FeatureFamilies, place: 1 | 2, vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(Object.values(families), (domains) => {
    const domain = domains[place];
    return domain === undefined ? 1 : domainSize(domain, vocabulary);
  });
}

/**
 * The value that a name stands for.
 *
 * @throws RangeError when the domain has none of that name
 */
export function valueNamed(name: string, domain: Domain, vocabulary: Vocabulary): number {
  const value =
    domain === 'word' ? vocabulary.numberNamed(name) : domain === 'class' ? wordClassNamed(name) : Number(name);
  if (value === undefined || !(value >= 0 && value < domainSize(domain, vocabulary)))
    throw new RangeError(`${name} is no value of the domain ${domain}`);
  return value;
}
