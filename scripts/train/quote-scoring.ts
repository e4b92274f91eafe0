import type { Span } from '../../src/archive/article.js';
import { cleanText } from '../../src/archive/clean.js';
import { extractQuotesBy } from '../../src/quotes/extract-quotes.js';
import type { QuoteModel } from '../../src/quotes/quote-model.js';
import type { Report } from './polnear.js';

/** A quote as `score-quotes.mjs` compares it. */
export interface ScoredQuote {
  readonly content: string;
  readonly speaker: string;
  readonly spans: readonly Span[];
}

/** What was marked by hand in a report and what was found, and which of them go together, by their numbers. */
export interface Matching {
  readonly gold: readonly ScoredQuote[];
  readonly found: readonly ScoredQuote[];
  readonly pairs: readonly (readonly [found: number, gold: number])[];
}

/** The quotes that annotators marked in a report. */
export function goldQuotes({ text, attributions }: Report): ScoredQuote[] {
  return attributions
    .filter(({ content }) => content.length > 0)
    .map(({ content, source }) => ({
      content: wordsAt(text, content),
      speaker: wordsAt(text, source),
      spans: content,
    }));
}

/** The quotes that a model finds in a report. */
export function foundQuotes({ text, title }: Report, model: QuoteModel): ScoredQuote[] {
  const { sentences } = cleanText(text, title);
  return extractQuotesBy(model, { text, sentences }).map(({ content, speaker }) => ({
    content: wordsAt(text, content),
    speaker: wordsAt(text, speaker ? [speaker.mention] : []),
    spans: content,
  }));
}

function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** F1 of two contents as bags of words. */
export function overlap(a: ScoredQuote, b: ScoredQuote): number {
  const [left, right] = [wordsOf(a.content), wordsOf(b.content)];
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** Contents whose words overlap less are not the same quote. */
export const SAME = 0.5;

/** Pairs each quote found with at most one that was marked, those that overlap most first. */
export function match(gold: readonly ScoredQuote[], found: readonly ScoredQuote[]): Matching {
  const likely = found.flatMap((one, f) =>
    gold.map((other, g) => ({ f, g, shared: overlap(one, other) })).filter(({ shared }) => shared >= SAME),
  );
  const [takenFound, takenGold] = [new Set<number>(), new Set<number>()];
  const pairs: [number, number][] = [];
  for (const { f, g } of likely.sort((a, b) => b.shared - a.shared)) {
    if (takenFound.has(f) || takenGold.has(g)) continue;
    takenFound.add(f);
    takenGold.add(g);
    pairs.push([f, g]);
  }
  return { gold, found, pairs };
}

/** True when a mention names the marked speaker: one holds the other, or the mention's last word stands in the other. */
export function isSameSpeaker(mention: string, marked: string): boolean {
  const [a, b] = [wordsOf(mention), wordsOf(marked)];
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  const [inA, inB] = [` ${a.join(' ')} `, ` ${b.join(' ')} `];
  return inA.includes(inB) || inB.includes(inA) || b.includes(a.at(-1) ?? '');
}
