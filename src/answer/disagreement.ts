import { termsOf } from '../search/analysis.js';
import type { AnswerKind } from './kinds.js';
import type { Mention } from './mentions.js';
import type { ReadEvidence } from './features/read-evidence.js';
import type { RankedSentence } from './ranker.js';

/** A sentence and the figure by which it answers a question of how many or how much. */
export interface FigureGiven {
  readonly figure: string;
  readonly from: RankedSentence;
}

const COUNTED: ReadonlySet<AnswerKind> = new Set(['number', 'money', 'percentage', 'duration']);
/** A sentence disagrees only if it is about as good as the first, in units of the ranker's score. */
const AS_GOOD = 1.5;
const LOOK_AT = 10;
const MOST = 4;

/**
 * The figures that good sentences give for the same thing, newest first; empty unless at least two differ.
 * A sentence that lacks a word of the question, other than the noun counted, may tell of something else and
 * is let be. A question that does not ask for a figure has none.
 */
export function disagreeing({ evidence, terms }: ReadEvidence, ranked: readonly RankedSentence[]): FigureGiven[] {
  const { kind, focus = '' } = evidence.reading.asking;
  const [first] = ranked;
  if (!COUNTED.has(kind) || first === undefined) return [];
  const asked = new Set(terms.map(({ term }) => term));
  const counted = termsOf(focus);
  const needed = [...asked].filter((term) => !counted.includes(term));
  const given = new Map<string, FigureGiven>();
  for (const one of ranked.slice(0, LOOK_AT)) {
    if (one.score < first.score - AS_GOOD || !needed.every((term) => one.sentence.words.has(term))) continue;
    const figure = figureNearest(one, kind, asked, evidence.reading.text);
    if (figure !== undefined && !given.has(valueOf(figure))) given.set(valueOf(figure), { figure, from: one });
  }
  if (given.size < 2) return [];
  return [...given.values()].slice(0, MOST).sort((a, b) => dayOf(b.from).localeCompare(dayOf(a.from)));
}

/** The figure of the kind asked for that stands nearest to the question's words. */
function figureNearest(
  { sentence }: RankedSentence,
  kind: AnswerKind,
  asked: ReadonlySet<string>,
  question: string,
): string | undefined {
  const places = sentence.tokens.filter(({ term }) => asked.has(term));
  const distance = ({ start, end }: Mention): number =>
    Math.min(...places.map((token) => Math.max(token.start - end, start - token.end, 0)));
  return sentence.mentions
    .filter((mention) => mention.kind === kind && !question.includes(mention.text))
    .sort((a, b) => distance(a) - distance(b))[0]?.text;
}

/** Figures that are written alike but for commas and case are the same. */
function valueOf(figure: string): string {
  return figure.toLowerCase().replace(/,(?=\d{3})/gu, '');
}

function dayOf({ sentence }: RankedSentence): string {
  return sentence.candidate.to ?? '';
}
