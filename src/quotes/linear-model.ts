import type { Vocabulary } from './vocabulary.js';
import { wordClassNames } from './word-classes.js';

/** What the values of a feature are: numbers of words, word classes, or counts below a limit. */
export type Domain = 'word' | 'class' | number;

/** Families of features, by name: one weight for every combination of values of their domains. */
export type FeatureFamilies = Readonly<Record<string, readonly Domain[]>>;

/** Weights in tenths under the name of each value: `{"said": {"that": 12}}` for a family of two domains. */
export interface WeightTree {
  readonly [valueName: string]: number | WeightTree;
}

/** Weights by the name of their family. */
export type Weights = Readonly<Record<string, WeightTree>>;

/** Takes the features of one candidate: the number of a family, and a value for each of its domains. */
export interface FeatureSink {
  add(family: number, value: number): void;
  add2(family: number, first: number, second: number): void;
  add3(family: number, first: number, second: number, third: number): void;
}

/** Numbers the families in their order. */
export function numberFamilies<Name extends string>(families: Readonly<Record<Name, unknown>>): Record<Name, number> {
  const numbered = Object.keys(families).map((name, number) => [name, number] as const);
  return Object.fromEntries(numbered) as Record<Name, number>;
}

const VALUE_BITS = 26;

/** One 32-bit number for a family and the number of its values' combination. */
export function featureKey(family: number, value: number): number {
  return ((family << VALUE_BITS) + value) | 0;
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

function valueNamed(name: string, domain: Domain, vocabulary: Vocabulary): number | undefined {
  if (domain === 'word') return vocabulary.numberNamed(name);
  const value = domain === 'class' ? wordClassNames.indexOf(name) : Number(name);
  return value >= 0 && value < domainSize(domain, vocabulary) ? value : undefined;
}

/** The numbers of combinations of values in a tree, with their weights. Values whose name is not known are left out. */
function* weightsIn(
  tree: WeightTree,
  domains: readonly Domain[],
  vocabulary: Vocabulary,
  outer = 0,
): Generator<readonly [number, number]> {
  const [domain, ...inner] = domains;
  if (domain === undefined) return;
  const size = domainSize(domain, vocabulary);
  for (const [name, weight] of Object.entries(tree)) {
    const value = valueNamed(name, domain, vocabulary);
    if (value === undefined) continue;
    const combined = combine(outer, size, value);
    if (typeof weight === 'number') yield [combined, weight];
    else yield* weightsIn(weight, inner, vocabulary, combined);
  }
}

/** The number of combinations of values in a family. */
function combinations(domains: readonly Domain[], vocabulary: Vocabulary): number {
  return domains.reduce<number>((product, domain) => product * domainSize(domain, vocabulary), 1);
}

/** Families with at most so many combinations of values are kept as tables, which are read without a search; the others share a hash table. */
const MOST_IN_TABLE = 2 ** 15;
const NO_TABLE = -1;
const EMPTY = -1;

/** Sums the weights of a candidate's features: call {@link start}, add the features, read {@link sum}. */
export class LinearScorer implements FeatureSink {
  #tenths = 0;
  readonly #second: Int32Array;
  readonly #third: Int32Array;
  /** Where the table of a family begins in {@link #tables}, or NO_TABLE. */
  readonly #tableBegins: Int32Array;
  /** Weights in tenths by the number of the values' combination, one family after the other. */
  readonly #tables: Int16Array;
  /** A hash table with open addressing: the slot of a key holds it, or the next free slot after it does. A slot is a key and its weight in tenths. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(families: FeatureFamilies, vocabulary: Vocabulary, weights: Weights) {
    this.#second = domainSizes(families, 1, vocabulary);
    this.#third = domainSizes(families, 2, vocabulary);
    const sizes = Object.values(families).map((domains) => combinations(domains, vocabulary));
    this.#tableBegins = new Int32Array(sizes.length);
    let tablesEnd = 0;
    for (const [family, size] of sizes.entries()) {
      this.#tableBegins[family] = size <= MOST_IN_TABLE ? tablesEnd : NO_TABLE;
      if (size <= MOST_IN_TABLE) tablesEnd += size;
    }
    this.#tables = new Int16Array(tablesEnd);
    const hashed: (readonly [number, number])[] = [];
    for (const [family, [name, domains]] of Object.entries(families).entries()) {
      const begin = this.#tableBegins[family] ?? NO_TABLE;
      for (const [value, weight] of weightsIn(weights[name] ?? {}, domains, vocabulary)) {
        if (begin === NO_TABLE) hashed.push([featureKey(family, value), weight]);
        else this.#tables[begin + value] = weight;
      }
    }
    const bits = Math.ceil(Math.log2(hashed.length * 2 + 2));
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(2 ** (bits + 1));
    for (let slot = 0; slot < this.#slots.length; slot += 2) this.#slots[slot] = EMPTY;
    for (const [key, weight] of hashed) {
      const slot = this.#slotOf(key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = weight;
    }
  }

  start(): void {
    this.#tenths = 0;
  }

  /** The sum since {@link start}. */
  get sum(): number {
    return this.#tenths / 10;
  }

  add(family: number, value: number): void {
    const begin = this.#tableBegins[family] ?? NO_TABLE;
    const weight =
      begin === NO_TABLE ? this.#slots[this.#slotOf(featureKey(family, value)) + 1] : this.#tables[begin + value];
    this.#tenths += weight ?? 0;
  }

  add2(family: number, first: number, second: number): void {
    this.add(family, combine(first, this.#second[family] ?? 1, second));
  }

  add3(family: number, first: number, second: number, third: number): void {
    this.add(family, combine(combine(first, this.#second[family] ?? 1, second), this.#third[family] ?? 1, third));
  }

  #slotOf(key: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    for (;;) {
      const held = slots[slot];
      if (held === key || held === EMPTY) return slot;
      slot = (slot + 2) & last;
    }
  }
}
