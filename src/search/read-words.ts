import { ownCopy } from '../text/own-copy.js';
import { folded } from './fold.js';
import { KnownWords } from './known-words.js';
import { OPENING_BITS, openingNumber, OPENINGS } from './openings.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/**
 * How a word as typed stands: an acronym that reads as a stop word is content amid lower case only, and of an empty one
 * nothing is left once it is folded.
 */
const STANDINGS = ['content', 'acronym', 'stop word', 'empty'] as const;
type Standing = (typeof STANDINGS)[number];

function standingOf(word: string, plain: string): Standing {
  if (plain === '') return 'empty';
  if (!STOP_WORDS.has(plain)) return 'content';
  if (/^(?:May|[Uu]\.[Ss]\.?|[Ww]\.[Hh]\.[Oo]\.?)(?:['’]s)?$/u.test(word)) return 'content';
  return /^(?:US|WHO)(?:['’]s)?$/u.test(word) ? 'acronym' : 'stop word';
}

/** A word as typed, read: its term is worked out when it is first asked for. */
export class ReadWord {
  #stemmed: string | undefined;

  constructor(readonly plain: string) {}

  get term(): string {
    return (this.#stemmed ??= stem(this.plain));
  }
}

/**
 * Words as typed, each read once and then known by where it lies: at most `capacity` of them, after which they are
 * forgotten. What most words are asked is kept in their labels: how they stand and how they open.
 */
export class ReadWords {
  readonly #capacity: number;

  #known = new KnownWords();
  #words: ReadWord[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /**
   * Where the word lies that stands between two offsets of a text. Holds until another word is asked for.
   *
   * @param units the text's own
   * @param hash of the word, see `hashOfUnits`
   */
  find(text: string, units: Uint16Array, start: number, end: number, hash: number): number {
    const known = this.#known.find(units, start, end, hash);
    return known < 0 ? this.#add(ownCopy(text.slice(start, end)), units, start, end) : known;
  }

  standing(place: number): Standing {
    return STANDINGS[this.#known.labelAt(place) >>> OPENING_BITS] ?? 'empty';
  }

  /** See {@link openingNumber}. */
  opening(place: number): number {
    return this.#known.labelAt(place) & (OPENINGS - 1);
  }

  word(place: number): ReadWord {
    return this.#words[this.#known.numberAt(place)] ?? new ReadWord('');
  }

  #add(word: string, units: Uint16Array, start: number, end: number): number {
    if (this.#known.size === this.#capacity) {
      this.#known = new KnownWords();
      this.#words = [];
    }
    const plain = folded(word);
    this.#words.push(new ReadWord(plain));
    const standing = STANDINGS.indexOf(standingOf(word, plain));
    return this.#known.add(units, start, end, (standing << OPENING_BITS) | openingNumber(plain));
  }
}
