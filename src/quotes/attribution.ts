import { logistic } from '../logistic.js';
import { chooseContent } from './content.js';
import { saysNothing, settleContent } from './settled-content.js';
import { addCueFeatures, cueSites, type CueCandidate, type CueSite } from './cue-features.js';
import { hasMarks, type MarkedText, type TokenSpan } from './marked-text.js';
import type { Mention } from './mentions.js';
import { partClauses } from './part-clauses.js';
import { withoutRepeats, type LikelyClause } from './repeats.js';
import type { QuoteModel } from './quote-model.js';
import { chooseSpeaker, whoIsReported } from './speaker.js';
import { WordClass } from './word-classes.js';

/** What a sentence says that somebody said, as token numbers. */
export interface Attribution {
  readonly sentence: number;
  /** Absent for a quotation that nothing attributes. */
  readonly cue?: number;
  /** In order. */
  readonly content: readonly TokenSpan[];
  /** Absent when the sentence names none. */
  readonly speaker?: Mention;
}

/** Cues less likely than this attribute nothing. */
const LEAST_PROBABILITY = 0.5;
/** The same for words in marks after `Petrescu said Oduya told him`, which names who speaks between two verbs of saying. */
const LEAST_REPORTED = 0.25;
/**
 * The same without words in marks for what somebody is only said to want, think or show,
 * `the town is considering a school`, and for what nobody named says.
 */
const LEAST_UNMARKED = 0.75;

function isSpeech(wordClass: WordClass): boolean {
  const { Say, CueAdjective, Colon } = WordClass;
  return wordClass === Say || wordClass === CueAdjective || wordClass === Colon;
}

/** The attributions that sentences make, in the order of their cues. A quotation that runs past its sentence is taken whole. */
export function findAttributions(marked: MarkedText, model: QuoteModel): Attribution[] {
  const found: Attribution[] = [];
  for (let sentence = 0; sentence < marked.sentences.length; sentence += 1)
    found.push(...attributionsOf(marked, sentence, model));
  return found;
}

function attributionsOf(marked: MarkedText, sentence: number, model: QuoteModel): Attribution[] {
  const found: (LikelyClause & Attribution)[] = [];
  for (const candidate of cueSites(marked, sentence)) {
    const probability = probabilityOf(candidate, model);
    const { site } = candidate;
    if (probability < LEAST_REPORTED) continue;
    if (probability < LEAST_PROBABILITY && whoIsReported(site) === undefined) continue;
    const isSpoken = probability >= LEAST_PROBABILITY && isSpeech(marked.tokens.classOf(site.cue));
    const isLikely = probability >= LEAST_UNMARKED || isSpoken;
    if (!isLikely && !hasMarks(marked, { first: site.first, last: site.end - 1 })) continue;
    const chosen = introducedBy(marked, site) ?? chooseContent(site, model.content);
    if (chosen === undefined) continue;
    const content = settleContent(marked, chosen, site.cue);
    if ((!isLikely && !hasMarks(marked, content)) || saysNothing(site, content)) continue;
    const earlierSpeaker = found.findLast(({ speaker }) => speaker !== undefined)?.speaker;
    const speaker = chooseSpeaker(site, content, earlierSpeaker, model.speaker);
    if (speaker === undefined && probability < LEAST_UNMARKED && !hasMarks(marked, content)) continue;
    found.push({
      sentence,
      cue: site.cue,
      probability,
      content: [content],
      ...(speaker && { speaker }),
    });
  }
  return found.length < 2 ? found : withoutRepeats(marked, partClauses(marked, found));
}

/** How many tokens at most stand between a quotation and a cue that would not be one without it. */
const FARTHEST_CUE = 40;

/**
 * The attribution that a sentence makes of a quotation in it or right after it, by the likeliest of its
 * words that may be cues and none of `taken`; undefined when none is at least so probable.
 */
export function attributeQuotation(
  marked: MarkedText,
  sentence: number,
  quotation: TokenSpan,
  model: QuoteModel,
  leastProbability: number,
  taken: ReadonlySet<number> = noCues,
): Attribution | undefined {
  let best: CueCandidate | undefined;
  let highest = leastProbability;
  for (const candidate of cueSites(marked, sentence, quotation.first - FARTHEST_CUE, quotation.last + FARTHEST_CUE)) {
    if (taken.has(candidate.site.cue)) continue;
    const probability = probabilityOf(candidate, model);
    if (probability <= highest) continue;
    highest = probability;
    best = candidate;
  }
  return best && creditQuotation(marked, sentence, best.site.cue, quotation, model);
}

/** The attribution of a quotation by a cue of a sentence, whoever its speaker. */
export function creditQuotation(
  marked: MarkedText,
  sentence: number,
  cue: number,
  quotation: TokenSpan,
  model: QuoteModel,
): Attribution {
  const { tokens } = marked;
  const site = { marked, sentence, first: tokens.firstOf(sentence), end: tokens.afterOf(sentence), cue };
  const speaker = chooseSpeaker(site, quotation, undefined, model.speaker);
  return { sentence, cue, content: [quotation], ...(speaker && { speaker }) };
}

const noCues: ReadonlySet<number> = new Set();

/** How many tokens at most stand between a cue and the colon by which it introduces a quotation. */
const LONGEST_INTRODUCTION = 8;

/** The quotation at the beginning of the next sentence, which a colon soon after the cue introduces. */
function introducedBy(marked: MarkedText, { sentence, end, cue }: CueSite): TokenSpan | undefined {
  const { tokens } = marked;
  if (tokens.classOf(end - 1) !== WordClass.Colon || end - cue > LONGEST_INTRODUCTION) return undefined;
  const next = tokens.firstOf(sentence + 1);
  return tokens.classOf(next) === WordClass.OpeningMark ? marked.quotedAt(next) : undefined;
}

function probabilityOf({ site, earlier }: CueCandidate, { cue }: QuoteModel): number {
  cue.start();
  addCueFeatures(site, earlier, cue);
  return logistic(cue.sum);
}
