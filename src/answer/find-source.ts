import type { Article, Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { onOneLine } from '../on-one-line.js';
import type { Quote } from '../quotes/quote.js';
import { termsOf } from '../search/analysis.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { align, wordsOf, type Alignment, type Word } from './align-words.js';
import type { Citation } from '../citation/citation.js';
import { carryingSentences, sentenceBefore } from './carrying-sentences.js';
import { aroundQuote, creditedName, mayBeSamePerson, withoutCredit } from './credited.js';
import type { FoundSource, WordChange } from './found-source.js';
import { quotedIn } from './quoted-in.js';

/** Passages that are compared word by word. */
const PASSAGES = 40;
/** Words of a message that are compared; what comes after is not. */
const MOST_WORDS = 300;
/** Share of the words that must be the same to count as altered: 59 of 60 sentences of 8 to 40 words with 4 changed do. */
const ALTERED = 0.6;
/** Words that must be the same for that, however few there are. */
const FEWEST_SAME = 4;
/**
 * Share of the content words that a sentence must hold to count as saying it in other words. At 0.6, 6 of
 * 180 sentences of other articles were taken for paraphrases; at 0.7 it was 1, and 58 of 60 sentences
 * without their function words and in another order still were.
 */
const PARAPHRASED = 0.7;
const FEWEST_WORDS = 3;
/** Passages whose sentences are looked at for other words of the same content. */
const PARAPHRASES = 10;

/** A part of an article, by its number. */
interface Passage {
  readonly number: number;
  readonly article: Article;
  readonly span: Span;
}

/** The part of an article that comes nearest to the words. */
interface Place extends Passage {
  readonly held: readonly Word[];
  readonly alignment: Alignment;
}

/** Words of a message, and where the archive comes nearest to them, nearest first. */
interface Compared {
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

function isNear({ distance }: Alignment, count: number): boolean {
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

/** Fewer words than these at an end of a message are a change of the quotation, no comment on it. */
const FEWEST_OF_COMMENT = 3;
/** Share of the words of a quotation without marks that must be the same for it to be told from the comment around it. */
const HELD = 0.8;
/** Words with content that a quotation without marks must have to be told from a turn of phrase. */
const FEWEST_TERMS = 4;

/** The words of a message without those before the first and after the last that the archive has too; all where these are few. */
function withoutComment({ words: message, wanted, places: [nearest] }: Compared): string {
  const same = nearest?.alignment.steps.flatMap(({ wanted: ours, held }) =>
    ours !== undefined && wanted[ours]?.key === nearest.held[held ?? -1]?.key ? [ours] : [],
  );
  const [firstSame, lastSame] = [same?.[0], same?.at(-1)];
  if (firstSame === undefined || lastSame === undefined) return message;
  const first = firstSame < FEWEST_OF_COMMENT ? 0 : firstSame;
  const last = wanted.length - 1 - lastSame < FEWEST_OF_COMMENT ? wanted.length - 1 : lastSame;
  const words = message.slice(wanted[first]?.start, wanted[last]?.end);
  const isHeld = (same?.length ?? 0) >= HELD * (last - first + 1) && new Set(termsOf(words)).size >= FEWEST_TERMS;
  return isHeld ? words : message;
}

/** How the words of a text stand, as it writes them, from one word to another. */
function between(text: string, words: readonly Word[], places: readonly number[]): string {
  const [first, last] = [words[places[0] ?? -1], words[places.at(-1) ?? -1]];
  return first && last ? onOneLine(text.slice(first.start, last.end)) : '';
}

/** The places where message and archive differ, neighbours taken together. */
function changesOf(words: string, wanted: readonly Word[], { article, held, alignment }: Place): WordChange[] {
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

/** The sentence that holds most of the words' content, where it holds enough to be saying it in other words. */
function paraphraseOf(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], words: string): Passage | undefined {
  const terms = new Set(termsOf(words));
  if (terms.size < FEWEST_WORDS) return undefined;
  const sentences = hits.slice(0, PARAPHRASES).flatMap(({ passage }) => {
    const article = snapshot.article(passage.article);
    return article.sentences.slice(passage.firstSentence, passage.lastSentence + 1).map((span) => {
      const held = new Set(termsOf(shownText(article, span)));
      const shared = [...terms].filter((term) => held.has(term)).length;
      return { number: passage.article, article, span, share: shared / terms.size };
    });
  });
  const [best] = sentences.sort((one, other) => other.share - one.share);
  return best && best.share >= PARAPHRASED ? best : undefined;
}

/**
 * The quote of an article that shares most with a span; the shortest of several, which is the inner voice
 * where one reports another.
 */
function quoteAt(quotes: readonly Quote[], span: Span): Quote | undefined {
  const shared = ({ start, end }: Span) => Math.min(end, span.end) - Math.max(start, span.start);
  const [best] = quotes
    .filter((quote) => shared(quote) > 0)
    .sort((a, b) => shared(b) - shared(a) || a.end - a.start - (b.end - b.start));
  return best;
}

function citationOf(snapshot: ArchiveSnapshot, { number, article, span }: Passage): Citation {
  return { article: snapshot.provenance(number), number, ...carryingSentences(article, span) };
}

function sourceOf(snapshot: ArchiveSnapshot, place: Passage): NonNullable<FoundSource['source']> {
  const citation = citationOf(snapshot, place);
  const text = shownText(place.article, citation);
  const quote = quoteAt(snapshot.quotes(place.number), place.span);
  const before = sentenceBefore(place.article, citation, text);
  const speaker = quote?.speaker;
  return {
    ...citation,
    text,
    matches: [],
    ...(quote && { kind: quote.kind }),
    speaker: speaker ? { name: speaker.name, ...(speaker.role !== undefined && { role: speaker.role }) } : null,
    ...(before !== undefined && { before }),
  };
}

/** Whom a message credits with its words, where that is somebody else than their speaker. */
function creditedToAnother(
  snapshot: ArchiveSnapshot,
  message: string,
  words: string,
  speaker: string | undefined,
): string | undefined {
  const credited = creditedName(aroundQuote(message, words));
  if (credited === undefined || speaker === undefined) return undefined;
  return mayBeSamePerson(snapshot, credited, speaker) ? undefined : credited;
}

/** Whether the archive holds the words of a message, given as plain text, and whose they are. Never throws on any text. */
export function findSource(snapshot: ArchiveSnapshot, message: string): FoundSource {
  const quoted = quotedIn(message, FEWEST_WORDS);
  const words = quoted ?? withoutLinks(message);
  const none: FoundSource = { words, verdict: 'not found', alsoIn: [], changes: [], searched: snapshot.coverage };
  if (wordsOf(words).length < FEWEST_WORDS) return none;
  const hits = snapshot.search(words, { limit: PASSAGES });
  const whole = compare(snapshot, hits, words);
  const found = sourceOfCompared(snapshot, whole, message);
  if (found?.verdict === 'verbatim') return found;
  const fewer = quoted === undefined ? [withoutCredit(words), withoutComment(whole)] : [];
  const parts = fewer
    .filter((part) => part !== words)
    .flatMap((part) => sourceOfCompared(snapshot, compare(snapshot, hits, part), message) ?? []);
  const best = parts.find(({ verdict }) => verdict === 'verbatim') ?? parts[0] ?? found;
  if (best !== undefined) return best;
  const paraphrase = paraphraseOf(snapshot, hits, words);
  return paraphrase ? { ...none, verdict: 'paraphrased', source: sourceOf(snapshot, paraphrase) } : none;
}

function withoutLinks(message: string): string {
  return onOneLine(message.replace(/https?:\/\/\S+/gu, ' '));
}

function compare(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], words: string): Compared {
  const wanted = wordsOf(words).slice(0, MOST_WORDS);
  return { words, wanted, places: wanted.length < FEWEST_WORDS ? [] : nearestPlaces(snapshot, hits, wanted) };
}

/** The source of words that stand in the archive, or nearly so; undefined for others. */
function sourceOfCompared(
  snapshot: ArchiveSnapshot,
  { words, wanted, places: [nearest, ...others] }: Compared,
  message: string,
): FoundSource | undefined {
  if (!nearest || !isNear(nearest.alignment, wanted.length)) return undefined;
  const isVerbatim = nearest.alignment.distance === 0;
  const source = sourceOf(snapshot, nearest);
  const creditedTo = creditedToAnother(snapshot, message, words, source.speaker?.name);
  return {
    words,
    verdict: isVerbatim ? 'verbatim' : 'altered',
    source,
    alsoIn: others.filter(({ alignment }) => alignment.distance === 0).map((place) => citationOf(snapshot, place)),
    changes: isVerbatim ? [] : changesOf(words, wanted, nearest),
    searched: snapshot.coverage,
    ...(creditedTo !== undefined && { creditedTo }),
  };
}
