import { addBeginFeatures, addEndFeatures, addExtentFeatures, addSideFeatures, Side } from './content-features.js';
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

function bestFirst(
  tokens: readonly number[],
  scorer: LinearScorer,
  addFeatures: (token: number) => void,
): readonly Scored[] {
  const scored: Scored[] = [];
  for (const token of tokens) {
    scorer.start();
    addFeatures(token);
    const one = { token, score: scorer.sum };
    let place = scored.push(one) - 1;
    for (let before = scored[place - 1]; before !== undefined && isBetter(one, before); before = scored[place - 1]) {
      scored[place] = before;
      place -= 1;
    }
    scored[place] = one;
  }
  return scored;
}

function isBetter(one: Scored, other: Scored): boolean {
  return one.score > other.score || (one.score === other.score && one.token < other.token);
}

/** The content of a cue in its sentence; undefined when the sentence has no room for one. */
export function chooseContent(site: CueSite, scorer: LinearScorer): ContentSpan | undefined {
  let best: ContentSpan | undefined;
  let bestScore = -Infinity;
  for (const side of [Side.After, Side.Before]) {
    scorer.start();
    addSideFeatures(site, side, scorer);
    const sideScore = scorer.sum;
    const begins = bestFirst(contentBegins(site, side), scorer, (first) => {
      addBeginFeatures(site, side, first, scorer);
    });
    const ends = bestFirst(contentEnds(site, side), scorer, (last) => {
      addEndFeatures(site, side, last, scorer);
    });
    const [{ score: bestEnd } = { score: 0 }] = ends;
    for (const { token: first, score } of begins) {
      const beginScore = score + sideScore;
      if (beginScore + bestEnd + MARGIN < bestScore) break;
      for (const { token: last, score: endScore } of ends) {
        if (beginScore + endScore + MARGIN < bestScore) break;
        if (last < first) continue;
        scorer.start();
        addExtentFeatures(site, side, first, last, scorer);
        const wholeScore = scorer.sum + beginScore + endScore;
        if (wholeScore <= bestScore) continue;
        bestScore = wholeScore;
        best = { side, first, last };
      }
    }
  }
  return best;
}
