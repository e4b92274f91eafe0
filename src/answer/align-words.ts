import { withoutAccents } from '../text/without-accents.js';

/** A word as it is compared, and where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text, compared without regard to case, accents and the shape of apostrophes. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: withoutAccents(word).replace(/’/g, "'").toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** One step of an alignment: the places of a word in the one text and in the other; undefined where one has none. */
interface Step {
  readonly wanted?: number;
  readonly held?: number;
}

export interface Alignment {
  /** Words to change, to add or to drop. */
  readonly distance: number;
  /** First and last word, inclusive, of the part of `held` that is nearest. */
  readonly first: number;
  readonly last: number;
  readonly steps: readonly Step[];
}

const noGaps: ReadonlySet<number> = new Set();

/**
 * The part of `held` that is nearest to all of `wanted`, word by word: approximate matching by dynamic programming
 * (P. H. Sellers, 1980), in time and space of the product of both lengths. Undefined when either has no words.
 *
 * @param gaps numbers of the words of `wanted` before which any words of `held` may be left out at no cost
 */
export function align(
  wanted: readonly Word[],
  held: readonly Word[],
  gaps: Pick<ReadonlySet<number>, 'has'> = noGaps,
): Alignment | undefined {
  if (wanted.length === 0 || held.length === 0) return undefined;
  const width = held.length + 1;
  const costs = new Uint16Array((wanted.length + 1) * width);
  for (let row = 1; row <= wanted.length; row++) {
    costs[row * width] = row;
    const skipped = gaps.has(row) ? 0 : 1;
    for (let column = 1; column < width; column++) {
      const changed = wanted[row - 1]?.key === held[column - 1]?.key ? 0 : 1;
      costs[row * width + column] = Math.min(
        (costs[(row - 1) * width + column - 1] ?? 0) + changed,
        (costs[(row - 1) * width + column] ?? 0) + 1,
        (costs[row * width + column - 1] ?? 0) + skipped,
      );
    }
  }
  const bottom = costs.subarray(wanted.length * width);
  let last = 1;
  for (let column = 2; column < width; column++) if ((bottom[column] ?? 0) < (bottom[last] ?? 0)) last = column;
  const { steps, first } = traced(costs, width, wanted, held, last);
  return { distance: bottom[last] ?? 0, first, last: last - 1, steps };
}

function traced(
  costs: Uint16Array,
  width: number,
  wanted: readonly Word[],
  held: readonly Word[],
  last: number,
): { steps: Step[]; first: number } {
  const steps: Step[] = [];
  let [row, column] = [wanted.length, last];
  const cost = (atRow: number, atColumn: number) => costs[atRow * width + atColumn] ?? 0;
  while (row > 0) {
    const changed = column > 0 && wanted[row - 1]?.key === held[column - 1]?.key ? 0 : 1;
    if (column > 0 && cost(row, column) === cost(row - 1, column - 1) + changed) {
      steps.push({ wanted: --row, held: --column });
    } else if (cost(row, column) === cost(row - 1, column) + 1) {
      steps.push({ wanted: --row });
    } else {
      steps.push({ held: --column });
    }
  }
  return { steps: steps.reverse(), first: Math.min(column, last - 1) };
}
