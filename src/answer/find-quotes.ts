import type { Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { KnownSpeaker, Quote, QuoteRef } from '../quotes/quote.js';
import { inverseDocumentFrequency } from '../search/inverse-document-frequency.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { nameKey } from '../store/name-key.js';
import { withoutAccents } from '../text/without-accents.js';
import { carryingSentences, sentenceBefore } from './carrying-sentences.js';
import type { FoundQuote, FoundQuotes, QuoteSearch } from './found-quotes.js';

/** The passages whose articles are looked through for quotes about something. */
const MOST_PASSAGES = 2000;
/** Share of the subject's weight below which a quote is not about it. */
const ABOUT = 0.5;

interface Candidate extends QuoteRef {
  /** Share of the subject's weight that the quote's sentences hold, in tenths. */
  readonly score: number;
}

function saidAs({ kind }: Quote, said: QuoteSearch['said']): boolean {
  return said === 'any' || (said === 'reported') === (kind === 'indirect');
}

/** The quotes of a speaker, or of anybody, in the articles numbered. */
function refsIn(
  snapshot: ArchiveSnapshot,
  { speaker }: Pick<QuoteSearch, 'speaker'>,
  articles: ReadonlyMap<number, number>,
): QuoteRef[] {
  if (speaker === undefined) {
    return [...articles.keys()].flatMap((article) => snapshot.quotes(article).map((_, quote) => ({ article, quote })));
  }
  return speakersMeant(snapshot, speaker)
    .flatMap((one) => snapshot.speakers.quotesOf(one))
    .filter(({ article }) => articles.has(article));
}

/**
 * Whom a name means: who goes by just that name; all who share it where it is a surname and others are quoted more, as
 * the archive gives to the surname alone what may be any of theirs.
 */
function speakersMeant(snapshot: ArchiveSnapshot, typed: string): readonly KnownSpeaker[] {
  const named = snapshot.speakers.named(typed);
  const exact = named.find(({ name }) => nameKey(name) === nameKey(typed));
  const isShared = exact === undefined || named.some(({ quotes }) => quotes > exact.quotes);
  return isShared ? named : [exact];
}

/** The places, newest first, of the articles that pass the filter and may hold what is asked about. */
function newestFirst(
  snapshot: ArchiveSnapshot,
  { about, filter }: Pick<QuoteSearch, 'about' | 'filter'>,
): ReadonlyMap<number, number> {
  const { from, to, source } = filter;
  const passing = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(source !== undefined && { source }),
  };
  const near =
    about === undefined
      ? undefined
      : new Set(snapshot.search(about, { limit: MOST_PASSAGES }, passing).map(({ passage }) => passage.article));
  const places = new Map<number, number>();
  for (const article of snapshot.articles(passing)) {
    if (near?.has(article) ?? true) places.set(article, places.size);
  }
  return places;
}

/** How much of a subject a text is about, 0 to 1: the weight of the subject's terms that stand in it. */
function aboutness(snapshot: ArchiveSnapshot, about: string | undefined): (text: string) => number {
  const { analyser } = snapshot;
  const { passages } = snapshot.coverage;
  const weights = new Map(
    analyser
      .termsOf(about ?? '')
      .map((term) => [term, inverseDocumentFrequency(snapshot.documentFrequency(term), passages)]),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return () => 1;
  return (text) => {
    const held = new Set(analyser.termsOf(text));
    let sum = 0;
    for (const [term, weight] of weights) if (held.has(term)) sum += weight;
    return sum / total;
  };
}

/** A quote as it is shown, with the sentences that carry it; none where the archive no longer holds it. */
export function foundQuote(
  snapshot: ArchiveSnapshot,
  { article: number, quote: place }: QuoteRef,
  about: string | undefined,
): FoundQuote[] {
  const quote = snapshot.quotes(number)[place];
  if (!quote) return [];
  const article = snapshot.article(number);
  const span = carryingSentences(article, quote);
  const text = shownText(article, span);
  const asked = new Set(snapshot.analyser.termsOf(about ?? ''));
  const matches: Span[] = snapshot.analyser
    .analyse(text)
    .filter(({ term }) => asked.has(term))
    .map(({ start, end }) => ({ start, end }));
  const before = sentenceBefore(article, span, text);
  const { speaker, kind } = quote;
  return [
    {
      article: snapshot.provenance(number),
      number,
      ...span,
      text,
      matches,
      kind,
      speaker: speaker && { name: speaker.name, ...(speaker.role !== undefined && { role: speaker.role }) },
      ...(before !== undefined && { before }),
    },
  ];
}

/**
 * The quotes of a speaker, those about a subject if one is given: best first, newest first among equals. Quotes that
 * overlap count once, and so do the same words in several articles.
 */
export function rankQuotes(snapshot: ArchiveSnapshot, search: Omit<QuoteSearch, 'offset' | 'limit'>): QuoteRef[] {
  const { about, said } = search;
  const places = newestFirst(snapshot, search);
  const weigh = aboutness(snapshot, about);
  const candidates: Candidate[] = [];
  const taken = new Set<string>();
  for (const { article: number, quote: place } of refsIn(snapshot, search, places)) {
    const quote = snapshot.quotes(number)[place];
    if (!quote || !saidAs(quote, said)) continue;
    let score = 10;
    if (about !== undefined) {
      const article = snapshot.article(number);
      const share = weigh(shownText(article, carryingSentences(article, quote)));
      if (share < ABOUT) continue;
      score = Math.round(share * 10);
    }
    const key = `${number}:${quote.start}`;
    if (taken.has(key)) continue;
    taken.add(key);
    candidates.push({ article: number, quote: place, score });
  }
  const place = ({ article }: Candidate) => places.get(article) ?? places.size;
  candidates.sort((a, b) => b.score - a.score || place(a) - place(b) || a.quote - b.quote);
  return withoutRepeats(snapshot, candidates);
}

/** Letters and digits that words in quotation marks must have to be one quote wherever they stand. */
const FEWEST_LETTERS = 20;

/** Without the words in quotation marks that stand in an earlier one too, as outlets print the same report. */
function withoutRepeats(snapshot: ArchiveSnapshot, refs: readonly QuoteRef[]): QuoteRef[] {
  const said = new Set<string>();
  return refs.filter(({ article: number, quote: place }) => {
    const quote = snapshot.quotes(number)[place];
    if (quote?.kind !== 'direct') return true;
    const { text } = snapshot.article(number);
    const words = quote.content.map(({ start, end }) => text.slice(start, end)).join('');
    const letters = withoutAccents(words)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    if (letters.length < FEWEST_LETTERS) return true;
    const isNew = !said.has(letters);
    said.add(letters);
    return isNew;
  });
}

/** One page of {@link rankQuotes}, as quotes are shown. */
export function findQuotes(snapshot: ArchiveSnapshot, search: QuoteSearch): FoundQuotes {
  const { about, filter, offset, limit } = search;
  const ranked = rankQuotes(snapshot, search);
  return {
    total: ranked.length,
    searched: snapshot.covered(filter),
    quotes: ranked.slice(offset, offset + limit).flatMap((ref) => foundQuote(snapshot, ref, about)),
  };
}
