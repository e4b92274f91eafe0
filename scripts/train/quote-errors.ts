import { buildQuoteModel } from '../../src/quotes/quote-model.js';
import type { Report } from './polnear.js';
import { learnQuoteWeights } from './quote-lessons.js';
import {
  foundQuotes,
  goldQuotes,
  isSameSpeaker,
  match,
  overlap,
  SAME,
  type Matching,
  type ScoredQuote,
} from './quote-scoring.js';

const FOLDS = 5;
/** What counts as a quotation mark. `score-quotes.mjs` counts the first; one report in seven writes `''` instead. */
const MARKS = { 'marks " “ ”': /["“”]/u, "marks \" “ ” and ''": /["“”]|''/u };

/**
 * Figures of the quote extraction on reports it has not learned from: weights are learned from four fifths
 * of the reports and tried on the others, five times. A line for all quotes and each idea of a direct one,
 * and what the errors of the last are, most frequent first.
 */
export function heldOutFigures(reports: readonly Report[]): string {
  const tried = Array.from({ length: FOLDS }, (_, fold) => {
    const model = buildQuoteModel(learnQuoteWeights(reports.filter((_, index) => index % FOLDS !== fold)));
    return reports
      .filter((_, index) => index % FOLDS === fold)
      .map((report) => ({ gold: goldQuotes(report), found: foundQuotes(report, model) }));
  }).flat();
  const lines = [`all quotes: ${figures(tried.map(({ gold, found }) => match(gold, found)))}`];
  let errors = new Map<string, number>();
  for (const [name, marks] of Object.entries(MARKS)) {
    const isDirect = ({ content }: ScoredQuote): boolean => marks.test(content);
    const matchings = tried.map(({ gold, found }) => match(gold.filter(isDirect), found.filter(isDirect)));
    lines.push(`direct quotes, ${name}: ${figures(matchings)}`);
    errors = new Map();
    for (const [index, matching] of matchings.entries())
      for (const error of errorsOf(matching, tried[index] ?? { gold: [], found: [] }))
        errors.set(error, (errors.get(error) ?? 0) + 1);
  }
  const sorted = [...errors].sort(([, a], [, b]) => b - a);
  return [...lines, ...sorted.map(([error, count]) => `${String(count).padStart(6)}  ${error}`)].join('\n');
}

function figures(matchings: readonly Matching[]): string {
  const sum = (count: (matching: Matching) => number): number =>
    matchings.reduce((total, one) => total + count(one), 0);
  const gold = sum((one) => one.gold.length);
  const found = sum((one) => one.found.length);
  const matched = sum(({ pairs }) => pairs.length);
  const named = sum((one) => one.pairs.filter((pair) => hasRightSpeaker(one, pair)).length);
  const f1 = (right: number): string => ((2 * right) / (gold + found)).toFixed(3);
  return `gold ${gold} found ${found} content P ${(matched / found).toFixed(3)} R ${(matched / gold).toFixed(3)} F1 ${f1(matched)} content+speaker F1 ${f1(named)}`;
}

function hasRightSpeaker({ gold, found }: Matching, [f, g]: Matching['pairs'][number]): boolean {
  return isSameSpeaker(found[f]?.speaker ?? '', gold[g]?.speaker ?? '');
}

/** What kind of error each quote is that was found wrongly, missed, or given to the wrong speaker. */
function errorsOf(matching: Matching, all: Pick<Matching, 'gold' | 'found'>): string[] {
  const { gold, found, pairs } = matching;
  const [matchedFound, matchedGold] = [new Set(pairs.map(([f]) => f)), new Set(pairs.map(([, g]) => g))];
  const wrong = found.filter((_, f) => !matchedFound.has(f)).map((one) => `found: ${place(one, gold, all.gold)}`);
  const missed = gold.filter((_, g) => !matchedGold.has(g)).map((one) => `missed: ${place(one, found, all.found)}`);
  const misnamed = pairs
    .filter((pair) => !hasRightSpeaker(matching, pair))
    .map(([f]) => ((found[f]?.speaker ?? '') === '' ? 'speaker: none given' : 'speaker: another'));
  return [...wrong, ...missed, ...misnamed];
}

function place(one: ScoredQuote, direct: readonly ScoredQuote[], all: readonly ScoredQuote[]): string {
  const there = direct.filter((other) => touches(one, other));
  if (there.some((other) => overlap(one, other) >= SAME)) return 'the same words are paired with another';
  if (there.length > 0) return 'other words of a quote there';
  return all.some((other) => touches(one, other)) ? 'the quote there is not direct' : 'no quote there';
}

function touches({ spans }: ScoredQuote, other: ScoredQuote): boolean {
  return spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));
}
