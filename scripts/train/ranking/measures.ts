import { sayTheSame } from '../../../src/answer/alike.js';
import { termsOf } from '../../../src/search/analysis.js';

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string): string =>
  ` ${wordsOf(text)
    .filter((word) => !['the', 'a', 'an'].includes(word))
    .join(' ')} `;

/** Whether a sentence holds the gold words, articles and punctuation aside. */
export function holdsGold(text: string, gold: string): boolean {
  return plain(text).includes(plain(gold));
}

/** The place, from 0, of the first right one in a list without sentences that say the same; -1 where it is not among the first ten. */
export function firstRight(texts: readonly string[], right: readonly boolean[], order: readonly number[]): number {
  const listed: { text: string; terms: ReadonlySet<string> }[] = [];
  for (const i of order) {
    const text = texts[i] ?? '';
    const next = { text, terms: new Set(termsOf(text)) };
    if (listed.some((other) => sayTheSame(other, next))) continue;
    if (right[i] === true) return listed.length;
    listed.push(next);
    if (listed.length === 10) break;
  }
  return -1;
}

export function averagePrecision(right: readonly boolean[], order: readonly number[]): number {
  let found = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (right[i] === true) sum += ++found / (rank + 1);
  });
  return found === 0 ? 0 : sum / found;
}

/** Area under the ROC curve: the chance that a positive's score beats a negative's. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
}

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(
  predictions: readonly { readonly confidence: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of predictions) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / predictions.length;
}
