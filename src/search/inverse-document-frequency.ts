/**
 * How rare a term is that stands in `matching` of `passages` passages: ln(1 + (P - p + 0.5) / (p + 0.5)), of BM25
 * (Robertson and Spärck Jones 1976) as MiniSearch has it. 0 where it stands in more passages than there are, as it may
 * where articles are gone.
 */
export function inverseDocumentFrequency(matching: number, passages: number): number {
  return Math.log(1 + Math.max(0, passages - matching + 0.5) / (matching + 0.5));
}
