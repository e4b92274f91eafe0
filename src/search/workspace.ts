import { BLOCK_SIZE } from './index-part.js';

/** Arrays that searches use one after the other. All zero between searches. */
export class Workspace {
  scores = new Float64Array(0);
  /** A bit for each of the query's terms that a document matches; `words` numbers of 32 bits a document. */
  matches = new Uint32Array(0);
  /** A bit for each document that any list has touched. */
  touched = new Uint32Array(0);
  candidates = new Uint32Array(0);
  readonly documents = new Uint32Array(BLOCK_SIZE);
  readonly frequencies = new Uint32Array(BLOCK_SIZE);

  /** Makes room for documents numbered below a bound, in whole words of 32. */
  reserve(bound: number, words: number): void {
    const documents = Math.ceil(bound / 32) * 32;
    if (this.scores.length < documents) {
      this.scores = new Float64Array(documents);
      this.touched = new Uint32Array(documents / 32);
      this.candidates = new Uint32Array(documents);
    }
    if (this.matches.length < documents * words) this.matches = new Uint32Array(documents * words);
  }
}
