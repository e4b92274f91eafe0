import { ownCopy } from '../text/own-copy.js';
import { onOneLine } from '../text/on-one-line.js';
import type { Quote } from './quote.js';

/** Who is quoted where, for some articles: a row a quote. */
export interface SpeakerTally {
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Four numbers a quote: its article, its place among the article's quotes, its name, and its role or {@link NO_ROLE}. */
  readonly rows: Int32Array;
}

export const ROW_LENGTH = 4;
export const NO_ROLE = -1;

/** Gathers the speakers of articles, one article after another, and keeps none of their quotes. */
export class SpeakerTallier {
  readonly #names = new Map<string, number>();
  readonly #roles = new Map<string, number>();
  readonly #rows: number[] = [];

  /** Quotes without a name that could be looked up are left out. */
  add(article: number, quotes: readonly Quote[]): void {
    for (const [quote, { speaker }] of quotes.entries()) {
      const name = speaker === null ? undefined : lookupName(speaker.name);
      if (name === undefined) continue;
      const role = speaker?.role === undefined ? NO_ROLE : numberOf(this.#roles, speaker.role);
      this.#rows.push(article, quote, numberOf(this.#names, name), role);
    }
  }

  tally(): SpeakerTally {
    return { names: [...this.#names.keys()], roles: [...this.#roles.keys()], rows: Int32Array.from(this.#rows) };
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(ownCopy(text), numbers.size);
  return numbers.size - 1;
}

const NO_NAMES = new Set(
  `i we you they he she it who which that this these those one ones some many others another everyone everybody someone somebody
  nobody no-one anyone all both each most few several us me him her them his their its my our your whose what such`.split(
    /\s+/u,
  ),
);
const LONGEST_NAME = 60;

/** A name without the article before it; undefined for pronouns, numbers and whole clauses, which nobody looks up. */
function lookupName(name: string): string | undefined {
  const bare = onOneLine(name.replace(/^(?:the|an?)\s+/iu, ''));
  if (bare.length > LONGEST_NAME || !/\p{L}{2}/u.test(bare) || NO_NAMES.has(bare.toLowerCase())) return undefined;
  return bare;
}
