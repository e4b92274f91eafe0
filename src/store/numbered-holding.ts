import type { Holding } from './archive-state.js';

/** A holding as one snapshot sees it: its articles are numbered from `base` on, and only the first `size` of them are meant. */
export interface NumberedHolding extends Holding {
  readonly base: number;
  readonly size: number;
}

/** Numbers the articles of all holdings, one holding after another. */
export function numbered(holdings: readonly Holding[]): NumberedHolding[] {
  let base = 0;
  return holdings.map((holding) => {
    const { size } = holding.part.columns;
    base += size;
    return { ...holding, base: base - size, size };
  });
}
