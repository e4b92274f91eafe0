import { BUCKETS, bucketOf } from './buckets.js';
import { kindBit } from './content-features.js';
import { isVerbCue, type CueSite } from './cue-features.js';
import { numberFamilies, type FeatureSink } from './linear-model.js';
import type { Mention } from './mentions.js';
import { WordClass } from './word-classes.js';

const C = WordClass;

/**
 * An attribution whose speaker is sought: its cue, the tokens of its content, and the speaker of the cue
 * before it in the sentence.
 */
export interface SpeakerSite extends CueSite {
  readonly contentFirst: number;
  readonly contentLast: number;
  readonly earlierSpeaker: Mention | undefined;
}

const SIDES = 2;
/** Nearest, second nearest and so on before the cue, then after it. */
const RANKS = 16;
const BETWEEN = 256;
/** Forms of a cue: see {@link formOf}. */
const FORMS = 4;

/** What tells whether a mention is the speaker, or that none is named. */
export const speakerFamilies = {
  rank: [RANKS],
  rankAndCue: ['word', RANKS],
  rankAndContentSide: ['class', RANKS, 3],
  rankAndHead: [RANKS, 'class'],
  rankAndWordBesideCue: [RANKS, 'word'],
  rankAndClassBeforeCue: [RANKS, 'class'],
  rankAndClassAfterCue: [RANKS, 'class'],
  between: [SIDES, BETWEEN],
  betweenAndKind: ['class', SIDES, BETWEEN],
  head: [SIDES, 'word'],
  headClass: [SIDES, 'class'],
  headAndCue: [SIDES, 'word', 'class'],
  around: [SIDES, 'class', 'class'],
  beforeAndKind: [SIDES, 'class', 'class'],
  afterAndKind: [SIDES, 'class', 'class'],
  beforeAndCue: [SIDES, 'word', 'class'],
  earlierSpeaker: [SIDES, 'class', 3],
  length: [SIDES, BUCKETS],
  distance: [SIDES, BUCKETS],
  inContent: ['class', 2],
  besideContent: [SIDES, 'class', 4],
  commasAndVerbs: [SIDES, 4, 4],
  formAndClause: [SIDES * FORMS, 'class', 'class'],
  formAndBefore: [SIDES * FORMS, 'class', BUCKETS],
  formAndVerbs: [SIDES * FORMS, 4, 4],
  none: [1],
  noneAndCue: ['word'],
  noneAndKind: ['class'],
  noneAndClassesBefore: ['class', 'class'],
  noneAndClassesAfter: ['class', 'class'],
} as const;

const F = numberFamilies(speakerFamilies);

/** Adds the features of an attribution that names no speaker in its sentence. */
export function addNoSpeakerFeatures({ marked: { tokens }, cue }: SpeakerSite, sink: FeatureSink): void {
  sink.add(F.none, 0);
  sink.add(F.noneAndCue, tokens.wordOf(cue));
  sink.add(F.noneAndKind, tokens.classOf(cue));
  sink.add2(F.noneAndClassesBefore, tokens.classOf(cue - 2), tokens.classOf(cue - 1));
  sink.add2(F.noneAndClassesAfter, tokens.classOf(cue + 1), tokens.classOf(cue + 2));
}

/** Adds the features of a mention as the speaker; `place` counts mentions on its side of the cue, nearest 0. */
export function addSpeakerFeatures(site: SpeakerSite, mention: Mention, place: number, sink: FeatureSink): void {
  const { cue, contentFirst, contentLast, earlierSpeaker } = site;
  const { tokens } = site.marked;
  const side = mention.last < cue ? 0 : 1;
  const rank = side * (RANKS / 2) + Math.min(RANKS / 2 - 1, place);
  const word = tokens.wordOf(cue);
  const kind = tokens.classOf(cue);
  const headClass = tokens.classOf(mention.head);
  const before = tokens.classOf(mention.first - 1);
  const after = tokens.classOf(mention.last + 1);
  const from = side === 0 ? mention.last + 1 : cue + 1;
  const to = side === 0 ? cue : mention.first;
  let bits = 0;
  let commas = 0;
  let verbs = 0;
  for (let token = from; token < to; token += 1) {
    const wordClass = tokens.classOf(token);
    bits |= kindBit(wordClass);
    if (wordClass === C.Comma) commas += 1;
    else if (wordClass === C.Verb || isVerbCue(wordClass)) verbs += 1;
  }
  sink.add(F.rank, rank);
  sink.add2(F.rankAndCue, word, rank);
  sink.add3(F.rankAndContentSide, kind, rank, contentFirst > cue ? 0 : contentLast < cue ? 1 : 2);
  sink.add2(F.rankAndHead, rank, headClass);
  sink.add2(F.rankAndWordBesideCue, rank, tokens.wordOf(side === 0 ? cue - 1 : cue + 1));
  sink.add2(F.rankAndClassBeforeCue, rank, tokens.classOf(cue - 1));
  sink.add2(F.rankAndClassAfterCue, rank, tokens.classOf(cue + 1));
  sink.add2(F.between, side, bits);
  sink.add3(F.betweenAndKind, kind, side, bits);
  sink.add2(F.head, side, tokens.wordOf(mention.head));
  sink.add2(F.headClass, side, headClass);
  sink.add3(F.headAndCue, side, word, headClass);
  sink.add3(F.around, side, before, after);
  sink.add3(F.beforeAndKind, side, kind, before);
  sink.add3(F.afterAndKind, side, kind, after);
  sink.add3(F.beforeAndCue, side, word, before);
  sink.add3(
    F.earlierSpeaker,
    side,
    kind,
    earlierSpeaker === undefined ? 0 : earlierSpeaker.first === mention.first ? 2 : 1,
  );
  sink.add2(F.length, side, bucketOf(mention.last - mention.first));
  sink.add2(F.distance, side, bucketOf(to - from));
  sink.add2(F.inContent, kind, mention.first >= contentFirst && mention.last <= contentLast ? 1 : 0);
  sink.add3(F.besideContent, side, kind, besideContent(site, mention));
  sink.add3(F.commasAndVerbs, side, Math.min(3, commas), Math.min(3, verbs));
  const form = side * FORMS + formOf(site);
  sink.add3(F.formAndClause, form, before, after);
  sink.add3(F.formAndBefore, form, headClass, bucketOf(mention.first - site.first));
  sink.add3(F.formAndVerbs, form, Math.min(3, commas), Math.min(3, verbs));
}

/**
 * Whether a cue is a participle after a pause, whose subject is that of the clause before, another
 * participle, an infinitive, or else.
 */
function formOf({ marked: { tokens }, cue }: SpeakerSite): number {
  if (tokens.spelling(cue).endsWith('ing')) return isPauseOrJoin(tokens.classOf(cue - 1)) ? 3 : 2;
  return tokens.classOf(cue - 1) === C.To ? 1 : 0;
}

function isPauseOrJoin(wordClass: WordClass): boolean {
  return wordClass === C.Comma || wordClass === C.Coordinator || wordClass === C.Dash || wordClass === C.ClosingMark;
}

function besideContent({ marked: { tokens }, contentFirst, contentLast }: SpeakerSite, mention: Mention): number {
  if (mention.last + 1 === contentFirst) return 1;
  if (mention.first === contentLast + 1) return 2;
  return mention.first === contentLast + 2 && tokens.classOf(contentLast + 1) === C.Comma ? 3 : 0;
}
