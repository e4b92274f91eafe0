import type { NumberedIndexPart } from './index-part.js';
import type { Passage, PassageHit } from './passage.js';

/** Keeps the largest of the positive numbers offered, as many as its limit; a binary heap whose root is the smallest of them. */
export class LargestNumbers {
  private readonly heap: number[] = [];

  constructor(private readonly limit: number) {}

  /** The smallest of the numbers kept; 0 while there are fewer than the limit. Only numbers above it are taken. */
  get threshold(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0] ?? Infinity);
  }

  offer(number: number): void {
    const { heap } = this;
    if (number <= this.threshold) return;
    if (heap.length < this.limit) {
      let place = heap.push(number) - 1;
      while (place > 0) {
        const parent = (place - 1) >>> 1;
        const above = heap[parent] ?? 0;
        if (above <= number) break;
        heap[place] = above;
        place = parent;
      }
      heap[place] = number;
      return;
    }
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= heap.length) break;
      if ((heap[child + 1] ?? Infinity) < (heap[child] ?? Infinity)) child += 1;
      const below = heap[child] ?? Infinity;
      if (below >= number) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = number;
  }
}

/** The best passages seen so far, of all parts of the index. Those as good as the worst of them are kept beside it. */
export class BestPassages {
  private readonly scores: LargestNumbers;
  private readonly candidates: {
    readonly score: number;
    readonly part: NumberedIndexPart;
    readonly document: number;
  }[] = [];

  constructor(readonly limit: number) {
    this.scores = new LargestNumbers(limit);
  }

  /** A passage with a lower score is not among the best; 0 while there are fewer than the limit. */
  get threshold(): number {
    return this.scores.threshold;
  }

  offer(score: number, part: NumberedIndexPart, document: number): void {
    if (score < this.threshold || this.limit === 0) return;
    this.scores.offer(score);
    this.candidates.push({ score, part, document });
  }

  /** Best first; of equal ones the lower article number, then the earlier passage. */
  hits(): PassageHit[] {
    return this.candidates
      .filter(({ score }) => score >= this.threshold)
      .map(({ score, part, document }) => ({ passage: passageOf(part, document), score }))
      .sort(
        (a, b) =>
          b.score - a.score ||
          a.passage.article - b.passage.article ||
          a.passage.firstSentence - b.passage.firstSentence,
      )
      .slice(0, this.limit);
  }
}

function passageOf({ part, base }: NumberedIndexPart, document: number): Passage {
  const passage = part.passage(document);
  return { ...passage, article: base + passage.article };
}
