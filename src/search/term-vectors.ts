/** Weights of terms. */
export type TermVector = ReadonlyMap<string, number>;

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
