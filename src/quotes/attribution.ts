import { logistic } from '../logistic.js';
import { chooseContent } from './content.js';
import { addCueFeatures, cueSites, type CueCandidate, type CueSite } from './cue-features.js';
import type { MarkedText } from './marked-text.js';
import { isTitleShape } from './marks.js';
import type { Mention } from './mentions.js';
import type { QuoteModel } from './quote-model.js';
import { chooseSpeaker, isPassive } from './speaker.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

/** Tokens, both inclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

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

/** Cues less likely than this attribute nothing; on held-out reports F1 over all attributions is flat from 0.3 to 0.5. */
const LEAST_PROBABILITY = 0.4;

/**
 * The same for what somebody is only said to want, think or show, without their words in marks: `the town is considering a school`.
 * On held-out reports that takes .016 from the F1 of contents, .005 from that of contents with speakers, and adds .036 to precision.
 */
const LEAST_UNSPOKEN = 0.6;

function isSpeech(wordClass: WordClass): boolean {
  const { Say, Talk, CueAdjective, Colon } = WordClass;
  return wordClass === Say || wordClass === Talk || wordClass === CueAdjective || wordClass === Colon;
}

/** True for `it` in `denied it`, which tells nothing. */
function isSingleWord(tokens: Tokens, { first, last }: TokenSpan): boolean {
  let words = 0;
  for (let token = first; token <= last && words < 2; token += 1)
    if (tokens.classOf(token) > WordClass.Symbol) words += 1;
  return words < 2;
}

const WRITES = /^(?:writ(?:e|es|ing|ten)|wrote|penned|co-?wrote|publish(?:es|ed|ing)?)$/iu;

/** True for `“The Long Bridge”` in `he wrote “The Long Bridge” in 2011`. */
function isWrittenTitle(marked: MarkedText, { first, last }: TokenSpan, cue: number): boolean {
  const quotation = marked.quotedAt(first);
  if (quotation?.first !== first || quotation.last !== last || first !== cue + 1) return false;
  return isTitleShape(quotation.shape) && WRITES.test(marked.tokens.spelling(cue));
}

/** True for `the mayor` in `the mayor was told that the bridge was closed`, which is no content. */
function isWhoIsTold(marked: MarkedText, content: TokenSpan, site: CueSite): boolean {
  return content.last < site.cue && !hasMarks(marked, content) && isPassive(site);
}

/** The attributions that sentences make, in the order of their cues. A quotation that runs past its sentence is taken whole. */
export function findAttributions(marked: MarkedText, model: QuoteModel): Attribution[] {
  return [...marked.sentences.keys()].flatMap((sentence) => attributionsOf(marked, sentence, model));
}

interface Likely extends Attribution {
  readonly cue: number;
  readonly probability: number;
}

function attributionsOf(marked: MarkedText, sentence: number, model: QuoteModel): Attribution[] {
  const found: Likely[] = [];
  for (const candidate of cueSites(marked, sentence)) {
    const probability = probabilityOf(candidate, model);
    if (probability < LEAST_PROBABILITY) continue;
    const { site } = candidate;
    const isLikely = probability >= LEAST_UNSPOKEN || isSpeech(marked.tokens.classOf(site.cue));
    if (!isLikely && !hasMarks(marked, { first: site.first, last: site.end - 1 })) continue;
    const chosen = introducedBy(marked, site) ?? chooseContent(site, model.content);
    if (chosen === undefined) continue;
    const content = toWholeQuotations(marked, withoutSpeaker(marked, chosen, site.cue));
    if (!hasMarks(marked, content) && (!isLikely || isSingleWord(marked.tokens, content))) continue;
    if (isWrittenTitle(marked, content, site.cue) || isWhoIsTold(marked, content, site)) continue;
    const earlierSpeaker = found.findLast(({ speaker }) => speaker !== undefined)?.speaker;
    const speaker = chooseSpeaker(site, content, earlierSpeaker, model.speaker);
    found.push({
      sentence,
      cue: site.cue,
      probability,
      content: [content],
      ...(speaker && { speaker }),
    });
  }
  return withoutRepeats(found);
}

/** How many tokens at most stand between a quotation and a cue that would not be one without it. */
const FARTHEST_CUE = 40;

/**
 * The attribution that a sentence makes of a quotation in it or right after it, by the likeliest of its words that may be cues and
 * none of `taken`; undefined when none is at least so probable.
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

/** True for words some of which stand in quotation marks. */
export function hasMarks(marked: MarkedText, { first, last }: TokenSpan): boolean {
  for (let token = first; token <= last; token += 1) if (marked.quotedAt(token) !== undefined) return true;
  return false;
}

function probabilityOf({ site, earlier }: CueCandidate, { cue }: QuoteModel): number {
  cue.start();
  addCueFeatures(site, earlier, cue);
  return logistic(cue.sum);
}

/** `“We are sorry,”` where the content reaches on to its speaker: `“We are sorry,” Mary Oduya, the mayor,` before the cue. */
function withoutSpeaker(marked: MarkedText, content: TokenSpan, cue: number): TokenSpan {
  const quotation = marked.quotedAt(content.first);
  if (quotation === undefined || content.last >= cue || quotation.last >= content.last) return content;
  const isPaused = marked.tokens.classOf(quotation.last - 1) === WordClass.Comma;
  return isPaused && quotation.first === content.first ? quotation : content;
}

/** A content that begins or ends inside quotation marks reaches to the marks. */
function toWholeQuotations(marked: MarkedText, { first, last }: TokenSpan): TokenSpan {
  return { first: marked.quotedAt(first)?.first ?? first, last: marked.quotedAt(last)?.last ?? last };
}

/** Two attributions of one sentence whose contents share more than this part are one. */
const MOST_SHARED = 0.7;

function withoutRepeats(attributions: readonly Likely[]): Likely[] {
  return attributions.filter((one) => {
    return !attributions.some((other) => other.probability > one.probability && sharedPart(one, other) > MOST_SHARED);
  });
}

/** The tokens in both contents as a part of the tokens in either, 0 to 1. */
function sharedPart({ content: [a] }: Attribution, { content: [b] }: Attribution): number {
  if (a === undefined || b === undefined) return 0;
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : shared / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1);
}
