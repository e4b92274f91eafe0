import type { Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { onOneLine } from '../text/on-one-line.js';
import type { Quote } from '../quotes/quote.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { wordsOf } from './align-words.js';
import type { Citation } from '../citation/citation.js';
import { carryingSentences, sentenceBefore } from './carrying-sentences.js';
import { changesOf, compare, FEWEST_WORDS, isNear, type ArticleSpan, type Compared } from './compared-words.js';
import { aroundQuote, creditedName, mayBeSamePerson, withoutCredit } from './credited.js';
import type { FoundSource } from './found-source.js';
import { quotationsIn } from './quoted-in.js';

/** Passages that are compared word by word; more for few words, which may all be common ones. */
const PASSAGES = 40;
const PASSAGES_OF_FEW = 400;
/** Words up to which they are few. */
const FEW_WORDS = 8;
/**
 * Share of the content words that a sentence must hold to count as saying it in other words. At 0.6, 6 of
 * 180 sentences of other articles were taken for paraphrases; at 0.7 it was 1, and 58 of 60 sentences
 * without their function words and in another order still were.
 */
const PARAPHRASED = 0.7;
/** Passages whose sentences are looked at for other words of the same content. */
const PARAPHRASES = 10;

/** Fewer words than these at an end of a message are a change of the quotation, no comment on it. */
const FEWEST_OF_COMMENT = 3;
/** Share of the words of a quotation without marks that must be the same for it to be told from the comment around it. */
const HELD = 0.8;
/** Words with content that a quotation without marks must have to be told from a turn of phrase. */
const FEWEST_TERMS = 4;

/** What parts one sentence of a message from another. */
const ENDS_SENTENCE = /[.!?:;\n…]|\s[-–—]+\s/u;

/**
 * The words of a message without those before the first and after the last that the archive has too, where they are
 * many or a sentence of their own; all where too few are the same.
 */
function withoutComment(
  { analyser }: ArchiveSnapshot,
  { words: message, wanted: { text, words }, places: [nearest] }: Compared,
): string {
  const same = nearest?.alignment.steps.flatMap(({ wanted: ours, held }) =>
    ours !== undefined && words[ours]?.key === nearest.held[held ?? -1]?.key ? [ours] : [],
  );
  const [firstSame, lastSame] = [same?.[0], same?.at(-1)];
  if (firstSame === undefined || lastSame === undefined) return message;
  const isSentence = (from: number): boolean =>
    ENDS_SENTENCE.test(text.slice(words[from]?.end, words[from + 1]?.start));
  const end = words.length - 1;
  const first = firstSame < FEWEST_OF_COMMENT && !isSentence(firstSame - 1) ? 0 : firstSame;
  const last = end - lastSame < FEWEST_OF_COMMENT && !isSentence(lastSame) ? end : lastSame;
  const part = text.slice(words[first]?.start, words[last]?.end);
  const isHeld =
    (same?.length ?? 0) >= HELD * (last - first + 1) && new Set(analyser.termsOf(part)).size >= FEWEST_TERMS;
  return isHeld ? part : message;
}

/** The sentence that holds most of the words' content, where it holds enough to be saying it in other words. */
function paraphraseOf(snapshot: ArchiveSnapshot, hits: readonly PassageHit[], words: string): ArticleSpan | undefined {
  const { analyser } = snapshot;
  const terms = new Set(analyser.termsOf(words));
  if (terms.size < FEWEST_WORDS) return undefined;
  const sentences = hits.slice(0, PARAPHRASES).flatMap(({ passage }) => {
    const article = snapshot.article(passage.article);
    return article.sentences.slice(passage.firstSentence, passage.lastSentence + 1).map((span) => {
      const held = new Set(analyser.termsOf(shownText(article, span)));
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

function citationOf(snapshot: ArchiveSnapshot, { number, article, span }: ArticleSpan): Citation {
  return { article: snapshot.provenance(number), number, ...carryingSentences(article, span) };
}

function sourceOf(snapshot: ArchiveSnapshot, place: ArticleSpan): NonNullable<FoundSource['source']> {
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

/** Quotations of a message beside the longest that are looked for. */
const MOST_OTHERS = 3;

/** Whether the archive holds the words of a message, given as plain text, and whose they are. Never throws on any text. */
export function findSource(snapshot: ArchiveSnapshot, message: string): FoundSource {
  const [quoted, ...more] = quotationsIn(message, FEWEST_WORDS);
  if (quoted === undefined) return sourceOfWords(snapshot, message, withoutLinks(message), withoutCommentAround);
  const others = more.slice(0, MOST_OTHERS).map((words) => {
    return { words, verdict: sourceOfWords(snapshot, message, words).verdict };
  });
  return { ...sourceOfWords(snapshot, message, quoted), ...(others.length > 0 && { others }) };
}

/** Where the archive holds words of a message, or the fewer words that these may be meant to be. */
function sourceOfWords(
  snapshot: ArchiveSnapshot,
  message: string,
  words: string,
  fewer: (snapshot: ArchiveSnapshot, compared: Compared) => readonly string[] = () => [],
): FoundSource {
  const none: FoundSource = { words, verdict: 'not found', alsoIn: [], changes: [], searched: snapshot.coverage };
  const count = wordsOf(words).length;
  if (count < FEWEST_WORDS) return { ...none, isTooShort: true };
  const hits = snapshot.search(words, { limit: count <= FEW_WORDS ? PASSAGES_OF_FEW : PASSAGES });
  const whole = compare(snapshot, hits, words);
  const found = sourceOfCompared(snapshot, whole, message);
  if (found?.verdict === 'verbatim') return found;
  const parts = fewer(snapshot, whole)
    .filter((part) => part !== words)
    .flatMap((part) => sourceOfCompared(snapshot, compare(snapshot, hits, part), message) ?? []);
  const best = parts.find(({ verdict }) => verdict === 'verbatim') ?? parts[0] ?? found;
  if (best !== undefined) return { ...best, ...around(withoutCredit(words), best.words) };
  const paraphrase = paraphraseOf(snapshot, hits, words);
  return paraphrase ? { ...none, verdict: 'paraphrased', source: sourceOf(snapshot, paraphrase) } : none;
}

/** What words say before and after a part of them, where they do. */
function around(words: string, part: string): Pick<FoundSource, 'around'> {
  const at = words.indexOf(part);
  if (at < 0) return {};
  const sides = [words.slice(0, at), words.slice(at + part.length)].filter((side) => wordsOf(side).length > 0);
  return sides.length === 0 ? {} : { around: sides.map((side) => side.trim()) };
}

/** What a message without quotation marks may quote: all but whom it credits, all but what it says around it. */
function withoutCommentAround(snapshot: ArchiveSnapshot, compared: Compared): readonly string[] {
  return [withoutCredit(compared.words), withoutComment(snapshot, compared)];
}

/** What passes a post on: `RT @somebody:`, `via @somebody`. */
const PASSED_ON = /\b(?:RT|QT|MT)\s+@\w+:?|\b(?:via|h\/t|cc)\s+@\w+|^(?:\s*@\w+)+/giu;

function withoutLinks(message: string): string {
  return onOneLine(message.replace(/https?:\/\/\S+/gu, ' ').replace(PASSED_ON, ' '));
}

/** The source of words that stand in the archive, or nearly so; undefined for others. */
function sourceOfCompared(
  snapshot: ArchiveSnapshot,
  { words, wanted, places: [nearest, ...others] }: Compared,
  message: string,
): FoundSource | undefined {
  if (!nearest || !isNear(nearest.alignment, wanted.words.length)) return undefined;
  const isVerbatim = nearest.alignment.distance === 0;
  const source = sourceOf(snapshot, nearest);
  const creditedTo = creditedToAnother(snapshot, message, words, source.speaker?.name);
  return {
    words,
    verdict: isVerbatim ? 'verbatim' : 'altered',
    source,
    alsoIn: others.filter(({ alignment }) => alignment.distance === 0).map((place) => citationOf(snapshot, place)),
    changes: changesOf(wanted, nearest),
    searched: snapshot.coverage,
    ...(creditedTo !== undefined && { creditedTo }),
  };
}
