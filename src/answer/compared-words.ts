import type { Article, Span } from '../archive/article.js';
import { onOneLine } from '../text/on-one-line.js';
import type { Passage, PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { align, wordsOf, type Alignment, type Word } from './align-words.js';
import type { WordChange } from './found-source.js';
import { markedWords, type MarkedWords } from './marked-words.js';

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
  readonly wanted: MarkedWords;
  readonly places: readonly Place[];
}

/** Sentences that words left out where the message marks it may reach over. */
const MOST_LEFT_OUT = 4;

function wordsIn(article: Article, { start, end }: Span): Word[] {
  return wordsOf(article.text.slice(start, end)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}

/** The words of an article's sentences around a passage, enough of them to hold those wanted; offsets are the article's. */
function wordsAround(article: Article, { firstSentence, lastSentence }: Passage, { words, gaps }: MarkedWords): Word[] {
  const reach = Math.ceil(words.length / 15) + gaps.size * MOST_LEFT_OUT;
  return article.sentences
    .slice(Math.max(0, firstSentence - reach), lastSentence + reach + 1)
    .flatMap((sentence) => wordsIn(article, sentence));
}

/** The words of each quote of a passage that its cue breaks: `“We are sorry,” he said, “but no.”` */
function wordsOfBroken(snapshot: ArchiveSnapshot, article: Article, passage: Passage): Word[][] {
  const start = article.sentences[passage.firstSentence]?.start ?? 0;
  const end = article.sentences[passage.lastSentence]?.end ?? 0;
  return snapshot
    .quotes(passage.article)
    .filter((quote) => quote.content.length > 1 && quote.start < end && quote.end > start)
    .map(({ content }) => content.flatMap((span) => wordsIn(article, span)));
}

/** Whether the words stand at a place as they are, or but for some changes. */
export function isNear({ distance }: Alignment, count: number): boolean {
  return distance === 0 || (count - distance >= FEWEST_SAME && 1 - distance / count >= ALTERED);
}

/** Where the passages found come nearest to the words, nearest first; one place an article. */
function nearestPlaces(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], wanted: MarkedWords): Place[] {
  const places = new Map<number, Place>();
  for (const { passage } of hits) {
    const article = snapshot.article(passage.article);
    const readings = [wordsAround(article, passage, wanted), ...wordsOfBroken(snapshot, article, passage)];
    for (const held of readings) {
      const alignment = align(wanted.words, held, wanted.gaps);
      const best = places.get(passage.article)?.alignment.distance ?? Infinity;
      if (!alignment || alignment.distance >= best) continue;
      const span = { start: held[alignment.first]?.start ?? 0, end: held[alignment.last]?.end ?? 0 };
      places.set(passage.article, { number: passage.article, article, span, held, alignment });
    }
  }
  return [...places.values()].sort((a, b) => a.alignment.distance - b.alignment.distance);
}

/** How the words of a text stand, as it writes them, from one word to another. */
function between(text: string, words: readonly Word[], places: readonly number[]): string {
  const [first, last] = [words[places[0] ?? -1], words[places.at(-1) ?? -1]];
  return first && last ? onOneLine(text.slice(first.start, last.end)) : '';
}

/** The most words of the archive that are shown for what a message ends with instead. */
const MOST_AFTER = 8;

/** What the archive goes on with, up to the end of the sentence or of the quotation. */
function wordsAfter({ article, held, alignment: { last } }: Place): string {
  const end = held[last]?.end ?? 0;
  const sentence = article.sentences.find((one) => one.start < end && end <= one.end);
  const after = held.slice(last + 1, last + 1 + MOST_AFTER).filter((word) => word.end <= (sentence?.end ?? 0));
  const [shown = ''] = between(article.text, after, [...after.keys()]).split(/[,.]?["”»]/u);
  return shown;
}

/** The places where message and archive differ, in order, neighbours taken together; those that the message marks apart. */
export function changesOf({ text, words, gaps }: MarkedWords, place: Place): WordChange[] {
  const { article, held, alignment } = place;
  const changes: WordChange[] = [];
  let [ours, theirs]: [number[], number[]] = [[], []];
  const close = (mark?: string): void => {
    const [archive, message] = [between(article.text, held, ours), mark ?? between(text, words, theirs)];
    if (ours.length + theirs.length > 0 || mark?.startsWith('[') === true)
      changes.push({ archive, message, ...(mark !== undefined && { isMarked: true }) });
    [ours, theirs] = [[], []];
  };
  let row = 0;
  for (const step of alignment.steps) {
    const mark = gaps.get(row);
    if (mark !== undefined && step.wanted !== undefined) close(mark);
    const isSame =
      step.held !== undefined && step.wanted !== undefined && held[step.held]?.key === words[step.wanted]?.key;
    if (isSame) close();
    if (!isSame && step.held !== undefined) ours.push(step.held);
    if (!isSame && step.wanted !== undefined) theirs.push(step.wanted);
    if (step.wanted !== undefined) row = step.wanted + 1;
    if (step.wanted !== undefined && gaps.has(row)) close();
  }
  const isInstead = ours.length === 0 && theirs.length > 0;
  close();
  const last = changes.at(-1);
  return last && isInstead ? [...changes.slice(0, -1), { ...last, archive: wordsAfter(place) }] : changes;
}

/** Compares words of a message, the first of them, with the passages found for it. */
export function compare(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], words: string): Compared {
  const { text, words: all, gaps } = markedWords(words);
  const wanted = { text, words: all.slice(0, MOST_WORDS), gaps };
  return { words, wanted, places: wanted.words.length < FEWEST_WORDS ? [] : nearestPlaces(snapshot, hits, wanted) };
}
