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
import { packRows, VALUE_BITS, type SparseRow } from './packed-rows.js';
import type { Vocabulary } from './vocabulary.js';

/** The weights of a family for one combination of its outer values, which are all but the last. */
interface Row {
  readonly outer: number;
  /** In tenths, by the last value. */
  readonly weights: SparseRow;
}

const OTHER_BITS = 32 - VALUE_BITS;

/** Sums the weights of a candidate's features: call {@link start}, add the features, read {@link sum}. */
export class LinearScorer implements FeatureSink {
  #tenths = 0;
  readonly #second: Int32Array;
  /** Where the rows of a family begin in {@link #rows}. */
  readonly #rowsOf: Int32Array;
  /** Where a row begins in {@link #cells}; one family after the other, by the number of the outer values. */
  readonly #rows: Int32Array;
  readonly #cells: Int32Array;

  constructor(families: FeatureFamilies, vocabulary: Vocabulary, weights: Weights) {
    this.#second = domainSizes(families, 1, vocabulary);
    const sizeOf = (domain: Domain | undefined): number => (domain === undefined ? 1 : domainSize(domain, vocabulary));
    const read = Object.entries(families).map(([name, domains]) => ({
      outers: domains.slice(0, -1).reduce<number>((product, domain) => product * sizeOf(domain), 1),
      width: sizeOf(domains.at(-1)),
      rows: (weights[name] ?? []).map((row) => readRow(row, domains, vocabulary)),
    }));
    const all = read.flatMap(({ rows }) => rows.map((row) => row.weights));
    const { cells, begins } = packRows(all, Math.max(...read.map(({ width }) => width)));
    this.#cells = cells;
    this.#rowsOf = new Int32Array(read.length);
    this.#rows = new Int32Array(read.reduce((sum, { outers }) => sum + outers, 0));
    let first = 0;
    let packed = 0;
    for (const [family, { outers, rows }] of read.entries()) {
      this.#rowsOf[family] = first;
      for (const { outer } of rows) {
        this.#rows[first + outer] = begins[packed] ?? 0;
        packed += 1;
      }
      first += outers;
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
    this.addIn(this.row2(family, 0), value);
  }

  add2(family: number, first: number, second: number): void {
    this.addIn(this.row2(family, first), second);
  }

  add3(family: number, first: number, second: number, third: number): void {
    this.addIn(this.row3(family, first, second), third);
  }

  row2(family: number, first: number): number {
    return this.#rows[(this.#rowsOf[family] ?? 0) + first] ?? 0;
  }

  row3(family: number, first: number, second: number): number {
    return this.row2(family, combine(first, this.#second[family] ?? 1, second));
  }

  addIn(row: number, last: number): void {
    const cell = this.#cells[row + last] ?? 0;
    /** All bits for a cell of the row, none for another's: a branch could seldom be foretold. */
    const isItsOwn = (((cell >> VALUE_BITS) ^ row) - 1) >> 31;
    this.#tenths += ((cell << OTHER_BITS) >> OTHER_BITS) & isItsOwn;
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
