import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

const C = WordClass;

/** How many numbers there are for the shapes of quoted spans, and for there being none. */
export const SHAPES = 19;

/**
 * How long words in marks are, how they end and whether they are written like a title, as one number below
 * {@link SHAPES}, never 0.
 */
export function shapeOf(tokens: Tokens, first: number, last: number): number {
  const count = last - first - 1;
  const length = count <= 3 ? 0 : count <= 8 ? 1 : 2;
  const before = tokens.classOf(last - 1);
  const ending = before === C.Comma ? 0 : before === C.Stop ? 1 : 2;
  return 1 + (length * 3 + ending) * 2 + (length < 2 && isCapitalised(tokens, first, last) ? 1 : 0);
}

/** True for the shapes of spans that are written like a title. */
export function isTitleShape(shape: number): boolean {
  return shape % 2 === 0;
}

const LEAST_CAPITALISED = 4;

/** True when every longer word begins with a capital letter, as in the titles of films and books. */
function isCapitalised(tokens: Tokens, first: number, last: number): boolean {
  let isLonger = false;
  for (let token = first + 1; token < last; token += 1) {
    if (tokens.endOf(token) - tokens.startOf(token) < LEAST_CAPITALISED) continue;
    if (!tokens.isCapital(token)) return false;
    isLonger = true;
  }
  return isLonger;
}

const WORKS =
  /^(?:(?:auto)?biograph(?:y|ies)|albums?|books?|bestsellers?|cartoons?|comed(?:y|ies)|documentar(?:y|ies)|dramas?|episodes?|essays?|films?|games?|hits?|memoirs?|movies?|musicals?|novels?|operas?|paintings?|pictures?|plays?|podcasts?|poems?|sequels?|series|shows?|singles?|sitcoms?|songs?|thrillers?|trilog(?:y|ies))$/iu;
const TITLED = /^(?:en)?titled$/iu;
const CALLED = /^(?:called|named|dubbed)$/iu;

/**
 * True for words in marks, written like a title, that are one and nobody's words: after `NBC’s`, `author of`, `on`,
 * `the newspaper`, `titled`, `a play called`, `his book,`, and after another title. `lastOfTitle` is the
 * token that closes the title before, -1 where there is none.
 */
export function isTitle(tokens: Tokens, first: number, lastOfTitle: number): boolean {
  const before = first - 1;
  if (introducesTitle(tokens, before) || followsTitle(tokens, before, lastOfTitle)) return true;
  if (TITLED.test(tokens.spelling(before)) || isWork(tokens, before)) return true;
  const isNamed = tokens.classOf(before) === C.Comma || CALLED.test(tokens.spelling(before));
  return isNamed && isWork(tokens, before - 1);
}

function introducesTitle(tokens: Tokens, token: number): boolean {
  const before = tokens.classOf(token);
  const isOf = before === C.Of && tokens.classOf(token - 1) !== C.CueNoun;
  return isOf || before === C.Genitive || before === C.Preposition || before === C.Outlet;
}

function isWork(tokens: Tokens, token: number): boolean {
  return WORKS.test(tokens.spelling(token));
}

/** True for the token before `“B”` in `“A,” “B”` and `“A” and “B”` after a title. */
function followsTitle(tokens: Tokens, before: number, lastOfTitle: number): boolean {
  if (lastOfTitle < 0) return false;
  let token = before;
  while (tokens.classOf(token) === C.Coordinator || tokens.classOf(token) === C.Comma) token -= 1;
  return token === lastOfTitle;
}
