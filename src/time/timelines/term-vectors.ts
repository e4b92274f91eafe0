import type { ArchiveSnapshot } from '../../store/snapshot.js';

/** Weights of terms. */
export type TermVector = ReadonlyMap<string, number>;

/** Inverse document frequency of a term over the archive's passages, ln((P + 1) / (p + 0.5)) (after Spärck Jones 1972), remembered. */
export function rarityIn(snapshot: ArchiveSnapshot): (term: string) => number {
  const known = new Map<string, number>();
  const passages = snapshot.coverage.passages;
  return (term) => {
    let rarity = known.get(term);
    if (rarity === undefined) {
      rarity = Math.log((passages + 1) / (snapshot.documentFrequency(term) + 0.5));
      known.set(term, rarity);
    }
    return rarity;
  };
}

/** The vector scaled to length 1; an empty one as it is. */
export function unit(vector: TermVector): TermVector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** The sum of vectors, each with its factor. */
export function sum(vectors: Iterable<readonly [TermVector, number]>): TermVector {
  const total = new Map<string, number>();
  for (const [vector, factor] of vectors) {
    for (const [term, weight] of vector) total.set(term, (total.get(term) ?? 0) + weight * factor);
  }
  return total;
}

/** Only the heaviest terms, as many as said. */
export function heaviest(vector: TermVector, count: number): TermVector {
  return new Map([...vector].sort(([, a], [, b]) => b - a).slice(0, count));
}

/** The inner product: of unit vectors, the cosine of the angle between them. */
export function dot(a: TermVector, b: TermVector): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of fewer) product += weight * (more.get(term) ?? 0);
  return product;
}
