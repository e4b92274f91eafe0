import { SENTENCE_KINDS } from '../archive/article.js';
import { BUCKETS, bucketOf } from './buckets.js';
import { numberFamilies, type FeatureSink } from './linear-model.js';
import type { MarkedText } from './marked-text.js';
import { SHAPES } from './titles.js';
import type { Tokens } from './tokens.js';
import { WordClass, wordClassNames } from './word-classes.js';

const C = WordClass;

/** A token that may be the cue of an attribution, and its sentence: tokens from `first` to before `end`. */
export interface CueSite {
  readonly marked: MarkedText;
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
  readonly cue: number;
}

/** True for classes of words that are cues by what they mean, and verbs: `said`, `warned`. */
export function isVerbCue(wordClass: WordClass): boolean {
  return wordClass >= C.Say && wordClass <= C.Talk;
}

const NEVER = 0;
const ANYWHERE = 1;
const BESIDE_QUOTATION = 2;

/** Where words of each class may be cues. */
const MAY_BE_CUE = Uint8Array.from(wordClassNames, (_, number) => {
  const wordClass = number as WordClass;
  if (wordClass === C.Verb || wordClass === C.EndsInEd) return BESIDE_QUOTATION;
  const isListed =
    isVerbCue(wordClass) || wordClass === C.CueNoun || wordClass === C.CueAdjective || wordClass === C.Colon;
  return isListed ? ANYWHERE : NEVER;
});

/** True for a token that may be a cue: those of the cue lists, colons, and any verb beside words in quotation marks. */
export function mayBeCue(tokens: Tokens, token: number): boolean {
  const where = MAY_BE_CUE[tokens.classOf(token)];
  return where === ANYWHERE || (where === BESIDE_QUOTATION && isBesideQuotation(tokens, token));
}

const LONGEST_SUBJECT_BESIDE = 5;

/** True for `barked` in `“Go home,” the guard barked` and in `The guard barked: “Go home!”` */
function isBesideQuotation(tokens: Tokens, token: number): boolean {
  const after = tokens.classOf(token + 1);
  const isPause = after === C.Comma || after === C.Colon || after === C.Adverb;
  if (after === C.OpeningMark || (isPause && tokens.classOf(token + 2) === C.OpeningMark)) return true;
  for (let before = token - 1; before >= token - LONGEST_SUBJECT_BESIDE; before -= 1) {
    const wordClass = tokens.classOf(before);
    if (wordClass === C.ClosingMark) return isPausing(tokens.classOf(before - 1));
    if (wordClass <= C.Symbol) return false;
  }
  return false;
}

function isPausing(wordClass: WordClass): boolean {
  return wordClass === C.Comma || wordClass === C.Stop;
}

/** A candidate with the class of the verb before it in the sentence that may be a cue, Edge where there is none. */
export interface CueCandidate {
  readonly site: CueSite;
  readonly earlier: WordClass;
}

/**
 * The words of a sentence, outside quotation marks, that may be cues, in order; only those from token
 * `from` to before `to`, if given.
 */
export function* cueSites(
  marked: MarkedText,
  sentence: number,
  from = 0,
  to = marked.tokens.count,
): Generator<CueCandidate> {
  const { tokens } = marked;
  const first = tokens.firstOf(sentence);
  const end = tokens.afterOf(sentence);
  const limit = Math.min(end, to);
  let earlier: WordClass = C.Edge;
  for (let cue = Math.max(first, from); cue < limit; cue += 1) {
    if (!mayBeCue(tokens, cue) || marked.quotedAt(cue) !== undefined) continue;
    const wordClass = tokens.classOf(cue);
    yield { site: { marked, sentence, first, end, cue }, earlier };
    if (isVerbCue(wordClass)) earlier = wordClass;
  }
}

const MARKS_AROUND = 16;

/** What tells whether a word is the cue of an attribution. */
export const cueFamilies = {
  bias: [1],
  cue: ['word'],
  cueAndClassBefore: ['word', 'class'],
  cueAndClassAfter: ['word', 'class'],
  cueAndSubject: ['word', 'class'],
  cueAndWordBefore: ['word', 'word'],
  cueAndWordAfter: ['word', 'word'],
  cueAndMarks: ['word', MARKS_AROUND],
  wordBefore: ['word'],
  secondWordBefore: ['word'],
  wordAfter: ['word'],
  secondWordAfter: ['word'],
  thirdWordAfter: ['word'],
  kindAndWordBefore: ['class', 'word'],
  kindAndWordAfter: ['class', 'word'],
  kindAndNeighbours: ['class', 'class', 'class'],
  kindAndSubject: ['class', 'class'],
  kindAndMarks: ['class', MARKS_AROUND],
  kindAndEarlierCue: ['class', 'class'],
  kindAndLaterCue: ['class', 'class'],
  kindAndWordsLeft: ['class', BUCKETS],
  twoClassesBefore: ['class', 'class'],
  twoClassesAfter: ['class', 'class'],
  threeClassesBefore: ['class', 'class', 'class'],
  threeClassesAfter: ['class', 'class', 'class'],
  subject: ['class'],
  beforeSubject: ['class'],
  subjectLength: [BUCKETS],
  marks: [MARKS_AROUND],
  shapes: [SHAPES, SHAPES],
  kindAndShapeBefore: ['class', SHAPES],
  kindAndShapeAfter: ['class', SHAPES],
  cueAndShapeBefore: ['word', SHAPES],
  cueAndShapeAfter: ['word', SHAPES],
  sentenceKind: [SENTENCE_KINDS.length],
  place: [BUCKETS],
} as const;

const F = numberFamilies(cueFamilies);

/**
 * Adds the features of a cue candidate. `earlier` is the class of the verb before it in the sentence that
 * may be a cue, else Edge.
 */
export function addCueFeatures(site: CueSite, earlier: WordClass, sink: FeatureSink): void {
  const { first, end, cue } = site;
  const { tokens, sentences } = site.marked;
  const word = tokens.wordOf(cue);
  const kind = tokens.classOf(cue);
  const before = tokens.classOf(cue - 1);
  const secondBefore = tokens.classOf(cue - 2);
  const after = tokens.classOf(cue + 1);
  const secondAfter = tokens.classOf(cue + 2);
  const wordBefore = tokens.wordOf(cue - 1);
  const wordAfter = tokens.wordOf(cue + 1);
  const subject = endOfSubject(site);
  const subjectClass = tokens.classOf(subject);
  const beforeSubject = startOfPhrase(site, subject) - 1;
  const closing = closingMarkBefore(site);
  const opening = openingMarkAfter(site);
  const marks = marksAround(site, closing, opening);
  const shapeBefore = shapeAt(site, closing);
  const shapeAfter = shapeAt(site, opening);

  sink.add(F.bias, 0);
  sink.add(F.cue, word);
  sink.add2(F.cueAndClassBefore, word, before);
  sink.add2(F.cueAndClassAfter, word, after);
  sink.add2(F.cueAndSubject, word, subjectClass);
  sink.add2(F.cueAndWordBefore, word, wordBefore);
  sink.add2(F.cueAndWordAfter, word, wordAfter);
  sink.add2(F.cueAndMarks, word, marks);
  sink.add(F.wordBefore, wordBefore);
  sink.add(F.secondWordBefore, tokens.wordOf(cue - 2));
  sink.add(F.wordAfter, wordAfter);
  sink.add(F.secondWordAfter, tokens.wordOf(cue + 2));
  sink.add(F.thirdWordAfter, tokens.wordOf(cue + 3));
  sink.add2(F.kindAndWordBefore, kind, wordBefore);
  sink.add2(F.kindAndWordAfter, kind, wordAfter);
  sink.add3(F.kindAndNeighbours, before, kind, after);
  sink.add2(F.kindAndSubject, kind, subjectClass);
  sink.add2(F.kindAndMarks, kind, marks);
  sink.add2(F.kindAndEarlierCue, kind, earlier);
  sink.add2(F.kindAndLaterCue, kind, laterCue(site));
  sink.add2(F.kindAndWordsLeft, kind, bucketOf(end - cue - 1));
  sink.add2(F.twoClassesBefore, secondBefore, before);
  sink.add2(F.twoClassesAfter, after, secondAfter);
  sink.add3(F.threeClassesBefore, tokens.classOf(cue - 3), secondBefore, before);
  sink.add3(F.threeClassesAfter, after, secondAfter, tokens.classOf(cue + 3));
  sink.add(F.subject, subjectClass);
  sink.add(F.beforeSubject, tokens.classOf(beforeSubject));
  sink.add(F.subjectLength, bucketOf(subject - beforeSubject));
  sink.add(F.marks, marks);
  sink.add2(F.shapes, shapeBefore, shapeAfter);
  sink.add2(F.kindAndShapeBefore, kind, shapeBefore);
  sink.add2(F.kindAndShapeAfter, kind, shapeAfter);
  sink.add2(F.cueAndShapeBefore, word, shapeBefore);
  sink.add2(F.cueAndShapeAfter, word, shapeAfter);
  sink.add(F.sentenceKind, SENTENCE_KINDS.indexOf(sentences[site.sentence]?.kind ?? 'prose'));
  sink.add(F.place, bucketOf(cue - first));
}

const LONGEST_SUBJECT = 12;
const MOST_HELPERS = 5;

/** The last token before the cue that is no auxiliary, adverb or day: the end of its subject where that stands before it. */
function endOfSubject({ marked: { tokens }, first, cue }: CueSite): number {
  let token = cue - 1;
  while (token >= first && token >= cue - MOST_HELPERS && isHelper(tokens.classOf(token))) token -= 1;
  return token;
}

function isHelper(wordClass: WordClass): boolean {
  return (wordClass >= C.Be && wordClass <= C.Time) || wordClass === C.Adverb;
}

function startOfPhrase({ marked: { tokens }, first }: CueSite, last: number): number {
  let token = last;
  while (token >= first && token > last - LONGEST_SUBJECT && isNounish(tokens.classOf(token))) token -= 1;
  return token + 1;
}

function isNounish(wordClass: WordClass): boolean {
  switch (wordClass) {
    case C.Determiner:
    case C.Possessive:
    case C.SubjectPronoun:
    case C.ObjectPronoun:
    case C.Of:
    case C.Who:
    case C.Time:
    case C.Genitive:
    case C.CueNoun:
    case C.Person:
    case C.People:
    case C.Outlet:
    case C.Name:
    case C.Number:
    case C.EndsInS:
    case C.Other:
      return true;
    default:
      return false;
  }
}

const MARK_WINDOW = 13;

/** The closing mark near before the cue; -1 where there is none. */
function closingMarkBefore({ marked: { tokens }, first, cue }: CueSite): number {
  for (let token = cue - 1; token >= Math.max(first, cue - MARK_WINDOW); token -= 1)
    if (tokens.classOf(token) === C.ClosingMark) return token;
  return -1;
}

/** The opening mark near after the cue; -1 where there is none. */
function openingMarkAfter({ marked: { tokens }, end, cue }: CueSite): number {
  for (let token = cue + 1; token < Math.min(end, cue + MARK_WINDOW); token += 1)
    if (tokens.classOf(token) === C.OpeningMark) return token;
  return -1;
}

function shapeAt({ marked }: CueSite, mark: number): number {
  return mark < 0 ? 0 : (marked.quotedAt(mark)?.shape ?? 0);
}

/** One number for how near a closing mark stands before the cue and an opening mark after it. */
function marksAround({ marked: { tokens }, cue }: CueSite, closing: number, opening: number): number {
  const before = closing < 0 ? 0 : tokens.classOf(closing - 1) === C.Comma ? 3 : cue - closing <= 5 ? 2 : 1;
  const after = opening < 0 ? 0 : opening - cue <= 2 ? 3 : opening - cue <= 5 ? 2 : 1;
  return before * 4 + after;
}

const LATER_CUE_WINDOW = 20;

function laterCue({ marked: { tokens }, end, cue }: CueSite): WordClass {
  for (let token = cue + 1; token < Math.min(end, cue + LATER_CUE_WINDOW); token += 1) {
    const wordClass = tokens.classOf(token);
    if (isVerbCue(wordClass)) return wordClass;
  }
  return C.Edge;
}
