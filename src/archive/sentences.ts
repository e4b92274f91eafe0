import {
  AFTER_CLOCK_TIMES,
  AFTER_COMPANIES,
  BEFORE_NAMES,
  BEFORE_NAMES_IN_LOWER_CASE,
  BEFORE_NUMBERS,
  COMPANY_ENDINGS,
  DAYS_ABBREVIATED,
  EXCLAIMED_NAMES,
  INSIDE_NAMES,
  LETTERED,
  MONTHS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
} from './abbreviations.js';
import type { Span } from './article.js';

/** A sentence longer than this many characters is cut at white space. */
export const MAX_SENTENCE_LENGTH = 1000;

const TERMINATOR = /[.!?…。！？؟۔।]/gu;
const TERMINATOR_RUN = /[.!?…。！？؟۔।]*/uy;
const CLOSERS = /(?:["'”’»)\]}」』*_]|\[\d{1,3}\]|\s(?:''|-RRB-|-RSB-)(?!\S))*/uy;
const SPACE_RUN = /\s*/uy;
const OPENERS = /(?:["'“”‘’«([{`*_•¿¡—–-]+\s*|-LRB-\s*|[$€£#@])*/uy;
const NEXT_WORD = /[\p{L}\p{M}\p{N}]{1,24}/uy;
const ACRONYM = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const CLOCK_SUFFIX = /^[ap]\.m$/iu;
const UNSPACED_SCRIPT_END = /[。！？]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (one) => one.charCodeAt(0)));
const BEFORE_WORD = codesOf(
  ' \n\r\t\f\v\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"“‘«([{/—–:|►•',
);
const QUOTE_MARKS = codesOf("'’`");
const LOOK_BEHIND = 32;
const LOOK_AHEAD = 120;

/**
 * The sentences of a text, in order and without the white space between them: spans into the text as given. Any white
 * space, line breaks too, counts as the space between two words, so pass one paragraph at a time. Newswire's
 * abbreviations, initials, clock times and quotations are understood; none is longer than {@link MAX_SENTENCE_LENGTH}.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = endOf(SPACE_RUN, text, 0);
  TERMINATOR.lastIndex = start;
  for (let match = TERMINATOR.exec(text); match !== null; match = TERMINATOR.exec(text)) {
    const mark = match.index;
    const markEnd = endOf(TERMINATOR_RUN, text, mark);
    const end = endOf(CLOSERS, text, markEnd);
    const next = endOf(SPACE_RUN, text, end);
    if (next < text.length && endsSentence(text, { start, mark, markEnd, end, next })) {
      pushBounded(sentences, text, start, end);
      start = next;
    }
    TERMINATOR.lastIndex = end;
  }
  const end = trimmedEnd(text, start, text.length);
  if (end > start) pushBounded(sentences, text, start, end);
  return sentences;
}

/**
 * A place where a sentence may end: its terminators `mark..markEnd`, closing marks up to `end`, the next
 * word's start at `next`.
 */
interface Candidate {
  readonly start: number;
  readonly mark: number;
  readonly markEnd: number;
  readonly end: number;
  readonly next: number;
}

function endsSentence(text: string, at: Candidate): boolean {
  const marks = text.slice(at.mark, at.markEnd);
  if (UNSPACED_SCRIPT_END.test(marks)) return true;
  if (at.next === at.end) return endsUnspaced(text, at);
  const wordStart = endOf(OPENERS, text, at.next);
  const first = text.charAt(wordStart);
  if (!/[\p{L}\p{N}]/u.test(first)) return wordStart > at.next && !/[.,;:!?%]/u.test(first);
  const word = text.slice(wordStart, endOf(NEXT_WORD, text, wordStart));
  if (LOWER.test(first)) return opensInLowerCase(text, wordStart) && !isAbbreviation(wordBefore(text, at));
  const following: Following = { word, digit: /\p{N}/u.test(first), opens: opensSentence(text, wordStart, word) };
  if (isEllipsis(text, at, marks)) return following.opens || !/\s/u.test(text.charAt(at.mark - 1));
  return marks === '.' ? endsAfterStop(text, at, following) : endsAfterExclamation(text, at, following);
}

/** What stands after the candidate. */
interface Following {
  readonly word: string;
  readonly digit: boolean;
  /** The word opens sentences and is not an initial. */
  readonly opens: boolean;
}

function endsAfterStop(text: string, at: Candidate, following: Following): boolean {
  const token = wordBefore(text, at);
  const key = token.toLowerCase();
  const capital = UPPER.test(token.charAt(0));
  if (token.length > 0 && at.mark - token.length === at.start && /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$/u.test(token))
    return false;
  const part = key.slice(key.lastIndexOf('-') + 1);
  if (CLOCK_SUFFIX.test(token) && (!capital || /\d$/u.test(wordEndingAt(text, at.mark - 4)))) {
    return !following.digit && !AFTER_CLOCK_TIMES.has(following.word.toLowerCase()) && !namesTimeZone(text, at.next);
  }
  if (BEFORE_NAMES_IN_LOWER_CASE.has(key) || (capital && BEFORE_NAMES.has(part))) return false;
  if (following.digit && BEFORE_NUMBERS.has(key)) return false;
  if (/^\d{1,2}$/u.test(token) && MONTHS.has(following.word.toLowerCase())) return false;
  if (DAYS_ABBREVIATED.has(key) && capital)
    return !following.digit && !AFTER_CLOCK_TIMES.has(following.word.toLowerCase());
  if (/^\p{Lu}$/u.test(token)) return following.opens || isLabel(token, wordEndingAt(text, at.mark - 2));
  if (capital && COMPANY_ENDINGS.has(part))
    return !following.digit && !AFTER_COMPANIES.has(following.word.toLowerCase());
  if (ACRONYM.test(token) || ACRONYM.test(part) || (capital && INSIDE_NAMES.has(part))) return following.opens;
  return true;
}

/** Whether the word before a single letter makes it a label or a unit, no initial: `Plan B.`, `30 C.` */
function isLabel(letter: string, word: string): boolean {
  return LETTERED.has(word.toLowerCase()) || (/^[CF]$/u.test(letter) && /^[\d.,]+$/u.test(word));
}

function endsAfterExclamation(text: string, at: Candidate, following: Following): boolean {
  if (at.end > at.markEnd && !following.opens && speechFollows(text, at.next)) return false;
  const named = at.end === at.markEnd && EXCLAIMED_NAMES.has(wordBefore(text, at).toLowerCase());
  return !named || following.opens;
}

/** A sentence end with no white space after it: `said.He`, `said."He`; not `U.S.-led`, `3.5`, `bbc.co.uk`. */
function endsUnspaced(text: string, at: Candidate): boolean {
  const token = wordBefore(text, at);
  if (!/^(?:[\p{L}’'-]*\p{Ll}{2}|(?:19|20)\d\d)$/u.test(token) || text.charAt(at.mark - token.length - 1) === '/')
    return false;
  const after = text.slice(at.next, at.next + LOOK_BEHIND).split(/\s/u, 1)[0] ?? '';
  return /^["“‘(]?\p{Lu}(?:\p{Ll}|[’']\p{L}|$)/u.test(after) && !/[./@]\p{L}|^(?:Com|Org|Net)\b/u.test(after);
}

function isEllipsis(text: string, at: Candidate, marks: string): boolean {
  return (
    marks === '...' ||
    marks.startsWith('…') ||
    (marks === '.' && text.slice(Math.max(0, at.mark - 4), at.mark) === '. . ')
  );
}

/** `iPhone` and `al-Qaida` may open a sentence as they are. */
function opensInLowerCase(text: string, at: number): boolean {
  return /^(?:[a-z]{1,2}[A-Z]|(?:al|el|as|ash|an|ad|ar|az)-\p{Lu})/u.test(text.slice(at, at + 5));
}

function isAbbreviation(token: string): boolean {
  const key = token.toLowerCase();
  return (
    token.length < 2 ||
    token.includes('.') ||
    BEFORE_NAMES.has(key) ||
    BEFORE_NUMBERS.has(key) ||
    INSIDE_NAMES.has(key) ||
    COMPANY_ENDINGS.has(key)
  );
}

function opensSentence(text: string, wordStart: number, word: string): boolean {
  if (!SENTENCE_OPENERS.has(word.toLowerCase())) return false;
  const after = text.charAt(wordStart + word.length);
  return after !== '.' && after !== '-';
}

function speechFollows(text: string, next: number): boolean {
  for (const word of text.slice(next, next + LOOK_AHEAD).split(/\s+/u, 8)) {
    if (SPEECH_VERBS.has(word.replace(/[.,:;]$/u, ''))) return true;
    if (!/^(?:\p{Lu}|al-\p{Lu}|(?:of|for|the|and|de|van|von|spokes\w+|secretary|minister|chief)$)/u.test(word))
      return false;
    if (/[,;:!?]$/u.test(word)) return false;
  }
  return false;
}

function namesTimeZone(text: string, next: number): boolean {
  return /^(?:\p{Lu}\p{L}+\s+){1,3}[Tt]ime\b/u.test(text.slice(next, next + LOOK_AHEAD));
}

/** The token that the candidate's mark closes, without opening quotation marks and brackets; at most its last 32 characters. */
function wordBefore(text: string, at: Candidate): string {
  return wordEndingAt(text, at.mark);
}

function wordEndingAt(text: string, end: number): string {
  const limit = Math.max(0, end - LOOK_BEHIND);
  let start = end;
  while (start > limit && !BEFORE_WORD.has(text.charCodeAt(start - 1))) start -= 1;
  while (start < end && QUOTE_MARKS.has(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}

function pushBounded(sentences: Span[], text: string, start: number, end: number): void {
  let from = start;
  while (end - from > MAX_SENTENCE_LENGTH) {
    const cut = cutBefore(text, from, from + MAX_SENTENCE_LENGTH);
    sentences.push({ start: from, end: trimmedEnd(text, from, cut) });
    from = endOf(SPACE_RUN, text, cut);
    if (from >= end) return;
  }
  sentences.push({ start: from, end });
}

/** The last white space before `limit`, else `limit` itself, never inside a surrogate pair. */
function cutBefore(text: string, from: number, limit: number): number {
  for (let at = limit; at > from + 1; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /\s/u.test(text.charAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}
