import { PostingsBlock, type PostingsList } from './postings-lists.js';
import { MOST_TERMS } from './query.js';
import { FIELDS, saturation } from './scoring.js';

/** How many documents are scored at once: so few that their scores stay in the processor's nearest caches. */
export const WINDOW_SIZE = 4096;

/** The scores of the documents of one stretch of a part, while its postings are added. Documents are counted from the first of the stretch. */
export class ScoreWindow {
  /** By document, what the query's terms give it. */
  readonly scores = new Float64Array(WINDOW_SIZE);
  /** By document, a bit for each of the query's terms that it matches. */
  readonly matches = new Uint32Array(WINDOW_SIZE);
  /** The documents that have a score, in no order, `scoredCount` of them. */
  readonly scored = new Uint16Array(WINDOW_SIZE);
  scoredCount = 0;
  /** For the lists of a search in all its fields: making them anew each time would cost more than filling them. */
  readonly blocks = Array.from({ length: MOST_TERMS * FIELDS.length }, () => new PostingsBlock());

  /**
   * Adds a list's postings for the documents of the window that begins with the given one: of all, or of those that have a score. Skips what
   * stands before the window.
   */
  add(list: PostingsList, first: number, onlyScored: boolean): void {
    if (onlyScored && this.scoredCount === 0) return;
    const { documents, frequencies } = list.block;
    const { bit, factor, norm, lengths } = list.contribution;
    const { scores, matches, scored } = this;
    const bound = first + WINDOW_SIZE;
    let { scoredCount } = this;
    while (list.hasNext()) {
      const { blockSize } = list;
      let next = (documents[blockSize - 1] ?? 0) < first ? blockSize : list.next;
      while (next < blockSize && (documents[next] ?? 0) < first) next += 1;
      for (; next < blockSize; next += 1) {
        const document = documents[next] ?? 0;
        if (document >= bound) break;
        const place = document - first;
        const score = scores[place] ?? 0;
        if (score === 0) {
          if (onlyScored) continue;
          scored[scoredCount++] = place;
        }
        scores[place] = score + factor * saturation(frequencies[next] ?? 0, lengths[document] ?? 0, norm);
        matches[place] = (matches[place] ?? 0) | bit;
      }
      list.next = next;
      if (next < blockSize) break;
    }
    this.scoredCount = scoredCount;
  }

  /** Takes all scores back. */
  clear(): void {
    const { scores, matches, scored, scoredCount } = this;
    for (let i = 0; i < scoredCount; i += 1) {
      const place = scored[i] ?? 0;
      scores[place] = 0;
      matches[place] = 0;
    }
    this.scoredCount = 0;
  }
}
