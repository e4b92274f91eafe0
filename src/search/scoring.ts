/** The fields of a passage, in the order in which indexes keep them. */
export const FIELDS = ['title', 'text'] as const;

/** A number for each field, in the order of {@link FIELDS}. */
export type ByField<T = number> = readonly [title: T, text: T];

/** How much a match in each field counts. */
export const FIELD_BOOSTS: ByField = [0.5, 1];

/** MiniSearch's defaults for BM25+ (Lv and Zhai 2011). */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** How the length of a field, in distinct terms, weakens a match: `base + perTerm * length`. */
export interface LengthNorm {
  readonly base: number;
  readonly perTerm: number;
}

/** The length norm of a field whose average length is given. */
export function lengthNorm(averageLength: number): LengthNorm {
  return { base: K * (1 - B), perTerm: averageLength === 0 ? 0 : (K * B) / averageLength };
}

/**
 * What BM25+ makes of a term that stands `frequency` times in a field `length` distinct terms long, before its inverse
 * document frequency.
 */
export function saturation(frequency: number, length: number, { base, perTerm }: LengthNorm): number {
  return D + (frequency * (K + 1)) / (frequency + base + perTerm * length);
}
