import { addSideFeatures, beginAdder, endAdder, extentAdder, Side } from './content-features.js';
import type { CueSite } from './cue-features.js';
import type { LinearScorer } from './linear-scorer.js';
import { WordClass } from './word-classes.js';

const C = WordClass;

/** Where a content may stand in the sentence of its cue; tokens, both inclusive. */
export interface ContentSpan {
  readonly side: Side;
  readonly first: number;
  readonly last: number;
}

const FARTHEST = 90;
const FARTHEST_BEGIN = 30;
const NEAR_BEGIN = 8;
const MOST_ENDS_BEFORE = 14;

/** Tokens at which a content on that side may begin. */
export function contentBegins(site: CueSite, side: Side): number[] {
  const { first, end, cue, marked } = site;
  const { tokens } = marked;
  const begins: number[] = [];
  if (side === Side.After) {
    for (let token = cue + 1; token < Math.min(end, cue + FARTHEST_BEGIN); token += 1) {
      const wordClass = tokens.classOf(token);
      if (wordClass === C.Semicolon) break;
      if (neverBegins(wordClass)) continue;
      if (token <= cue + NEAR_BEGIN || wordClass === C.OpeningMark || precedesContent(tokens.classOf(token - 1)))
        begins.push(token);
    }
  } else {
    for (let token = cue - 1; token >= Math.max(first, cue - FARTHEST); token -= 1) {
      const wordClass = tokens.classOf(token);
      if (neverBegins(wordClass)) continue;
      if (
        token === first ||
        wordClass === C.OpeningMark ||
        precedesContent(tokens.classOf(token - 1)) ||
        cue - token <= 6
      )
        begins.push(token);
    }
  }
  return begins;
}

/** Tokens at which a content on that side may end. */
export function contentEnds(site: CueSite, side: Side): number[] {
  const { first, end, cue, marked } = site;
  const { tokens } = marked;
  const ends: number[] = [];
  if (side === Side.After) {
    const limit = Math.min(end, cue + FARTHEST);
    for (let token = cue + 1; token < limit; token += 1) {
      const wordClass = tokens.classOf(token);
      if (wordClass === C.Comma) continue;
      if (token === limit - 1 || wordClass === C.ClosingMark || followsContent(tokens.classOf(token + 1)))
        ends.push(token);
    }
  } else {
    for (let token = cue - 1; token >= Math.max(first, cue - FARTHEST) && ends.length < MOST_ENDS_BEFORE; token -= 1) {
      const wordClass = tokens.classOf(token);
      if (wordClass === C.OpeningMark) continue;
      if (
        cue - token <= 4 ||
        wordClass === C.Comma ||
        wordClass === C.ClosingMark ||
        precedesCueClause(tokens.classOf(token + 1))
      )
        ends.push(token);
    }
  }
  return ends;
}

function neverBegins(wordClass: WordClass): boolean {
  return wordClass === C.Comma || wordClass === C.Stop || wordClass === C.ClosingMark || wordClass === C.Colon;
}

function precedesContent(wordClass: WordClass): boolean {
  return (
    (wordClass >= C.Comma && wordClass <= C.Bracket && wordClass !== C.Stop) ||
    (wordClass >= C.That && wordClass <= C.Wh)
  );
}

function followsContent(wordClass: WordClass): boolean {
  return (
    wordClass <= C.Symbol ||
    (wordClass >= C.That && wordClass <= C.Have) ||
    wordClass === C.Modal ||
    wordClass === C.Adverb ||
    wordClass === C.Time ||
    wordClass === C.Say
  );
}

function precedesCueClause(wordClass: WordClass): boolean {
  switch (wordClass) {
    case C.Comma:
    case C.Dash:
    case C.Be:
    case C.Have:
    case C.Modal:
    case C.SubjectPronoun:
    case C.Name:
    case C.Determiner:
    case C.As:
    case C.Seem:
    case C.That:
      return true;
    default:
      return false;
  }
}

/** Spans whose begin and end fall this far behind the best span are not scored as a whole. */
const MARGIN = 2;

interface Scored {
  readonly token: number;
  readonly score: number;
}

/**
 * The best of what stands from a place on, moved to that place; undefined where nothing stands there. Asked
 * for one place after the other it sorts only as far as it is asked.
 */
function bestFrom(scored: Scored[], place: number): Scored | undefined {
  const displaced = scored[place];
  if (displaced === undefined) return undefined;
  let best = displaced;
  let placeOfBest = place;
  for (let other = place + 1; other < scored.length; other += 1) {
    const one = scored[other];
    if (one === undefined || !isBetter(one, best)) continue;
    best = one;
    placeOfBest = other;
  }
  scored[placeOfBest] = displaced;
  scored[place] = best;
  return best;
}

function isBetter(one: Scored, other: Scored): boolean {
  return one.score > other.score || (one.score === other.score && one.token < other.token);
}

/** Each token with the score of what is added for it. */
function scoreEach(tokens: readonly number[], scorer: LinearScorer, addFeatures: (token: number) => void): Scored[] {
  return tokens.map((token): Scored => {
    scorer.start();
    addFeatures(token);
    return { token, score: scorer.sum };
  });
}

/** The content of a cue in its sentence; undefined when the sentence has no room for one. */
export function chooseContent(site: CueSite, scorer: LinearScorer): ContentSpan | undefined {
  let best: ContentSpan | undefined;
  let bestScore = -Infinity;
  for (const side of [Side.After, Side.Before]) {
    scorer.start();
    addSideFeatures(site, side, scorer);
    const sideScore = scorer.sum;
    const begins = scoreEach(contentBegins(site, side), scorer, beginAdder(site, side, scorer));
    const ends = scoreEach(contentEnds(site, side), scorer, endAdder(site, side, scorer));
    const addExtent = extentAdder(site, side, scorer);
    const bestEnd = bestFrom(ends, 0)?.score ?? 0;
    for (let placeOfBegin = 0; ; placeOfBegin += 1) {
      const begin = bestFrom(begins, placeOfBegin);
      if (begin === undefined) break;
      const beginScore = begin.score + sideScore;
      if (beginScore + bestEnd + MARGIN < bestScore) break;
      for (let placeOfEnd = 0; ; placeOfEnd += 1) {
        const end = bestFrom(ends, placeOfEnd);
        if (end === undefined || beginScore + end.score + MARGIN < bestScore) break;
        if (end.token < begin.token) continue;
        scorer.start();
        addExtent(begin.token, end.token);
        const wholeScore = scorer.sum + beginScore + end.score;
        if (wholeScore <= bestScore) continue;
        bestScore = wholeScore;
        best = { side, first: begin.token, last: end.token };
      }
    }
  }
  return best;
}
