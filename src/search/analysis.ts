import { memoized } from './memo.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** A content word of a text: the term it is indexed under, and where it stands in the text as given. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Dotted acronyms (`U.S.`), words with inner apostrophes (`don't`), numbers with thousands and decimals (`1,000.5`).
 * Letters and digits part company, so that `G20`, `G-20` and `G 20` are the same.
 */
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])(?:['’]s\b)?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)?(?:['’]s)?/gu;

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/** The word in lower case, without accents, apostrophes, possessive or contracted endings, dots and thousands separators. */
function folded(word: string): string {
  let plain = word.toLowerCase();
  if (/[^a-z]/u.test(plain)) {
    plain = plain
      .normalize('NFKD')
      .replace(/[’‘ʼ`´]/gu, "'")
      .replace(/[øłđðþßæœıħ]/gu, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
      .replace(/'(?:s|ll|ve|re|d|m)$/u, '')
      .replace(/[^\p{L}\p{N}.]/gu, '');
    if (!/\p{N}/u.test(plain)) plain = plain.replaceAll('.', '');
  }
  return plain;
}

/** Whether a word as typed is content; an acronym that reads as a stop word is content amid lower case only. */
type Standing = 'content' | 'acronym' | 'stop word';

function standingOf(word: string, plain: string): Standing {
  if (!STOP_WORDS.has(plain)) return 'content';
  if (/^(?:May|[Uu]\.[Ss]\.?|[Ww]\.[Hh]\.[Oo]\.?)(?:['’]s)?$/u.test(word)) return 'content';
  return /^(?:US|WHO)(?:['’]s)?$/u.test(word) ? 'acronym' : 'stop word';
}

const read = memoized((word: string) => {
  const plain = folded(word);
  return { term: stem(plain), standing: standingOf(word, plain) };
}, 100_000);

/** Letters after which words are no longer told apart. */
const LONGEST_WORD = 64;

const ORDINAL_OR_PLURAL_ENDING = /^(?:st|nd|rd|th|s)$/iu;

/** Calls back with each content word of the text, in order. */
function eachToken(text: string, visit: (term: string, start: number, end: number) => void): void {
  let numberEnd = -1;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (start === numberEnd && ORDINAL_OR_PLURAL_ENDING.test(word)) continue;
    const first = word.charCodeAt(0);
    numberEnd = first >= 0x30 && first <= 0x39 ? end : -1;
    const { term, standing } = read(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word);
    if (term === '' || standing === 'stop word') continue;
    if (standing === 'acronym' && !/\p{Ll}/u.test(text)) continue;
    visit(term, start, end);
  }
}

/** The content words of a text, in order: stop words left out, families of words under one term. */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

/** The terms of {@link analyse} alone. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachToken(text, (term) => terms.push(term));
  return terms;
}
