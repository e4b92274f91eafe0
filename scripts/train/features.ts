import {
  combine,
  domainSize,
  domainSizes,
  type Domain,
  type FeatureFamilies,
  type FeatureSink,
  type Weights,
} from '../../src/quotes/linear-model.js';
import type { Vocabulary } from '../../src/quotes/vocabulary.js';
import { wordClassNames } from '../../src/quotes/word-classes.js';

/** Lists the keys of features instead of scoring them, and names them again. */
export class FeatureList implements FeatureSink {
  readonly #families: FeatureFamilies;
  readonly #vocabulary: Vocabulary;
  readonly #second: Int32Array;
  readonly #third: Int32Array;
  #keys: number[] = [];

  constructor(families: FeatureFamilies, vocabulary: Vocabulary) {
    this.#families = families;
    this.#vocabulary = vocabulary;
    this.#second = domainSizes(families, 1, vocabulary);
    this.#third = domainSizes(families, 2, vocabulary);
  }

  /** The keys of the features that `addFeatures` adds to this list. */
  collect(addFeatures: (sink: FeatureSink) => void): number[] {
    this.#keys = [];
    addFeatures(this);
    return this.#keys;
  }

  add(family: number, value: number): void {
    this.#keys.push(featureKey(family, value));
  }

  add2(family: number, first: number, second: number): void {
    this.addIn(this.row2(family, first), second);
  }

  add3(family: number, first: number, second: number, third: number): void {
    this.addIn(this.row3(family, first, second), third);
  }

  row2(family: number, first: number): number {
    return featureKey(family, combine(first, this.#second[family] ?? 1, 0));
  }

  row3(family: number, first: number, second: number): number {
    const outer = combine(first, this.#second[family] ?? 1, second);
    return featureKey(family, combine(outer, this.#third[family] ?? 1, 0));
  }

  addIn(row: number, last: number): void {
    this.#keys.push((row + last) | 0);
  }

  /** The weights in tenths under the names of their families and values; those that round to nothing are left out. */
  nameWeights(weights: ReadonlyMap<number, number>): Weights {
    const rows: Record<string, Map<string, string[]>> = {};
    const places = Object.entries(this.#families).map(([name, domains], family) => {
      const itsRows = new Map<string, string[]>();
      rows[name] = itsRows;
      return { itsRows, domains, least: featureKey(family, 0) };
    });
    for (const [key, weight] of [...weights].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
      const tenths = Math.round(weight * 10);
      const place = places.findLast(({ least }) => key >>> 0 >= least >>> 0);
      if (place === undefined || tenths === 0) continue;
      const names = this.#namesOf(key - place.least, place.domains);
      const outer = names.slice(0, -1).join(' ');
      const row = place.itsRows.get(outer) ?? names.slice(0, -1);
      row.push(names.at(-1) ?? '', String(tenths));
      place.itsRows.set(outer, row);
    }
    return Object.fromEntries(
      Object.entries(rows).map(([name, itsRows]) => [name, [...itsRows.values()].map((row) => row.join(' '))]),
    );
  }

  /** The names of the values that have a number together. */
  #namesOf(combination: number, domains: readonly Domain[]): string[] {
    const names: string[] = [];
    let rest = combination;
    for (const domain of domains.toReversed()) {
      const size = domainSize(domain, this.#vocabulary);
      names.unshift(this.#nameOf(rest % size, domain));
      rest = Math.floor(rest / size);
    }
    return names;
  }

  #nameOf(value: number, domain: Domain): string {
    if (domain === 'word') return this.#vocabulary.nameOf(value);
    return domain === 'class' ? (wordClassNames[value] ?? '') : String(value);
  }
}

const VALUE_BITS = 26;

/** One 32-bit number for a family and the number of its values' combination. */
function featureKey(family: number, value: number): number {
  return ((family << VALUE_BITS) + value) | 0;
}
