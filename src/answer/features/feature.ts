import type { ReadEvidence, ReadSentence } from './read-evidence.js';

/** Values by name; NaN where a feature does not apply. */
export type FeatureValues = Readonly<Record<string, number>>;

/** The features of several things: of each a row of values in the order of the names, NaN where a feature does not apply. */
export interface FeatureTable {
  readonly names: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** A few features that share what they look at: looks over all the evidence once, then at each sentence. */
export type FeatureGroup = (read: ReadEvidence) => (sentence: ReadSentence) => FeatureValues;

export const ratio = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole);
