import { LargestNumbers, type BestPassages } from './best-passages.js';
import { bitCount } from './bit-count.js';
import type { NumberedIndexPart } from './index-part.js';
import { postingsLists, restsOf, ROUNDING, type PostingsList, type Rest } from './postings-lists.js';
import type { QueryTerm } from './query.js';
import { saturation, type ByField, type LengthNorm } from './scoring.js';
import type { Workspace } from './workspace.js';

/**
 * Offers the best passages of one part of the index, with MiniSearch's score: the sum over terms and fields, times the
 * number of the query's terms matched. Short lists come first; once the others cannot lift a new document among the best
 * (MaxScore, Turtle and Flood 1995), they are read only where documents found so far may be.
 */
export function collectBest(
  part: NumberedIndexPart,
  terms: readonly QueryTerm[],
  groups: number,
  norms: ByField<LengthNorm>,
  accepts: ((article: number) => boolean) | undefined,
  best: BestPassages,
  workspace: Workspace,
): void {
  const lists = postingsLists(part.part, terms, norms);
  if (lists.length === 0) return;
  new Collector(part, lists, groups, accepts, best, workspace).run();
}

class Collector {
  private readonly words: number;
  private readonly rests: readonly Rest[];
  private candidateCount = 0;

  constructor(
    private readonly numbered: NumberedIndexPart,
    private readonly lists: readonly PostingsList[],
    groups: number,
    private readonly accepts: ((article: number) => boolean) | undefined,
    private readonly best: BestPassages,
    private readonly workspace: Workspace,
  ) {
    this.words = Math.ceil(groups / 32);
    this.rests = restsOf(lists, this.words);
  }

  run(): void {
    const { lists } = this;
    this.workspace.reserve(this.numbered.part.documentBound, this.words);
    try {
      let { threshold } = this.best;
      const isFirst = threshold === 0;
      let added = 0;
      let next = 0;
      for (const list of lists) {
        if (isFirst && list.postings.count > added) threshold = Math.max(threshold, this.partialThreshold());
        if ((this.rests[next]?.most ?? 0) < threshold) break;
        this.addAll(list);
        added += list.postings.count;
        next += 1;
      }
      this.gatherCandidates();
      for (; next < lists.length; next += 1) {
        this.keepPromising(next, threshold);
        const list = lists[next];
        if (list !== undefined) this.addToCandidates(list);
      }
      this.offerCandidates();
    } finally {
      this.clear();
    }
  }

  /** Adds a list's postings to the scores, in every document that is accepted. */
  private addAll({ postings, group, factor, norm, lengths }: PostingsList): void {
    const { words, accepts } = this;
    const { scores, matches, touched, documents, frequencies } = this.workspace;
    const { base } = this.numbered;
    const { articles } = this.numbered.part;
    const word = group >>> 5;
    const bit = 1 << (group & 31);
    for (let block = 0; block < postings.blocks; block += 1) {
      const count = postings.decode(block, documents, frequencies);
      for (let i = 0; i < count; i += 1) {
        const document = documents[i] ?? 0;
        let score = scores[document] ?? 0;
        if (score === 0) {
          const row = document >>> 5;
          touched[row] = (touched[row] ?? 0) | (1 << (document & 31));
          if (accepts !== undefined && !accepts(base + (articles[document] ?? 0))) score = -Infinity;
        }
        scores[document] = score + factor * saturation(frequencies[i] ?? 0, lengths[document] ?? 0, norm);
        const place = document * words + word;
        matches[place] = (matches[place] ?? 0) | bit;
      }
    }
  }

  /** Adds a list's postings to the scores of the documents given, in ascending order; blocks without any are passed over. */
  private addToCandidates({ postings, group, factor, norm, lengths }: PostingsList): void {
    const { words } = this;
    const { scores, matches, candidates, documents, frequencies } = this.workspace;
    const word = group >>> 5;
    const bit = 1 << (group & 31);
    let block = 0;
    let decoded = -1;
    let count = 0;
    let i = 0;
    for (let place = 0; place < this.candidateCount; place += 1) {
      const document = candidates[place] ?? 0;
      while (block < postings.blocks && postings.lastDocument(block) < document) block += 1;
      if (block >= postings.blocks) return;
      if (decoded !== block) {
        count = postings.decode(block, documents, frequencies);
        decoded = block;
        i = 0;
      }
      while (i < count && (documents[i] ?? 0) < document) i += 1;
      if (i >= count || documents[i] !== document) continue;
      scores[document] =
        (scores[document] ?? 0) + factor * saturation(frequencies[i] ?? 0, lengths[document] ?? 0, norm);
      const slot = document * words + word;
      matches[slot] = (matches[slot] ?? 0) | bit;
    }
  }

  /** Leaves the candidates that may yet be among the best, given what the lists from `next` on can add. */
  private keepPromising(next: number, threshold: number): void {
    const rest = this.rests[next];
    if (rest === undefined) return;
    const { scores, candidates } = this.workspace;
    let kept = 0;
    for (let place = 0; place < this.candidateCount; place += 1) {
      const document = candidates[place] ?? 0;
      const most = ((scores[document] ?? 0) + rest.bound) * this.matchedTerms(document, rest.terms) * ROUNDING;
      if (most >= threshold) candidates[kept++] = document;
    }
    this.candidateCount = kept;
  }

  /** A score that as many documents of this part as are wanted reach with what has been added so far. */
  private partialThreshold(): number {
    this.gatherCandidates();
    const { candidates } = this.workspace;
    const scores = new LargestNumbers(this.best.limit);
    for (let place = 0; place < this.candidateCount; place += 1) scores.offer(this.score(candidates[place] ?? 0));
    return scores.threshold;
  }

  private offerCandidates(): void {
    const { candidates } = this.workspace;
    for (let place = 0; place < this.candidateCount; place += 1) {
      const document = candidates[place] ?? 0;
      this.best.offer(this.score(document), this.numbered, document);
    }
  }

  private score(document: number): number {
    return (this.workspace.scores[document] ?? 0) * this.matchedTerms(document);
  }

  /** How many of the query's terms a document matches, those of `others` counted in. */
  private matchedTerms(document: number, others?: Uint32Array): number {
    const { words } = this;
    const { matches } = this.workspace;
    let count = 0;
    for (let word = 0; word < words; word += 1) {
      count += bitCount((matches[document * words + word] ?? 0) | (others?.[word] ?? 0));
    }
    return count;
  }

  /** Makes candidates of all documents touched, in ascending order. */
  private gatherCandidates(): void {
    const { touched, candidates } = this.workspace;
    const end = Math.ceil(this.numbered.part.documentBound / 32);
    this.candidateCount = 0;
    for (let word = 0; word < end; word += 1) {
      for (let bits = touched[word] ?? 0; bits !== 0; bits &= bits - 1) {
        candidates[this.candidateCount++] = word * 32 + bitCount(~bits & (bits - 1));
      }
    }
  }

  private clear(): void {
    const { words } = this;
    const { scores, matches, touched } = this.workspace;
    const end = Math.ceil(this.numbered.part.documentBound / 32);
    for (let word = 0; word < end; word += 1) {
      if (touched[word] === 0) continue;
      touched[word] = 0;
      for (let document = word * 32; document < (word + 1) * 32; document += 1) scores[document] = 0;
      for (let place = word * 32 * words; place < (word + 1) * 32 * words; place += 1) matches[place] = 0;
    }
  }
}
