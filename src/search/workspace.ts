import { BLOCK_SIZE } from './index-part.js';

/** Arrays that searches use one after the other. */
export class Workspace {
  /** By document, what the query's terms give it. All zero between searches, as is `matches`. */
  scores = new Float64Array(0);
  /** By document, a bit for each of the query's terms that it matches. */
  matches = new Uint32Array(0);
  readonly documents = new Uint32Array(BLOCK_SIZE);
  readonly frequencies = new Uint32Array(BLOCK_SIZE);

  /** Makes room for documents numbered below a bound. */
  reserve(bound: number): void {
    if (this.scores.length >= bound) return;
    this.scores = new Float64Array(bound);
    this.matches = new Uint32Array(bound);
  }

  clear(bound: number): void {
    this.scores.fill(0, 0, bound);
    this.matches.fill(0, 0, bound);
  }
}
