import type { Tree, TreeModel } from '../../../src/answer/trees.js';
import { logistic } from '../../../src/logistic.js';
import { randomNumbers } from '../../random-numbers.js';

/** Rows of features in groups: one group a question, one row a candidate sentence. */
export interface Dataset {
  readonly features: readonly string[];
  /** Row after row; NaN where a value is missing. */
  readonly values: Float32Array;
  /** 1 where the row is right, else 0. */
  readonly labels: Float32Array;
  /** First row of every group, and the number of rows at the end. */
  readonly groups: Int32Array;
  /** A weight for every group. */
  readonly weights: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  readonly minRowsInLeaf: number;
  /** L2 on leaf values. */
  readonly l2: number;
  /** Share of features each tree may use. */
  readonly featureShare: number;
  readonly seed: number;
  /** `rank`: LambdaMART on reciprocal rank gains; `logistic`: log loss of each row. */
  readonly objective: 'rank' | 'logistic';
}

const BINS = 64;
/** Bin 0 holds the missing values. */
const MISSING = 0;

interface Binned {
  /** Row after row, a bin a feature. */
  readonly bins: Uint8Array;
  readonly width: number;
  /** Upper bounds of the bins 1..n of each feature, inclusive. */
  readonly bounds: readonly (readonly number[])[];
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly missingLeft: boolean;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly split: Split | undefined;
  /** Where the leaf hangs: a node and a side, or nothing for the root. */
  readonly parent?: { readonly node: number; readonly side: 'left' | 'right' };
  readonly gradient: number;
  readonly hessian: number;
}

/**
 * Fits boosted trees; the same data and options give the same model. Histogram splits and leaf-wise growth
 * as in LightGBM (Ke et al. 2017).
 */
export function boost(data: Dataset, options: BoostOptions): TreeModel {
  const rowCount = data.labels.length;
  const binned = bin(data);
  const scores = new Float64Array(rowCount);
  const gradients = new Float64Array(rowCount);
  const hessians = new Float64Array(rowCount);
  const random = randomNumbers(options.seed);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    if (options.objective === 'rank') lambdaGradients(data, scores, gradients, hessians);
    else logisticGradients(data, scores, gradients, hessians);
    const used = data.features.map((_, f) => f).filter(() => random() < options.featureShare);
    const grown = growTree(binned, used, gradients, hessians, options);
    for (const { rows, value } of grown.leaves) for (const row of rows) scores[row] = (scores[row] ?? 0) + value;
    trees.push(grown.tree);
  }
  return { features: data.features, trees };
}

function growTree(
  binned: Binned,
  used: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostOptions,
): { tree: Tree; leaves: { rows: Int32Array; value: number }[] } {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const missingLeft: number[] = [];
  const open: Leaf[] = [];
  const all = Int32Array.from(gradients, (_, i) => i);
  open.push(leafOver(all, histogramOf(binned, used, all, gradients, hessians), used, gradients, hessians, options));
  while (open.length < options.leaves) {
    let best = -1;
    for (let i = 0; i < open.length; i++) {
      if ((open[i]?.split?.gain ?? 0) > (open[best]?.split?.gain ?? 0)) best = i;
    }
    const leaf = open[best];
    if (leaf?.split === undefined) break;
    const { split } = leaf;
    const node = feature.length;
    feature.push(split.feature);
    threshold.push(binned.bounds[split.feature]?.[split.bin - 1] ?? 0);
    missingLeft.push(split.missingLeft ? 1 : 0);
    left.push(0);
    right.push(0);
    hang(leaf.parent, node, left, right);
    const goesLeft = (row: number): boolean => {
      const value = binned.bins[row * binned.width + split.feature] ?? MISSING;
      return value === MISSING ? split.missingLeft : value <= split.bin;
    };
    const leftRows = leaf.rows.filter(goesLeft);
    const rightRows = leaf.rows.filter((row) => !goesLeft(row));
    const smallerIsLeft = leftRows.length <= rightRows.length;
    const smaller = histogramOf(binned, used, smallerIsLeft ? leftRows : rightRows, gradients, hessians);
    const larger = leaf.histogram.map((value, i) => value - (smaller[i] ?? 0));
    const children = [
      { rows: leftRows, histogram: smallerIsLeft ? smaller : larger, side: 'left' as const },
      { rows: rightRows, histogram: smallerIsLeft ? larger : smaller, side: 'right' as const },
    ];
    const [first, second] = children.map(({ rows, histogram, side }) => ({
      ...leafOver(rows, histogram, used, gradients, hessians, options),
      parent: { node, side },
    }));
    if (first === undefined || second === undefined) break;
    open.splice(best, 1, first, second);
  }
  const leaves = open.map((leaf, k) => {
    hang(leaf.parent, ~k, left, right);
    return { rows: leaf.rows, value: (-options.learningRate * leaf.gradient) / (leaf.hessian + options.l2) };
  });
  const leaf = leaves.map(({ value }) => Number(value.toPrecision(4)));
  return { tree: { feature, threshold, left, right, missingLeft, leaf }, leaves };
}

function hang(parent: Leaf['parent'], child: number, left: number[], right: number[]): void {
  if (parent === undefined) return;
  (parent.side === 'left' ? left : right)[parent.node] = child;
}

function leafOver(
  rows: Int32Array,
  histogram: Float64Array,
  used: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostOptions,
): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  const split = bestSplit(histogram, used, rows.length, gradient, hessian, options);
  return { rows, histogram, gradient, hessian, split };
}

/** Sums of gradients, hessians and rows: three numbers for each bin of each used feature. */
function histogramOf(
  binned: Binned,
  used: readonly number[],
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): Float64Array {
  const histogram = new Float64Array(used.length * BINS * 3);
  const columns = Int32Array.from(used);
  const { bins, width } = binned;
  for (const row of rows) {
    const gradient = gradients[row] ?? 0;
    const hessian = hessians[row] ?? 0;
    const from = row * width;
    for (let u = 0; u < columns.length; u++) {
      const at = (u * BINS + (bins[from + (columns[u] ?? 0)] ?? 0)) * 3;
      histogram[at] = (histogram[at] ?? 0) + gradient;
      histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
      histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
    }
  }
  return histogram;
}

function bestSplit(
  histogram: Float64Array,
  used: readonly number[],
  rows: number,
  gradient: number,
  hessian: number,
  options: BoostOptions,
): Split | undefined {
  const worth = (g: number, h: number): number => (g * g) / (h + options.l2);
  const whole = worth(gradient, hessian);
  let best: Split | undefined;
  used.forEach((feature, u) => {
    const base = u * BINS * 3;
    const missing = [histogram[base] ?? 0, histogram[base + 1] ?? 0, histogram[base + 2] ?? 0] as const;
    for (const missingLeft of missing[2] > 0 ? [true, false] : [false]) {
      let [g, h, n] = missingLeft ? missing : [0, 0, 0];
      for (let bin = 1; bin < BINS - 1; bin++) {
        const at = base + bin * 3;
        if ((histogram[at + 2] ?? 0) === 0) continue;
        g += histogram[at] ?? 0;
        h += histogram[at + 1] ?? 0;
        n += histogram[at + 2] ?? 0;
        if (n < options.minRowsInLeaf) continue;
        if (rows - n < options.minRowsInLeaf) break;
        const gain = worth(g, h) + worth(gradient - g, hessian - h) - whole;
        if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin, missingLeft };
      }
    }
  });
  return best;
}

function bin(data: Dataset): Binned {
  const width = data.features.length;
  const bins = new Uint8Array(data.values.length);
  const bounds = data.features.map((_, feature) => {
    const present: number[] = [];
    for (let at = feature; at < data.values.length; at += width) {
      const value = data.values[at] ?? NaN;
      if (!Number.isNaN(value)) present.push(value);
    }
    const upper = boundsOf(Float64Array.from(present).sort());
    for (let at = feature; at < data.values.length; at += width) bins[at] = binOf(data.values[at] ?? NaN, upper);
    return upper;
  });
  return { bins, width, bounds };
}

/** At most BINS - 2 bounds: midpoints between neighbouring distinct values, at the quantiles where there are more. */
function boundsOf(sorted: Float64Array): number[] {
  const distinct = Float64Array.from(new Set(sorted));
  const bounds: number[] = [];
  const limit = BINS - 2;
  if (distinct.length <= limit) {
    for (let i = 0; i + 1 < distinct.length; i++) bounds.push(between(distinct[i] ?? 0, distinct[i + 1] ?? 0));
  } else {
    for (let q = 1; q <= limit; q++) {
      const at = Math.min(sorted.length - 2, Math.floor((q * sorted.length) / (limit + 1)));
      const bound = sorted[at] ?? 0;
      if (bound > (bounds.at(-1) ?? -Infinity)) bounds.push(Math.fround(Number(bound.toPrecision(5))));
    }
  }
  return [...new Set(bounds)].sort((a, b) => a - b);
}

function between(low: number, high: number): number {
  return Number(((low + high) / 2).toPrecision(5));
}

function binOf(value: number, bounds: readonly number[]): number {
  if (Number.isNaN(value)) return MISSING;
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

function logisticGradients(data: Dataset, scores: Float64Array, gradients: Float64Array, hessians: Float64Array): void {
  for (let group = 0; group + 1 < data.groups.length; group++) {
    const weight = data.weights[group] ?? 1;
    for (let row = data.groups[group] ?? 0; row < (data.groups[group + 1] ?? 0); row++) {
      const p = logistic(scores[row] ?? 0);
      gradients[row] = weight * (p - (data.labels[row] ?? 0));
      hessians[row] = weight * p * (1 - p);
    }
  }
}

/** One right row is enough: each further one of a group, from the top, counts this much of the one before. */
const LATER = 0.5;
/** Those beyond count less than a thousandth. */
const POSITIVES = 10;

/** LambdaRank gradients (Burges 2010): pairs of a right and a wrong row, weighted by the change of NDCG when they swap places. */
function lambdaGradients(data: Dataset, scores: Float64Array, gradients: Float64Array, hessians: Float64Array): void {
  gradients.fill(0);
  hessians.fill(1e-6);
  for (let group = 0; group + 1 < data.groups.length; group++) {
    const from = data.groups[group] ?? 0;
    const to = data.groups[group + 1] ?? 0;
    const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
    order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const positives = Array.from(order, (row, rank) => ({ row, rank }))
      .filter(({ row }) => (data.labels[row] ?? 0) > 0)
      .slice(0, POSITIVES);
    let ideal = 0;
    for (let rank = 0; rank < positives.length; rank++) ideal += discount(rank) * LATER ** rank;
    const whole = (data.weights[group] ?? 1) / (ideal || 1);
    for (const [nth, { row, rank }] of positives.entries()) {
      const weight = whole * LATER ** nth;
      order.forEach((other, otherRank) => {
        if ((data.labels[other] ?? 0) > 0) return;
        const delta = weight * Math.abs(discount(rank) - discount(otherRank));
        const p = logistic((scores[other] ?? 0) - (scores[row] ?? 0));
        gradients[row] = (gradients[row] ?? 0) - delta * p;
        gradients[other] = (gradients[other] ?? 0) + delta * p;
        hessians[row] = (hessians[row] ?? 0) + delta * p * (1 - p);
        hessians[other] = (hessians[other] ?? 0) + delta * p * (1 - p);
      });
    }
  }
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 3);
}
