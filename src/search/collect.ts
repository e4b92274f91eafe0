import type { BestPassages } from './best-passages.js';
import { BLOCK_SIZE, type IndexPart, type NumberedIndexPart, type Postings } from './index-part.js';
import type { QueryTerm } from './query.js';
import { saturation, type ByField, type LengthNorm } from './scoring.js';

/** Room for bounds that were summed in another order than the scores they are compared with. */
const ROUNDING = 1 + 1e-9;

/** Arrays that searches use one after the other. All zero between searches. */
export class Workspace {
  scores = new Float64Array(0);
  /** A bit for each of the query's terms that a document matches; `words` numbers of 32 bits a document. */
  matches = new Uint32Array(0);
  touched = new Uint32Array(0);
  candidates = new Uint32Array(0);
  readonly documents = new Uint32Array(BLOCK_SIZE);
  readonly frequencies = new Uint32Array(BLOCK_SIZE);

  reserve(documents: number, words: number): void {
    if (this.scores.length < documents) {
      this.scores = new Float64Array(documents);
      this.touched = new Uint32Array(documents);
      this.candidates = new Uint32Array(documents);
    }
    if (this.matches.length < documents * words) this.matches = new Uint32Array(documents * words);
  }
}

/** One term in one field. */
interface PostingsList {
  readonly postings: Postings;
  readonly group: number;
  readonly factor: number;
  readonly norm: LengthNorm;
  readonly lengths: Uint32Array;
  /** No document gets more from this list. */
  readonly bound: number;
}

/** What the lists from one on can still give a document. */
interface Rest {
  readonly bound: number;
  readonly groups: number;
}

/**
 * Offers the best passages of one part of the index, with MiniSearch's score: the sum over terms and fields, times the
 * number of the query's terms matched. The lists that can give most come first; once the others cannot lift a new document
 * among the best (MaxScore, Turtle and Flood 1995), they are read only where documents found so far may be.
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
  const lists = listsOf(part.part, terms, norms);
  if (lists.length === 0) return;
  new Collector(part, lists, groups, accepts, best, workspace).run();
}

function listsOf(part: IndexPart, terms: readonly QueryTerm[], norms: ByField<LengthNorm>): PostingsList[] {
  const lists: PostingsList[] = [];
  for (const { group, entry, factors } of terms) {
    for (const field of [0, 1] as const) {
      if (entry.frequencies[field] === 0) continue;
      const postings = entry.postings(field);
      const norm = norms[field];
      const factor = factors[field];
      let highest = 0;
      for (let block = 0; block < postings.blocks; block += 1) {
        highest = Math.max(highest, blockBound(postings, block, norm));
      }
      lists.push({ postings, group, factor, norm, lengths: part.lengths[field], bound: factor * highest });
    }
  }
  return lists.sort((a, b) => b.bound - a.bound);
}

function blockBound(postings: Postings, block: number, norm: LengthNorm): number {
  return saturation(postings.maxFrequency(block), postings.minLength(block), norm);
}

/** For each list, what it and those after it can give. */
function restsOf(lists: readonly PostingsList[]): Rest[] {
  const rests: Rest[] = [{ bound: 0, groups: 0 }];
  const groups = new Set<number>();
  let bound = 0;
  for (const list of lists.toReversed()) {
    groups.add(list.group);
    bound += list.bound;
    rests.unshift({ bound: bound * ROUNDING, groups: groups.size });
  }
  return rests;
}

class Collector {
  private readonly words: number;
  private readonly rests: readonly Rest[];
  private touchedCount = 0;
  private candidateCount = 0;

  constructor(
    private readonly numbered: NumberedIndexPart,
    private readonly lists: readonly PostingsList[],
    private readonly groups: number,
    private readonly accepts: ((article: number) => boolean) | undefined,
    private readonly best: BestPassages,
    private readonly workspace: Workspace,
  ) {
    this.words = Math.ceil(groups / 32);
    this.rests = restsOf(lists);
  }

  run(): void {
    const { lists, workspace } = this;
    workspace.reserve(this.numbered.part.documentBound, this.words);
    try {
      let threshold = this.best.threshold;
      let next = 0;
      for (const list of lists) {
        const rest = this.rests[next] ?? { bound: 0, groups: 0 };
        if (rest.bound * rest.groups < threshold) break;
        this.addAll(list);
        next += 1;
        if ((lists[next]?.postings.count ?? 0) > this.touchedCount / 4) threshold = this.partialThreshold();
      }
      this.candidateCount = this.touchedCount;
      workspace.candidates.set(this.touched());
      if (next < lists.length) {
        this.keepPromising(next, threshold);
        workspace.candidates.subarray(0, this.candidateCount).sort();
        for (; next < lists.length; next += 1) {
          const list = lists[next];
          if (list === undefined) break;
          this.addToCandidates(list);
          this.keepPromising(next + 1, threshold);
        }
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
          touched[this.touchedCount++] = document;
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
    const { bound, groups } = this.rests[next] ?? { bound: 0, groups: 0 };
    const { scores, candidates } = this.workspace;
    let kept = 0;
    for (let place = 0; place < this.candidateCount; place += 1) {
      const document = candidates[place] ?? 0;
      const matched = Math.min(this.groups, this.matchedTerms(document) + groups);
      if (((scores[document] ?? 0) + bound) * matched * ROUNDING < threshold) continue;
      candidates[kept++] = document;
    }
    this.candidateCount = kept;
  }

  private offerCandidates(): void {
    const { candidates } = this.workspace;
    for (let place = 0; place < this.candidateCount; place += 1) {
      const document = candidates[place] ?? 0;
      this.best.offer(this.score(document), this.numbered, document);
    }
  }

  /** A score that as many documents as are wanted reach already, with what has been added so far. */
  private partialThreshold(): number {
    const scores = this.best.bestScores();
    const { touched } = this.workspace;
    for (let place = 0; place < this.touchedCount; place += 1) scores.offer(this.score(touched[place] ?? 0));
    return scores.threshold;
  }

  private score(document: number): number {
    return (this.workspace.scores[document] ?? 0) * this.matchedTerms(document);
  }

  private matchedTerms(document: number): number {
    const { matches } = this.workspace;
    let count = 0;
    for (let word = 0; word < this.words; word += 1) count += bitCount(matches[document * this.words + word] ?? 0);
    return count;
  }

  private touched(): Uint32Array {
    return this.workspace.touched.subarray(0, this.touchedCount);
  }

  private clear(): void {
    const { scores, matches, touched } = this.workspace;
    for (let place = 0; place < this.touchedCount; place += 1) {
      const document = touched[place] ?? 0;
      scores[document] = 0;
      for (let word = 0; word < this.words; word += 1) matches[document * this.words + word] = 0;
    }
  }
}

/** How many of the 32 bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
