import { memoizedAt } from './memo.js';
import { openingOf, stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';
import { eachWord, isAsciiDigit } from './words.js';

/** A content word of a text, and where it stands in the text as given. */
export class Token {
  constructor(
    private readonly word: ReadWord,
    readonly start: number,
    readonly end: number,
  ) {}

  /** What it is indexed under. */
  get term(): string {
    return this.word.term;
  }

  /** Whether it may be indexed under a term of these openings (see `openingsOf`), which is told without working its own out. */
  mayOpenAs(openings: ReadonlySet<string>): boolean {
    return openings.has(this.word.opening);
  }
}

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

/** A word as typed, read: its term is worked out when it is first asked for. */
class ReadWord {
  readonly standing: Standing;
  readonly opening: string;
  private readonly plain: string;
  private stemmed: string | undefined;

  constructor(word: string) {
    this.plain = folded(word);
    this.standing = standingOf(word, this.plain);
    this.opening = openingOf(this.plain);
  }

  get isEmpty(): boolean {
    return this.plain === '';
  }

  get term(): string {
    return (this.stemmed ??= stem(this.plain));
  }
}

const readAt = memoizedAt((word: string) => new ReadWord(word), 200_000);

/** Letters after which words are no longer told apart. */
const LONGEST_WORD = 64;

const ORDINAL_OR_PLURAL_ENDING = /^(?:st|nd|rd|th|s)$/iu;

/** Calls back with each content word of the text, in order. */
function eachToken(text: string, visit: (word: ReadWord, start: number, end: number) => void): void {
  let numberEnd = -1;
  eachWord(text, (start, end) => {
    if (start === numberEnd && ORDINAL_OR_PLURAL_ENDING.test(text.slice(start, end))) return;
    numberEnd = isAsciiDigit(text.charCodeAt(start)) ? end : -1;
    const word = readAt(text, start, Math.min(end, start + LONGEST_WORD));
    if (word.isEmpty || word.standing === 'stop word') return;
    if (word.standing === 'acronym' && !/\p{Ll}/u.test(text)) return;
    visit(word, start, end);
  });
}

/** The content words of a text, in order: stop words left out, families of words under one term. */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (word, start, end) => tokens.push(new Token(word, start, end)));
  return tokens;
}

/** The terms of {@link analyse} alone. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachToken(text, ({ term }) => terms.push(term));
  return terms;
}
