import { saturation, type LengthNorm } from './scoring.js';

/*
 * The impact of a term in a block is a byte that bounds its saturation in any passage there, whatever the average
 * length: two bits for its highest frequency, less one, where 3 stands for 4 and more; six bits for the least length of
 * a passage over its frequency there.
 */

const FREQUENCY_SHIFT = 6;
const MOST_FREQUENCY = 4;
const MOST_RATIO = 0x3f;
/** By how much the ratios of neighbouring numbers differ. */
const RATIO_STEP = 2;
const IMPACTS = 256;

/**
 * The impact of a term of which the highest frequency in a passage, and the least length of a passage over its
 * frequency are given.
 */
export function impactOf(mostFrequency: number, leastRatio: number): number {
  const frequency = Math.min(mostFrequency, MOST_FREQUENCY) - 1;
  return (frequency << FREQUENCY_SHIFT) | Math.min(Math.floor(leastRatio / RATIO_STEP), MOST_RATIO);
}

/** By impact, what the {@link saturation} of the term does not exceed. */
export function mostSaturations({ base, perTerm }: LengthNorm): Float64Array {
  const most = new Float64Array(IMPACTS);
  for (let impact = 0; impact < IMPACTS; impact += 1) {
    const frequency = (impact >>> FREQUENCY_SHIFT) + 1;
    const ratio = (impact & MOST_RATIO) * RATIO_STEP;
    most[impact] = saturation(1, ratio, { base: frequency === MOST_FREQUENCY ? 0 : base / frequency, perTerm });
  }
  return most;
}
