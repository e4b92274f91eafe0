import { Best } from './best.js';
import { BestPassages } from './best-passages.js';
import type { BlockBounds } from './block-bounds.js';
import { BlockRoom, BlockScores } from './block-scores.js';
import { mostSaturations } from './impact.js';
import type { NumberedIndexPart } from './index-part.js';
import type { PassageHit } from './passage.js';
import { passageAt } from './passage-table.js';
import type { PostingsList } from './postings-lists.js';
import type { ByField, LengthNorm } from './scoring.js';

/** A part of the index in one search. */
export interface SearchedPart extends NumberedIndexPart {
  readonly lists: ByField<readonly PostingsList[]>;
  /** Memory for what the search finds out about its blocks. */
  readonly bounds: BlockBounds;
}

/** What is searched for besides the terms. */
export interface Wanted {
  readonly norms: ByField<LengthNorm>;
  /** Of articles, by their number in the whole. */
  readonly accepts: (article: number) => boolean;
  /** How many passages. */
  readonly limit: number;
}

/**
 * The best passages of all parts, best first. First the blocks: the terms that one holds, and their impacts, bound what
 * its passages can score (interval-based pruning, Chakrabarti, Chaudhuri and Ganti 2011). Then the passages of those
 * that may hold one of the best: of the blocks with the highest bounds first, as theirs rule out most of the others.
 */
export function bestPassages(parts: readonly SearchedPart[], wanted: Wanted): PassageHit[] {
  boundBlocks(parts, wanted.norms);
  const best = new BestPassages(wanted.limit);
  const room = new BlockRoom();
  for (const least of [highestBounds(parts, wanted), Number.MIN_VALUE]) {
    for (const part of parts) offerPassages(part, wanted, least, best, room);
  }
  return best.hits();
}

function boundBlocks(parts: readonly SearchedPart[], norms: ByField<LengthNorm>): void {
  const [ofTitle, ofText] = [mostSaturations(norms[0]), mostSaturations(norms[1])];
  for (const { part, bounds, lists } of parts) {
    bounds.begin(part.table.articles.length);
    for (const list of lists[0]) bounds.add(list, ofTitle);
    for (const list of lists[1]) bounds.add(list, ofText);
  }
}

/**
 * The least of the highest bounds of accepted blocks, one for every two passages wanted; just above 0 where there are
 * fewer.
 */
function highestBounds(parts: readonly SearchedPart[], { accepts, limit }: Wanted): number {
  const highest = new Best<number>(Math.ceil(limit / 2), (a, b) => a > b);
  let least = Number.MIN_VALUE;
  for (const { part, base, bounds } of parts) {
    const { articles } = part.table;
    const { blockCount } = bounds;
    for (let block = bounds.next(0, least); block < blockCount; block = bounds.next(block + 1, least)) {
      if (!accepts(base + (articles[block] ?? 0))) continue;
      highest.offer(bounds.most(block));
      least = highest.worst ?? least;
    }
  }
  return least;
}

/** Offers the passages of blocks that were not looked at yet and whose bounds are not below the given one. */
function offerPassages(
  { part, base, lists, bounds }: SearchedPart,
  { norms, accepts }: Wanted,
  least: number,
  best: BestPassages,
  room: BlockRoom,
): void {
  const { table } = part;
  const { articles, passageCounts } = table;
  const scores = new BlockScores(table, lists, norms, room);
  const { blockCount } = bounds;
  const threshold = () => Math.max(least, best.threshold);
  for (let block = bounds.next(0, threshold()); block < blockCount; block = bounds.next(block + 1, threshold())) {
    if (!accepts(base + (articles[block] ?? 0))) continue;
    const ofPassages = scores.of(block, bounds.matched(block));
    bounds.remove(block);
    for (let place = 0; place < (passageCounts[block] ?? 0); place += 1) {
      const score = ofPassages[place] ?? 0;
      if (score === 0 || score < best.threshold) continue;
      const passage = passageAt(table, block, place);
      best.offer({ passage: { ...passage, article: base + passage.article }, score });
    }
  }
}
