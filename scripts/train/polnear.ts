import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Span } from '../../src/archive/article.js';
import { cleanText } from '../../src/archive/clean.js';
import { mayBeCue } from '../../src/quotes/cue-features.js';
import { markText, type MarkedText } from '../../src/quotes/marked-text.js';
import type { Tokens } from '../../src/quotes/tokens.js';
import type { Vocabulary } from '../../src/quotes/vocabulary.js';

const spans = v.array(v.object({ start: v.number(), end: v.number() }));
const reportSchema = v.object({
  id: v.string(),
  title: v.optional(v.string()),
  text: v.string(),
  attributions: v.array(v.object({ source: spans, cue: spans, content: spans })),
});

/** A report of PolNeAR (Newell et al. 2018) with its attributions, as offsets into its text. */
export type Report = v.InferOutput<typeof reportSchema>;
export type Attribution = Report['attributions'][number];

/** The reports of a gzipped JSONL file. */
export function readReports(path: string): Report[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => v.parse(reportSchema, JSON.parse(line)));
}

/** Lower-cased words that stand in at least `leastReports` of the reports, names left out. */
export function frequentWords(reports: readonly Report[], leastReports: number): string[] {
  const counts = new Map<string, number>();
  for (const { text } of reports) {
    const words = text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’-]*/gu) ?? [];
    for (const word of new Set(words.map((w) => w.replace('’', "'")))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= leastReports)
    .map(([word]) => word)
    .sort();
}

/** A report as the extraction sees it, and its attributions by the token that is their cue. */
export interface MarkedReport {
  readonly marked: MarkedText;
  readonly attributions: ReadonlyMap<number, Attribution>;
}

/** Marks the reports and finds for each attribution the word of its cue that most often is one. */
export function markReports(reports: readonly Report[], vocabulary: Vocabulary): MarkedReport[] {
  const texts = reports.map((report) => {
    const { sentences } = cleanText(report.text, report.title);
    return { report, marked: markText({ text: report.text, sentences }, vocabulary) };
  });
  const seen = new Map<number, number>();
  const cues = new Map<number, number>();
  const count = (counts: Map<number, number>, word: number): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const {
    report,
    marked: { tokens },
  } of texts) {
    for (let token = 0; token < tokens.count; token += 1)
      if (mayBeCue(tokens, token)) count(seen, tokens.wordOf(token));
    for (const { cue } of report.attributions)
      for (const token of cueTokens(tokens, cue)) count(cues, tokens.wordOf(token));
  }
  const likelihood = (word: number): number => ((cues.get(word) ?? 0) + 0.2) / ((seen.get(word) ?? 0) + 1);
  return texts.map(({ report, marked }) => {
    const attributions = new Map<number, Attribution>();
    for (const attribution of report.attributions) {
      if (attribution.content.length === 0) continue;
      const free = cueTokens(marked.tokens, attribution.cue).filter((token) => !attributions.has(token));
      const best = free.sort((a, b) => likelihood(marked.tokens.wordOf(b)) - likelihood(marked.tokens.wordOf(a)))[0];
      if (best !== undefined) attributions.set(best, attribution);
    }
    return { marked, attributions };
  });
}

function cueTokens(tokens: Tokens, cue: readonly Span[]): number[] {
  return tokensIn(tokens, cue).filter((token) => mayBeCue(tokens, token));
}

/** The tokens that the spans touch. */
export function tokensIn(tokens: Tokens, spansOfText: readonly Span[]): number[] {
  return spansOfText.flatMap(({ start, end }) => {
    const found: number[] = [];
    for (let token = firstEndingAfter(tokens, start); token < tokens.count && tokens.startOf(token) < end; token += 1) {
      if (tokens.endOf(token) > tokens.startOf(token)) found.push(token);
    }
    return found;
  });
}

function firstEndingAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.endOf(middle) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
