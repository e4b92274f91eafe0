import type { Sentence } from '../archive/article.js';
import { CharKind, endOfWord, isAbbreviationDot, isTitleCase, kindOf, opensClitic } from './characters.js';
import { codeUnits, textOf } from '../text/code-units.js';
import type { Vocabulary } from './vocabulary.js';
import { classBySuffix, WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

const C = WordClass;

/**
 * How many edge tokens, empty and of class Edge, stand before the first sentence and after each: neighbours
 * may be read unchecked.
 */
const EDGES = 3;
const LONGEST_WORD = 40;
const TITLES = new WordTable(['fm', 'pm', 'vp', 'ceo']);
const HYPHEN = 0x2d;
const SPACE = 0x20;
const ARABIC_NAME = /^(?:a[dlnrstz]|ash|el)-\p{Lu}/u;

/** The words and marks of an article's sentences, numbered in order. */
export class Tokens {
  #count = 0;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #word: Int32Array;
  readonly #wordClass: Uint8Array;
  readonly #capital: Uint8Array;
  readonly #sentenceFirst: number[] = [];
  readonly #sentenceEnd: number[] = [];
  readonly #vocabulary: Vocabulary;
  readonly text: string;
  readonly #codes: Uint16Array;

  /** Reads the sentences of a text. Linear in the text. */
  constructor(text: string, sentences: readonly Sentence[], vocabulary: Vocabulary) {
    this.text = text;
    this.#codes = codeUnits(text);
    this.#vocabulary = vocabulary;
    const most = sentences.reduce((sum, { start, end }) => sum + end - start + EDGES, EDGES);
    this.#start = new Int32Array(most);
    this.#end = new Int32Array(most);
    this.#word = new Int32Array(most);
    this.#wordClass = new Uint8Array(most);
    this.#capital = new Uint8Array(most);
    this.#pushEdges(0);
    for (const sentence of sentences) {
      this.#sentenceFirst.push(this.count);
      this.#readSentence(sentence.start, sentence.end);
      this.#sentenceEnd.push(this.count);
      this.#pushEdges(sentence.end);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Offset in the text, in UTF-16 code units. */
  startOf(token: number): number {
    return this.#start[token] ?? 0;
  }

  /** Offset in the text, exclusive. */
  endOf(token: number): number {
    return this.#end[token] ?? 0;
  }

  spelling(token: number): string {
    return this.text.slice(this.startOf(token), this.endOf(token));
  }

  /** The text from one token to another, inclusive, with white space folded. */
  textOf(first: number, last: number): string {
    const text = this.text.slice(this.startOf(first), this.endOf(last));
    return this.#isEvenlySpaced(first, last) ? text : text.replace(/\s{2,}|[^\S ]/gu, ' ');
  }

  /** Whether no more than a space stands between neighbours. */
  #isEvenlySpaced(first: number, last: number): boolean {
    for (let token = first; token < last; token += 1) {
      const [end, next] = [this.endOf(token), this.startOf(token + 1)];
      if (next > end + 1 || (next === end + 1 && this.text.charCodeAt(end) !== SPACE)) return false;
    }
    return true;
  }

  /** Number of the lower-cased word in the vocabulary, or of its class where the vocabulary lacks it. */
  wordOf(token: number): number {
    return this.#word[token] ?? 0;
  }

  classOf(token: number): WordClass {
    return (this.#wordClass[token] ?? C.Edge) as WordClass;
  }

  /** Tells an opening from a closing quotation mark, once they are paired. */
  setClass(token: number, wordClass: WordClass): void {
    this.#wordClass[token] = wordClass;
  }

  /** True for a word of a table, in any case. */
  isOneOf(words: WordTable, token: number): boolean {
    return words.numberAt(this.#codes, this.startOf(token), this.endOf(token)) !== undefined;
  }

  isCapital(token: number): boolean {
    return this.#capital[token] === 1;
  }

  /** True for a word of capital letters alone. */
  isAllCapitals(token: number): boolean {
    const end = this.endOf(token);
    for (let at = this.startOf(token); at < end; at += 1) if (!isUpperCase(this.#codes[at] ?? 0)) return false;
    return true;
  }

  /** The first token of a sentence. */
  firstOf(sentence: number): number {
    return this.#sentenceFirst[sentence] ?? this.count;
  }

  /** The token after the last of a sentence. */
  afterOf(sentence: number): number {
    return this.#sentenceEnd[sentence] ?? this.count;
  }

  #push(start: number, end: number, wordClass: WordClass, word?: number, capital = false): void {
    const token = this.#count;
    this.#start[token] = start;
    this.#end[token] = end;
    this.#word[token] = word ?? this.#vocabulary.numberOfClass(wordClass);
    this.#wordClass[token] = wordClass;
    this.#capital[token] = capital ? 1 : 0;
    this.#count += 1;
  }

  #pushEdges(offset: number): void {
    for (let edge = 0; edge < EDGES; edge += 1) this.#push(offset, offset, C.Edge);
  }

  #readSentence(from: number, to: number): void {
    const codes = this.#codes;
    const titleCase = isTitleCase(codes, from, to);
    let opens = true;
    let index = from;
    while (index < to) {
      const code = codes[index] ?? 0;
      const kind = kindOf(code);
      let end = index + 1;
      if (kind === CharKind.Letter || kind === CharKind.Digit) {
        const endOfSpelling = endOfWord(codes, index, to);
        end = isAbbreviationDot(codes, endOfSpelling, to) ? endOfSpelling + 1 : endOfSpelling;
        this.#pushWord(index, endOfSpelling, end, opens, titleCase);
        opens = false;
      } else if (kind === CharKind.Apostrophe) {
        end = this.#pushApostrophe(index, to);
        const isMark = this.classOf(this.#count - 1) === C.Mark;
        if (isMark && kindOf(codes[end] ?? 0) !== CharKind.Space) opens = this.classOf(this.#count - 2) !== C.Comma;
      } else if (kind !== CharKind.Space) {
        const wordClass = kind === CharKind.DoubleMark ? C.Mark : classOfPunctuation(code);
        this.#push(index, end, wordClass);
        opens = wordClass === C.Stop || (wordClass === C.Mark ? this.classOf(this.#count - 2) !== C.Comma : opens);
      }
      index = end;
    }
    if (!titleCase) this.#settleOpening(this.#sentenceFirst.at(-1) ?? 0);
  }

  /**
   * Unknown words at the head of a sentence are taken for names, but `Hastily he` and `Steering the` are an
   * adverb and a participle.
   */
  #settleOpening(token: number): void {
    const [start, end] = [this.startOf(token), this.endOf(token)];
    if (this.classOf(token) !== C.Name || this.wordOf(token) !== this.#vocabulary.numberOfClass(C.Name)) return;
    const wordClass = classBySuffix(this.#codes, start, end);
    const next = this.classOf(token + 1);
    const isParticiple = wordClass === C.EndsInIng && opensObject(next);
    if (!isParticiple && (wordClass !== C.Adverb || !opensClause(next))) return;
    this.setClass(token, wordClass);
    this.#word[token] = this.#vocabulary.numberOfClass(wordClass);
  }

  #pushWord(start: number, endOfSpelling: number, end: number, opens: boolean, titleCase: boolean): void {
    const isLong = endOfSpelling - start > LONGEST_WORD;
    const capital = isLong || isCapitalised(this.#codes, start, endOfSpelling);
    const isKnown = !isLong && (titleCase || !capital || !isAcronym(this.#codes, start, endOfSpelling));
    const number = isKnown ? this.#vocabulary.numberAt(this.#codes, start, endOfSpelling) : undefined;
    const listed = number === undefined ? undefined : this.#vocabulary.classOf(number);
    if (capital && !opens && !titleCase && (listed === undefined || namesWhenCapital(listed))) {
      this.#push(start, end, C.Name, undefined, true);
      return;
    }
    const isName = capital && (number === undefined || titleCase);
    this.#push(start, end, listed ?? this.#classOfUnlisted(start, endOfSpelling, isName), number, capital);
  }

  #classOfUnlisted(start: number, end: number, isName: boolean): WordClass {
    const code = this.#codes[start] ?? 0;
    if (code >= 0x30 && code <= 0x39) return C.Number;
    if (isName || code >= 0x590) return C.Name;
    return end - start > LONGEST_WORD ? C.Other : classBySuffix(this.#codes, start, end);
  }

  #pushApostrophe(index: number, limit: number): number {
    const codes = this.#codes;
    if (opensClitic(codes, index, limit)) {
      const end = endOfWord(codes, index + 1, limit);
      const number = this.#vocabulary.numberAt(codes, index, end);
      const listed = number === undefined ? undefined : this.#vocabulary.classOf(number);
      this.#push(index, end, listed ?? C.Genitive, number);
      return end;
    }
    const code = codes[index] ?? 0;
    const doubled = (code === 0x27 || code === 0x60) && codes[index + 1] === code && index + 1 < limit;
    const end = index + (doubled ? 2 : 1);
    this.#push(index, end, C.Mark);
    return end;
  }
}

function isUpperCase(code: number): boolean {
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(String.fromCharCode(code));
}

/** True for a word that begins with a capital letter, and for `al-Assad`. */
function isCapitalised(codes: Uint16Array, start: number, end: number): boolean {
  if (isUpperCase(codes[start] ?? 0)) return true;
  const hasShortPrefix = codes[start + 2] === HYPHEN || codes[start + 3] === HYPHEN;
  return hasShortPrefix && ARABIC_NAME.test(textOf(codes, start, end));
}

/** True for what comes first after a participle: `the ship`, `her course`, `into port`. */
function opensObject(wordClass: WordClass): boolean {
  return (
    wordClass >= C.Determiner && wordClass <= C.Preposition && wordClass !== C.SubjectPronoun && wordClass !== C.By
  );
}

/** True for what comes first after an adverb at the head of a sentence: `he`, `the crew`, `dismissing`. */
function opensClause(wordClass: WordClass): boolean {
  switch (wordClass) {
    case C.Determiner:
    case C.Possessive:
    case C.SubjectPronoun:
    case C.Preposition:
    case C.EndsInIng:
      return true;
    default:
      return false;
  }
}

/** `US` is not `us`, nor `WHO` who. */
function isAcronym(codes: Uint16Array, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > 5 || !isUpperCase(codes[start] ?? 0)) return false;
  return isUpperCase(codes[start + 1] ?? 0) && TITLES.numberAt(codes, start, end) === undefined;
}

/** A capitalised cue word, one told by its suffix alone, or `Will` and `May` are names inside a sentence. */
function namesWhenCapital(wordClass: WordClass): boolean {
  return wordClass === C.Modal || (wordClass >= C.Say && wordClass <= C.CueAdjective) || wordClass >= C.Name;
}

function classOfPunctuation(code: number): WordClass {
  switch (code) {
    case 0x2c:
      return C.Comma;
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
      return C.Stop;
    case 0x3a:
      return C.Colon;
    case 0x3b:
      return C.Semicolon;
    case 0x2d:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return C.Dash;
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
      return C.Bracket;
    default:
      return C.Symbol;
  }
}
