import {
  combine,
  domainSize,
  domainSizes,
  valueNamed,
  type Domain,
  type FeatureFamilies,
  type FeatureSink,
  type Weights,
} from './linear-model.js';
import type { Vocabulary } from './vocabulary.js';

/** A family whose rows have more places together keeps its weights in lists, which are searched: those of pairs of words. */
const MOST_PLACES = 2 ** 17;
const END_OF_LIST = -1;

/** The weights of a family for one combination of its outer values, which are all but the last. */
interface Row {
  readonly outer: number;
  /** Values and weights in tenths by turns. */
  readonly weights: readonly number[];
}

/** Sums the weights of a candidate's features: call {@link start}, add the features, read {@link sum}. */
export class LinearScorer implements FeatureSink {
  #tenths = 0;
  readonly #second: Int32Array;
  /** Where the rows of a family begin in {@link #rows}. */
  readonly #rowsOf: Int32Array;
  /** Where a row begins in {@link #table}, or, as a bitwise complement, in {@link #lists}; one family after the other, by the number of the outer values. */
  readonly #rows: Int32Array;
  /** Rows with a place for every value of the last domain: its weight in tenths. The first is all zeros, for outer values without any weight. */
  readonly #table: Int16Array;
  /** Rows as values and weights in tenths by turns. */
  readonly #lists: Int32Array;

  constructor(families: FeatureFamilies, vocabulary: Vocabulary, weights: Weights) {
    this.#second = domainSizes(families, 1, vocabulary);
    const sizeOf = (domain: Domain | undefined): number => (domain === undefined ? 1 : domainSize(domain, vocabulary));
    const read = Object.entries(families).map(([name, domains]) => {
      const outers = domains.slice(0, -1).reduce<number>((product, domain) => product * sizeOf(domain), 1);
      const rows = (weights[name] ?? []).map((row) => readRow(row, domains, vocabulary));
      const size = sizeOf(domains.at(-1));
      return { outers, rows, size, isTabled: rows.length * size <= MOST_PLACES };
    });
    const longest = Math.max(...read.map(({ size }) => size));
    const table = new Int16Array(
      read.reduce((sum, { rows, size, isTabled }) => sum + (isTabled ? rows.length * size : 0), longest),
    );
    const lists: number[] = [];
    this.#rowsOf = new Int32Array(read.length);
    this.#rows = new Int32Array(read.reduce((sum, { outers }) => sum + outers, 0));
    let begin = 0;
    let free = longest;
    for (const [family, { outers, rows, size, isTabled }] of read.entries()) {
      for (const { outer, weights: its } of rows) {
        this.#rows[begin + outer] = isTabled ? free : ~lists.length;
        if (!isTabled) lists.push(...its, END_OF_LIST);
        else for (let place = 0; place < its.length; place += 2) table[free + (its[place] ?? 0)] = its[place + 1] ?? 0;
        if (isTabled) free += size;
      }
      this.#rowsOf[family] = begin;
      begin += outers;
    }
    this.#table = table;
    this.#lists = Int32Array.from(lists);
  }

  start(): void {
    this.#tenths = 0;
  }

  /** The sum since {@link start}. */
  get sum(): number {
    return this.#tenths / 10;
  }

  add(family: number, value: number): void {
    this.#addFrom(family, 0, value);
  }

  add2(family: number, first: number, second: number): void {
    this.#addFrom(family, first, second);
  }

  add3(family: number, first: number, second: number, third: number): void {
    this.#addFrom(family, combine(first, this.#second[family] ?? 1, second), third);
  }

  #addFrom(family: number, outer: number, value: number): void {
    const row = this.#rows[(this.#rowsOf[family] ?? 0) + outer] ?? 0;
    this.#tenths += row < 0 ? this.#listed(~row, value) : (this.#table[row + value] ?? 0);
  }

  #listed(begin: number, value: number): number {
    for (let place = begin; ; place += 2) {
      const held = this.#lists[place];
      if (held === value) return this.#lists[place + 1] ?? 0;
      if (held === END_OF_LIST || held === undefined) return 0;
    }
  }
}

/** Values whose name is not known are left out. */
function readRow(row: string, domains: readonly Domain[], vocabulary: Vocabulary): Row {
  const names = row.split(' ');
  let outer = 0;
  for (const [place, domain] of domains.slice(0, -1).entries())
    outer = combine(outer, domainSize(domain, vocabulary), valueNamed(names[place] ?? '', domain, vocabulary));
  const last = domains.at(-1) ?? 1;
  const weights: number[] = [];
  for (let place = domains.length - 1; place < names.length; place += 2)
    weights.push(valueNamed(names[place] ?? '', last, vocabulary), Number(names[place + 1]));
  return { outer, weights };
}
