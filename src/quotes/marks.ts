import type { Sentence } from '../archive/article.js';
import { isTitle, isTitleShape, shapeOf } from './titles.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

/** Words in quotation marks, as token numbers; both inclusive, marks included. */
export interface QuotedSpan {
  readonly first: number;
  readonly last: number;
  /** True when the quote is opened anew in the next paragraph without having been closed. */
  readonly continues: boolean;
  /** False for single marks. */
  readonly double: boolean;
  /** How long it is, how it ends and whether it reads like a title, as one number below `SHAPES`, never 0. */
  readonly shape: number;
}

const C = WordClass;

/**
 * Pairs the quotation marks of every paragraph, and sets the class of their tokens to opening or closing
 * mark. Apostrophes, primes and single marks inside double ones are no marks. A quote that is never closed in its
 * paragraph runs to the end of it where the next one opens with a mark, on to the next mark where that closes one, and
 * else ends with its sentence. Linear in the tokens.
 */
export function pairMarks(text: string, sentences: readonly Sentence[], tokens: Tokens): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let sentence = 0;
  while (sentence < sentences.length) {
    const pairing = new Pairing(text, tokens);
    let closing: number | undefined = sentence;
    while (closing !== undefined) {
      const after = afterParagraph(sentences, closing);
      pairing.read(tokens.firstOf(sentence), tokens.afterOf(after - 1));
      sentence = after;
      closing = sentenceThatCloses(text, tokens, sentences, pairing.outermost, sentence);
    }
    const opensAnew = sentence < sentences.length && mayOpen(text, tokens, tokens.firstOf(sentence));
    spans.push(...pairing.finish(opensAnew));
  }
  return spans;
}

function afterParagraph(sentences: readonly Sentence[], sentence: number): number {
  const paragraph = sentences[sentence]?.paragraph;
  let after = sentence + 1;
  while (after < sentences.length && sentences[after]?.paragraph === paragraph) after += 1;
  return after;
}

function mayOpen(text: string, tokens: Tokens, token: number): boolean {
  const side = tokens.classOf(token) === C.Mark ? sideOfDouble(text, tokens, token) : undefined;
  return side === 'opening' || side === 'either';
}

/** How many sentences after its paragraph a quote may close in. */
const FARTHEST_CLOSING = 12;

/** The sentence whose first double mark is the next one of the text and closes what was opened; undefined where none is. */
function sentenceThatCloses(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  opened: number | undefined,
  from: number,
): number | undefined {
  if (opened === undefined) return undefined;
  const isTokenised = tokens.spelling(opened) === '``';
  for (let sentence = from; sentence < Math.min(sentences.length, from + FARTHEST_CLOSING); sentence += 1) {
    for (let token = tokens.firstOf(sentence); token < tokens.afterOf(sentence); token += 1) {
      const side = tokens.classOf(token) === C.Mark ? sideOfDouble(text, tokens, token) : undefined;
      if (side === undefined) continue;
      const closes = side === 'closing' || (isTokenised && tokens.spelling(token) === "''");
      return closes ? sentence : undefined;
    }
  }
  return undefined;
}

/** Pairs the marks of a paragraph, or of those that a quote runs through. */
class Pairing {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #open: number[] = [];
  readonly #found: QuotedSpan[] = [];
  #lastOfTitle = -1;
  #end = 0;

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The first mark that was opened and not closed. */
  get outermost(): number | undefined {
    return this.#open[0];
  }

  read(first: number, end: number): void {
    const [text, tokens, open] = [this.#text, this.#tokens, this.#open];
    this.#end = end;
    for (let token = first; token < end; token += 1) {
      if (tokens.classOf(token) !== C.Mark) continue;
      const side = sideOfDouble(text, tokens, token);
      if (side === undefined) {
        const last = open.length === 0 ? closingSingle(text, tokens, token, end) : undefined;
        if (last === undefined) continue;
        this.#close(token, last, false, false);
        token = last;
      } else if (isInchMark(text, tokens, token)) continue;
      else if (side === 'opening' || (side === 'either' && open.length === 0)) open.push(token);
      else {
        const from = open.pop();
        if (from !== undefined) this.#close(from, token, false, true);
      }
    }
  }

  /**
   * The outermost spans, in order.
   *
   * @param opensAnew whether the next paragraph opens with a mark, and so goes on with what is still open
   */
  finish(opensAnew: boolean): QuotedSpan[] {
    const { outermost } = this;
    if (outermost !== undefined && opensAnew) this.#close(outermost, this.#end - 1, true, true);
    else
      for (const from of this.#open.reverse())
        this.#close(from, endOfUnclosed(this.#tokens, from, this.#end), false, true);
    return outermostOf(this.#found);
  }

  #close(from: number, last: number, continues: boolean, double: boolean): void {
    const tokens = this.#tokens;
    tokens.setClass(from, C.OpeningMark);
    if (tokens.classOf(last) === C.Mark) tokens.setClass(last, C.ClosingMark);
    const shape = shapeOf(tokens, from, last);
    if (isTitleShape(shape) && isTitle(tokens, from, this.#lastOfTitle)) this.#lastOfTitle = last;
    else this.#found.push({ first: from, last, continues, double, shape });
  }
}

function outermostOf(spans: QuotedSpan[]): QuotedSpan[] {
  spans.sort((a, b) => a.first - b.first || b.last - a.last);
  let reach = -1;
  return spans.filter((span) => {
    if (span.first <= reach) return false;
    reach = span.last;
    return true;
  });
}

/** The last token of the sentence in which a mark was opened and never closed, or the one before the next opening mark. */
function endOfUnclosed(tokens: Tokens, from: number, end: number): number {
  for (let token = from + 1; token < end; token += 1) {
    const wordClass = tokens.classOf(token);
    if (wordClass === C.Stop) return token;
    if (wordClass === C.OpeningMark || wordClass === C.Edge) return token - 1;
  }
  return end - 1;
}

type Side = 'opening' | 'closing' | 'either';

/** Which way double marks face by their shape. */
const sides: ReadonlyMap<string, Side> = new Map([
  ['“', 'opening'],
  ['„', 'opening'],
  ['‟', 'opening'],
  ['«', 'opening'],
  ['``', 'opening'],
  ['”', 'closing'],
  ['»', 'closing'],
  ['"', 'either'],
  ["''", 'either'],
]);

/** Which way a double mark faces: by the white space around it, else by its shape. Undefined when the token is no double mark. */
function sideOfDouble(text: string, tokens: Tokens, token: number): Side | undefined {
  const side = sides.get(tokens.spelling(token));
  const mayOpenHere = mayPrecedeOpening(text, tokens.startOf(token));
  if (side === undefined || mayOpenHere === mayFollowClosing(text, tokens.endOf(token))) return side;
  return mayOpenHere ? 'opening' : 'closing';
}

const BEFORE_OPENING = /[\s([{\u2012-\u2015\u200e\u200f\u202a-\u202e-]/u;
const AFTER_CLOSING = /[\s.,;:!?)\]}\u2012-\u2015\u200e\u200f\u202a-\u202e-]/u;

function mayPrecedeOpening(text: string, offset: number): boolean {
  return offset === 0 || BEFORE_OPENING.test(text.charAt(offset - 1));
}

function mayFollowClosing(text: string, offset: number): boolean {
  return offset >= text.length || AFTER_CLOSING.test(text.charAt(offset));
}

/** The last mark of `6'2"`. */
function isInchMark(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.startOf(token);
  return text.charAt(start) === '"' && /\d['’]\d{1,2}$/u.test(text.slice(Math.max(0, start - 4), start));
}

const CLIPPED_WORD = /^['’‘](?:\d0s|em|til|cause|n|tis|twas|bout)\b/iu;
const LONGEST_SINGLE = 200;
const MOST_TRIED = 12;

/** The token that closes a single mark which `token` opens. Undefined when it is an apostrophe. */
function closingSingle(text: string, tokens: Tokens, token: number, end: number): number | undefined {
  const start = tokens.startOf(token);
  if (tokens.endOf(token) - start !== 1 || !mayPrecedeOpening(text, start)) return undefined;
  if (/\s/u.test(text.charAt(start + 1)) || CLIPPED_WORD.test(text.slice(start, start + 7))) return undefined;
  let possessive: number | undefined;
  let tried = 0;
  for (let other = token + 2; other < Math.min(end, token + LONGEST_SINGLE) && tried < MOST_TRIED; other += 1) {
    if (tokens.classOf(other) !== C.Mark) continue;
    tried += 1;
    const at = tokens.startOf(other);
    if (!/['’]/u.test(text.charAt(at)) || /\s/u.test(text.charAt(at - 1)) || !mayFollowClosing(text, at + 1)) continue;
    if (!/s/iu.test(text.charAt(at - 1)) || !/^\s+\p{Ll}/u.test(text.slice(at + 1, at + 3))) return other;
    possessive ??= other;
  }
  return possessive;
}
