import type { Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { onOneLine } from '../on-one-line.js';
import type { Quote } from '../quotes/quote.js';
import { termsOf } from '../search/analysis.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { wordsOf } from './align-words.js';
import type { Citation } from '../citation/citation.js';
import { carryingSentences, sentenceBefore } from './carrying-sentences.js';
import { changesOf, compare, FEWEST_WORDS, isNear, type ArticleSpan, type Compared } from './compared-words.js';
import { aroundQuote, creditedName, mayBeSamePerson, withoutCredit } from './credited.js';
import type { FoundSource } from './found-source.js';
import { quotedIn } from './quoted-in.js';

/** Passages that are compared word by word. */
const PASSAGES = 40;
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
