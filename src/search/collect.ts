import type { BestPassages } from './best-passages.js';
import { bitCount } from './bit-count.js';
import type { NumberedIndexPart } from './index-part.js';
import { essentialLists, postingsLists, ROUNDING, type PostingsList } from './postings-lists.js';
import type { QueryTerm } from './query.js';
import { saturation, type ByField, type LengthNorm } from './scoring.js';
import type { Workspace } from './workspace.js';

/**
 * Offers the best passages of one part of the index, with MiniSearch's score: the sum over terms and fields, times the
 * number of the query's terms matched. Short lists come first; once the others cannot lift a new document among the best
 * (MaxScore, Turtle and Flood 1995), they count only for documents that have a score.
 */
export function collectBest(
  part: NumberedIndexPart,
  terms: readonly QueryTerm[],
  norms: ByField<LengthNorm>,
  accepts: ((article: number) => boolean) | undefined,
  best: BestPassages,
  workspace: Workspace,
): void {
  const lists = postingsLists(part.part, terms, norms);
  if (lists.length === 0) return;
  const { documentBound } = part.part;
  workspace.reserve(documentBound);
  try {
    const essential = essentialLists(lists, best.threshold);
    lists.forEach((list, number) => {
      add(list, workspace, number >= essential);
    });
    offer(part, accepts, best, workspace, bitCount(lists.reduce((bits, { bit }) => bits | bit, 0)));
  } finally {
    workspace.clear(documentBound);
  }
}

/** Adds a list's postings to the scores of their documents: of all, or of those that have a score. */
function add({ postings, bit, factor, norm, lengths }: PostingsList, workspace: Workspace, onlyScored: boolean): void {
  const { scores, matches, documents, frequencies } = workspace;
  for (let count = postings.next(documents, frequencies); count > 0; count = postings.next(documents, frequencies)) {
    for (let i = 0; i < count; i += 1) {
      const document = documents[i] ?? 0;
      const score = scores[document] ?? 0;
      if (onlyScored && score === 0) continue;
      scores[document] = score + factor * saturation(frequencies[i] ?? 0, lengths[document] ?? 0, norm);
      matches[document] = (matches[document] ?? 0) | bit;
    }
  }
}

/** @param terms how many of the query's terms a document can match */
function offer(
  numbered: NumberedIndexPart,
  accepts: ((article: number) => boolean) | undefined,
  best: BestPassages,
  { scores, matches }: Workspace,
  terms: number,
): void {
  const { part, base } = numbered;
  const { articles, documentBound } = part;
  let least = leastSum(best, terms);
  for (let document = 0; document < documentBound; document += 1) {
    const sum = scores[document] ?? 0;
    if (sum < least) continue;
    const score = sum * bitCount(matches[document] ?? 0);
    if (score <= best.threshold || accepts?.(base + (articles[document] ?? 0)) === false) continue;
    best.offer(score, numbered, document);
    least = leastSum(best, terms);
  }
}

/** The sum below which a document is not among the best whatever it matches. */
function leastSum({ threshold }: BestPassages, terms: number): number {
  return Math.max(Number.MIN_VALUE, threshold / terms / ROUNDING);
}
