import { foundQuote, rankQuotes } from '../answer/find-quotes.js';
import { quoted } from '../archive/quoted.js';
import { counted, coverageWords } from '../citation/coverage-words.js';
import { UserError } from '../errors.js';
import type { QuoteRef } from '../quotes/quote.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import { citationLines } from './citation-lines.js';
import { type Io, printable } from './io.js';
import { quoteJson } from './quote-json.js';
import { wrapped } from './wrap.js';

/** Which quotes are wanted; with neither `speaker` nor `about`, all. */
export interface QuotesWanted {
  readonly speaker?: string;
  readonly about?: string;
  readonly filter: ArticleFilter;
}

const NEAREST_NAMES = 5;

/**
 * Prints quotes: a line of JSON each for programs, else as people read them, with who said it, source and date.
 *
 * @throws UserError when the archive quotes nobody of the speaker's name; its message tells the nearest names
 */
export function showQuotes(io: Io, snapshot: ArchiveSnapshot, wanted: QuotesWanted, json: boolean): void {
  if (wanted.speaker !== undefined) requireKnown(snapshot, wanted.speaker);
  const isSearch = wanted.speaker !== undefined || wanted.about !== undefined;
  const refs = isSearch ? rankQuotes(snapshot, { ...wanted, said: 'any' }) : allQuotes(snapshot, wanted.filter);
  let count = 0;
  for (const ref of refs) {
    io.out(json ? jsonLine(snapshot, ref) : wrapped(io, block(io, snapshot, ref, wanted.about)));
    count += 1;
  }
  if (!json) io.err(`${counted(count, 'quote')}. Searched: ${coverageWords(snapshot.covered(wanted.filter))}.\n`);
}

function requireKnown(snapshot: ArchiveSnapshot, speaker: string): void {
  if (snapshot.speakers.named(speaker).length > 0) return;
  const nearest = snapshot.speakers.suggest(speaker, NEAREST_NAMES).map(({ name }) => name);
  const near = nearest.length === 0 ? 'nobody of a like name' : `the nearest: ${nearest.join(', ')}`;
  throw new UserError(`--speaker: expected somebody whom the archive quotes, found ${quoted(speaker)}; ${near}`);
}

function* allQuotes(snapshot: ArchiveSnapshot, filter: ArticleFilter): Generator<QuoteRef> {
  for (const article of snapshot.articles(filter)) {
    for (const quote of snapshot.quotes(article).keys()) yield { article, quote };
  }
}

function jsonLine(snapshot: ArchiveSnapshot, { article, quote: place }: QuoteRef): string {
  const quote = snapshot.quotes(article)[place];
  return quote === undefined ? '' : `${JSON.stringify(quoteJson(snapshot.article(article), quote))}\n`;
}

function block(io: Io, snapshot: ArchiveSnapshot, ref: QuoteRef, about: string | undefined): string {
  const blocks = foundQuote(snapshot, ref, about).map(({ article, before, text, kind, speaker }) => {
    const verb = kind === 'indirect' ? 'reported' : 'said';
    const who =
      speaker === null
        ? 'speaker not told'
        : [speaker.name, speaker.role].filter((part) => part !== undefined).join(', ');
    return [
      ...(before === undefined ? [] : [`> ${printable(before)}`]),
      `> ${printable(text)}`,
      `  ${printable(who)} (${verb})`,
      ...citationLines(io, article, [text]),
    ];
  });
  return blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
}
