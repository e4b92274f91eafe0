import { randomNumbers } from '../random-numbers.js';

/** One decision: which of several candidates is right. A candidate's score is the sum over its parts, which candidates share. */
export interface Decision {
  /** Keys of the features of every part. */
  readonly parts: readonly (readonly number[])[];
  /** The parts of every candidate. */
  readonly candidates: readonly (readonly number[])[];
  /** The right candidate; -1 when none is, which is allowed only where `none` is an option. */
  readonly right: number;
}

export interface TrainingOptions {
  /** Adds a candidate that scores 0. */
  readonly none: boolean;
  readonly epochs: number;
  /** Features seen less often get no weight. */
  readonly leastCount: number;
  readonly l1: number;
  readonly l2: number;
  readonly learningRate: number;
}

/**
 * Weights by feature key that make the right candidates likely under a softmax of the scores.
 * FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", KDD 2013); deterministic.
 */
export function trainRanker(decisions: readonly Decision[], options: TrainingOptions): Map<number, number> {
  const index = indexFeatures(decisions, options.leastCount);
  const weights = new FtrlWeights(index.size, options);
  const compact = decisions.map(({ parts, candidates, right }) => ({
    parts: parts.map((keys) => Int32Array.from(keys.flatMap((key) => index.get(key) ?? []))),
    candidates,
    right,
  }));
  const random = randomNumbers(1);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const { parts, candidates, right } of shuffled(compact, random)) {
      const partScores = parts.map((features) => weights.sum(features));
      const scores = candidates.map((its) => its.reduce((sum, part) => sum + (partScores[part] ?? 0), 0));
      const gradients = new Float64Array(parts.length);
      for (const [candidate, probability] of softmax(scores, options.none).entries()) {
        const gradient = probability - (candidate === right ? 1 : 0);
        for (const part of candidates[candidate] ?? []) gradients[part] = (gradients[part] ?? 0) + gradient;
      }
      for (const [part, features] of parts.entries()) weights.update(features, gradients[part] ?? 0);
    }
  }
  return new Map(
    [...index].map(([key, feature]) => [key, weights.of(feature)] as const).filter(([, weight]) => weight !== 0),
  );
}

function indexFeatures(decisions: readonly Decision[], leastCount: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { parts } of decisions) {
    for (const keys of parts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const index = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastCount) index.set(key, index.size);
  return index;
}

class FtrlWeights {
  readonly #z: Float64Array;
  readonly #n: Float64Array;
  readonly #w: Float64Array;
  readonly #options: TrainingOptions;

  constructor(size: number, options: TrainingOptions) {
    this.#z = new Float64Array(size);
    this.#n = new Float64Array(size);
    this.#w = new Float64Array(size);
    this.#options = options;
  }

  of(feature: number): number {
    return this.#w[feature] ?? 0;
  }

  sum(features: Int32Array): number {
    let sum = 0;
    for (const feature of features) sum += this.#w[feature] ?? 0;
    return sum;
  }

  update(features: Int32Array, gradient: number): void {
    if (Math.abs(gradient) < 1e-4) return;
    const { l1, l2, learningRate } = this.#options;
    for (const feature of features) {
      const n = this.#n[feature] ?? 0;
      const grown = n + gradient * gradient;
      const sigma = (Math.sqrt(grown) - Math.sqrt(n)) / learningRate;
      const z = (this.#z[feature] ?? 0) + gradient - sigma * (this.#w[feature] ?? 0);
      this.#z[feature] = z;
      this.#n[feature] = grown;
      this.#w[feature] =
        Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((0.5 + Math.sqrt(grown)) / learningRate + l2);
    }
  }
}

/** Probabilities of the candidates, beside a candidate that scores 0 where `none` is an option. */
function softmax(scores: readonly number[], none: boolean): number[] {
  const highest = scores.reduce((a, b) => Math.max(a, b), none ? 0 : -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, none ? Math.exp(-highest) : 0);
  return powers.map((power) => power / total);
}

/** A copy in random order, by Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy: T[] = [];
  for (const item of items) {
    const place = Math.floor(random() * (copy.length + 1));
    const moved = copy[place];
    if (moved === undefined) copy.push(item);
    else {
      copy[place] = item;
      copy.push(moved);
    }
  }
  return copy;
}
