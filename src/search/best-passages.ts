import { Best } from './best.js';
import type { PassageHit } from './passage.js';

/** The best passages found so far: of equal ones those of the lower article number, then the earlier. */
export class BestPassages {
  readonly #best: Best<PassageHit>;

  constructor(readonly limit: number) {
    this.#best = new Best(limit, comesBefore);
  }

  /** A passage with a lower score is not among the best; 0 while there are fewer than the limit. */
  get threshold(): number {
    return this.limit === 0 ? Infinity : (this.#best.worst?.score ?? 0);
  }

  offer(hit: PassageHit): void {
    this.#best.offer(hit);
  }

  /** Best first. */
  hits(): PassageHit[] {
    return [...this.#best.items].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  }
}

function comesBefore(a: PassageHit, b: PassageHit): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [one, other] = [a.passage, b.passage];
  return one.article === other.article ? one.firstSentence < other.firstSentence : one.article < other.article;
}
