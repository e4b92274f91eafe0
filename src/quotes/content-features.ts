import { BUCKETS, bucketOf } from './buckets.js';
import { isVerbCue, type CueSite } from './cue-features.js';
import { numberFamilies, type FeatureSink } from './linear-model.js';
import { WordClass, wordClassNames } from './word-classes.js';

const C = WordClass;

/** On which side of its cue a content stands. */
export const Side = { After: 0, Before: 1 } as const;
export type Side = (typeof Side)[keyof typeof Side];

const SIDES = 2;
const BETWEEN = 256;
const IN_MARKS = 4;
const MARKS_AT_BOTH = 16;

/** What tells where a content begins and ends. */
export const contentFamilies = {
  beginWord: [SIDES, 'word'],
  beginWordBefore: [SIDES, 'word'],
  beginClasses: [SIDES, 'class', 'class'],
  beginClassesBefore: [SIDES, 'class', 'class'],
  beginClassesAfter: [SIDES, 'class', 'class'],
  beginAndKind: [SIDES, 'class', 'class'],
  beginAndCue: [SIDES, 'word', 'class'],
  beginDistanceAndKind: [SIDES, 'class', BUCKETS],
  beginDistanceAndCue: [SIDES, 'word', BUCKETS],
  beginBetween: [SIDES, 'class', BETWEEN],
  beginMarks: [SIDES, IN_MARKS],
  endWord: [SIDES, 'word'],
  endWordAfter: [SIDES, 'word'],
  endClasses: [SIDES, 'class', 'class'],
  endClassesAfter: [SIDES, 'class', 'class'],
  endThreeClassesAfter: ['class', 'class', 'class'],
  endAndKind: [SIDES, 'class', 'class'],
  endAndCue: [SIDES, 'word', 'class'],
  endDistanceAndKind: [SIDES, 'class', BUCKETS],
  endBetween: [SIDES, 'class', BETWEEN],
  endMarks: [SIDES, IN_MARKS],
  endWordsLeft: [SIDES, BUCKETS],
  endLaterCue: ['class', BUCKETS],
  lengthAndKind: [SIDES, 'class', BUCKETS],
  commas: [SIDES, 'class', 5],
  marksAtBoth: [SIDES, MARKS_AT_BOTH],
  marksAtBothAndKind: ['class', MARKS_AT_BOTH],
  marksAtBothAndCue: ['word', MARKS_AT_BOTH],
  sideAndKind: [SIDES, 'class'],
  sideAndCue: [SIDES, 'word'],
  sideAndNeighbours: [SIDES, 'class', 'class'],
  sideAndClassBefore: [SIDES, 'word', 'class'],
  sideAndClassAfter: [SIDES, 'word', 'class'],
  around: [SIDES, 'class', 'class'],
  verbs: ['class', 'class', 4],
} as const;

const F = numberFamilies(contentFamilies);

function tellKindBit(wordClass: WordClass): number {
  switch (wordClass) {
    case C.Comma:
      return 1;
    case C.That:
      return 2;
    case C.To:
      return 4;
    case C.Preposition:
    case C.Of:
    case C.By:
    case C.As:
    case C.Time:
      return 8;
    case C.Be:
    case C.Have:
    case C.Do:
    case C.Modal:
      return 16;
    case C.OpeningMark:
    case C.ClosingMark:
    case C.Colon:
    case C.Dash:
      return 32;
    case C.Coordinator:
    case C.Subordinator:
    case C.Wh:
    case C.Who:
      return 64;
    default:
      return isVerbCue(wordClass) ? 128 : 0;
  }
}

const KIND_BITS = Uint8Array.from(wordClassNames, (_, wordClass) => tellKindBit(wordClass as WordClass));

/** Kinds of words passed over, as bits of one number. */
export function kindBit(wordClass: WordClass): number {
  return KIND_BITS[wordClass] ?? 0;
}

function kindsBetween({ marked: { tokens } }: CueSite, from: number, end: number): number {
  let bits = 0;
  for (let token = from; token < end; token += 1) bits |= kindBit(tokens.classOf(token));
  return bits;
}

/** Adds the features that all contents on one side of the cue share. */
export function addSideFeatures({ marked: { tokens }, cue }: CueSite, side: Side, sink: FeatureSink): void {
  const word = tokens.wordOf(cue);
  const before = tokens.classOf(cue - 1);
  const after = tokens.classOf(cue + 1);
  sink.add2(F.sideAndKind, side, tokens.classOf(cue));
  sink.add2(F.sideAndCue, side, word);
  sink.add3(F.sideAndNeighbours, side, before, after);
  sink.add3(F.sideAndClassBefore, side, word, before);
  sink.add3(F.sideAndClassAfter, side, word, after);
}

/** What adds the other features of a content that begins at the token it is given. */
export function beginAdder(site: CueSite, side: Side, sink: FeatureSink): (begin: number) => void {
  const { marked, first, end, cue } = site;
  const { tokens } = marked;
  const kind = tokens.classOf(cue);
  const word = tokens.wordOf(cue);
  const words = sink.row2(F.beginWord, side);
  const wordsBefore = sink.row2(F.beginWordBefore, side);
  const classesByKind = sink.row3(F.beginAndKind, side, kind);
  const classesByCue = sink.row3(F.beginAndCue, side, word);
  const distancesByKind = sink.row3(F.beginDistanceAndKind, side, kind);
  const distancesByCue = sink.row3(F.beginDistanceAndCue, side, word);
  const between = sink.row3(F.beginBetween, side, kind);
  const marks = sink.row2(F.beginMarks, side);
  return (begin) => {
    const before = tokens.classOf(begin - 1);
    const beginClass = tokens.classOf(begin);
    const distance = bucketOf(Math.abs(begin - cue));
    const quoted = marked.quotedAt(begin);
    const runsOn = quoted !== undefined && quoted.last >= end - 1;
    sink.addIn(words, tokens.wordOf(begin));
    sink.addIn(wordsBefore, tokens.wordOf(begin - 1));
    sink.add3(F.beginClasses, side, before, beginClass);
    sink.add3(F.beginClassesBefore, side, tokens.classOf(begin - 2), before);
    sink.add3(F.beginClassesAfter, side, beginClass, tokens.classOf(begin + 1));
    sink.addIn(classesByKind, before);
    sink.addIn(classesByCue, before);
    sink.addIn(distancesByKind, distance);
    sink.addIn(distancesByCue, distance);
    sink.addIn(between, kindsBetween(site, side === Side.After ? cue + 1 : first, begin - 1));
    sink.addIn(marks, quoted === undefined ? 0 : quoted.first < begin ? 1 : runsOn ? 2 : 3);
  };
}

/** What adds the features of a content whose last token it is given. */
export function endAdder(site: CueSite, side: Side, sink: FeatureSink): (last: number) => void {
  const { marked, end, cue } = site;
  const { tokens } = marked;
  const kind = tokens.classOf(cue);
  const words = sink.row2(F.endWord, side);
  const wordsAfter = sink.row2(F.endWordAfter, side);
  const classesByKind = sink.row3(F.endAndKind, side, kind);
  const classesByCue = sink.row3(F.endAndCue, side, tokens.wordOf(cue));
  const distances = sink.row3(F.endDistanceAndKind, side, kind);
  const between = sink.row3(F.endBetween, side, kind);
  const marks = sink.row2(F.endMarks, side);
  const wordsLeft = sink.row2(F.endWordsLeft, side);
  return (last) => {
    const next = last + 1;
    const after = tokens.classOf(next);
    const secondAfter = tokens.classOf(next + 1);
    const quoted = marked.quotedAt(last);
    sink.addIn(words, tokens.wordOf(last));
    sink.addIn(wordsAfter, tokens.wordOf(next));
    sink.add3(F.endClasses, side, tokens.classOf(last), after);
    sink.add3(F.endClassesAfter, side, after, secondAfter);
    sink.add3(F.endThreeClassesAfter, after, secondAfter, tokens.classOf(next + 2));
    sink.addIn(classesByKind, after);
    sink.addIn(classesByCue, after);
    sink.addIn(distances, side === Side.Before ? bucketOf(cue - last) : 0);
    if (side === Side.Before) sink.addIn(between, kindsBetween(site, next + 1, cue));
    sink.addIn(marks, quoted === undefined ? 0 : quoted.last === last ? 1 : 2);
    sink.addIn(wordsLeft, bucketOf(end - next));
    addLaterCue(site, next, sink);
  };
}

const LATER_CUE_WINDOW = 10;

function addLaterCue({ marked: { tokens }, end }: CueSite, next: number, sink: FeatureSink): void {
  for (let token = next; token < Math.min(end, next + LATER_CUE_WINDOW); token += 1) {
    if (!isVerbCue(tokens.classOf(token))) continue;
    sink.add2(F.endLaterCue, tokens.classOf(token), bucketOf(token - next));
    return;
  }
}

/** What adds the features of a content as a whole, from its first to its last token. */
export function extentAdder(site: CueSite, side: Side, sink: FeatureSink): (begin: number, last: number) => void {
  const { marked, cue } = site;
  const { tokens } = marked;
  const kind = tokens.classOf(cue);
  const lengths = sink.row3(F.lengthAndKind, side, kind);
  const marksBySide = sink.row2(F.marksAtBoth, side);
  const marksByKind = sink.row2(F.marksAtBothAndKind, kind);
  const marksByCue = sink.row2(F.marksAtBothAndCue, tokens.wordOf(cue));
  return (begin, last) => {
    const before = tokens.classOf(begin - 1);
    const after = tokens.classOf(last + 1);
    let commas = 0;
    let verbs = 0;
    for (let token = begin; token <= last; token += 1) {
      const wordClass = tokens.classOf(token);
      if (wordClass === C.Comma) commas += 1;
      else if (wordClass >= C.Be && wordClass <= C.Modal) verbs += 1;
    }
    const marks = marksAtBoth(marked.quotedAt(begin), marked.quotedAt(last), begin, last);
    sink.addIn(lengths, bucketOf(last - begin + 1));
    sink.add3(F.commas, side, after, Math.min(4, commas));
    sink.add3(F.verbs, before, after, Math.min(3, verbs));
    sink.addIn(marksBySide, marks);
    sink.addIn(marksByKind, marks);
    sink.addIn(marksByCue, marks);
    sink.add3(F.around, side, before, after);
  };
}

interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

function marksAtBoth(
  atBegin: TokenSpan | undefined,
  atEnd: TokenSpan | undefined,
  begin: number,
  last: number,
): number {
  if (atBegin !== undefined && atBegin === atEnd && atBegin.first === begin && atBegin.last === last) return 15;
  const left = atBegin === undefined ? 0 : atBegin.first === begin ? 1 : 2;
  const right = atEnd === undefined ? 0 : atEnd.last === last ? 1 : 2;
  return left * 4 + right;
}
