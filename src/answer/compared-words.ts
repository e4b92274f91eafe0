import type { Article, Span } from '../archive/article.js';
import { onOneLine } from '../on-one-line.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { align, wordsOf, type Alignment, type Word } from './align-words.js';
import type { WordChange } from './found-source.js';

/** Words of a message that are compared; what comes after is not. */
const MOST_WORDS = 300;
/** Share of the words that must be the same to count as altered: 59 of 60 sentences of 8 to 40 words with 4 changed do. */
const ALTERED = 0.6;
/** Words that must be the same for that, however few there are. */
const FEWEST_SAME = 4;
/** Fewer words than these are looked for nowhere. */
export const FEWEST_WORDS = 3;

/** A part of an article, by its number. */
export interface ArticleSpan {
  readonly number: number;
  readonly article: Article;
  readonly span: Span;
}

/** The part of an article that comes nearest to the words. */
interface Place extends ArticleSpan {
  readonly held: readonly Word[];
  readonly alignment: Alignment;
}

/** Words of a message, and where the archive comes nearest to them, nearest first. */
export interface Compared {
  readonly words: string;
  readonly wanted: readonly Word[];
  readonly places: readonly Place[];
}

/** The words of an article's sentences around a passage, enough of them to hold so many words; offsets are the article's. */
function wordsAround(article: Article, first: number, last: number, count: number): Word[] {
  const reach = Math.ceil(count / 15);
  return article.sentences.slice(Math.max(0, first - reach), last + reach + 1).flatMap(({ start, end }) =>
    wordsOf(article.text.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    })),
  );
}

/** Whether the words stand at a place as they are, or but for some changes. */
export function isNear({ distance }: Alignment, count: number): boolean {
  return distance === 0 || (count - distance >= FEWEST_SAME && 1 - distance / count >= ALTERED);
}

/** Where the passages found come nearest to the words, nearest first; one place an article. */
function nearestPlaces(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], wanted: readonly Word[]): Place[] {
  const places = new Map<number, Place>();
  for (const { passage } of hits) {
    const article = snapshot.article(passage.article);
    const held = wordsAround(article, passage.firstSentence, passage.lastSentence, wanted.length);
    const alignment = align(wanted, held);
    const best = places.get(passage.article)?.alignment.distance ?? Infinity;
    if (!alignment || alignment.distance >= best) continue;
    const span = { start: held[alignment.first]?.start ?? 0, end: held[alignment.last]?.end ?? 0 };
    places.set(passage.article, { number: passage.article, article, span, held, alignment });
  }
  return [...places.values()].sort((a, b) => a.alignment.distance - b.alignment.distance);
}

/** How the words of a text stand, as it writes them, from one word to another. */
function between(text: string, words: readonly Word[], places: readonly number[]): string {
  const [first, last] = [words[places[0] ?? -1], words[places.at(-1) ?? -1]];
  return first && last ? onOneLine(text.slice(first.start, last.end)) : '';
}

/** The places where message and archive differ, neighbours taken together. */
export function changesOf(words: string, wanted: readonly Word[], { article, held, alignment }: Place): WordChange[] {
  const changes: WordChange[] = [];
  let [ours, theirs]: [number[], number[]] = [[], []];
  const close = (): void => {
    if (ours.length + theirs.length > 0) {
      changes.push({ archive: between(article.text, held, ours), message: between(words, wanted, theirs) });
    }
    [ours, theirs] = [[], []];
  };
  for (const step of alignment.steps) {
    const isSame =
      step.held !== undefined && step.wanted !== undefined && held[step.held]?.key === wanted[step.wanted]?.key;
    if (isSame) close();
    if (!isSame && step.held !== undefined) ours.push(step.held);
    if (!isSame && step.wanted !== undefined) theirs.push(step.wanted);
  }
  close();
  return changes;
}

/** Compares words of a message, the first of them, with the passages found for it. */
export function compare(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], words: string): Compared {
  const wanted = wordsOf(words).slice(0, MOST_WORDS);
  return { words, wanted, places: wanted.length < FEWEST_WORDS ? [] : nearestPlaces(snapshot, hits, wanted) };
}
