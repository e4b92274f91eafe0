import { wordsOfName } from './name-words.js';
import type { NamedOne } from './people.js';

const SHORT_FORMS: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  gov: 'governor',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  sgt: 'sergeant',
  prof: 'professor',
  dr: 'doctor',
  premier: 'minister',
  leader: 'chief',
  head: 'chief',
};

const EMPTY_WORDS = new Set(
  'the a an this that his her its their former then new old longtime veteran top us'.split(' '),
);
const STILL_AMBIGUOUS = 3;
/** A role of one word, `the teacher`, means nobody who was mentioned more sentences ago. */
const SHORT_MEMORY = 6;

interface Holder {
  readonly role: string;
  /** Where they were last mentioned. */
  readonly sentence: number;
}

/** Who holds which role in an article, as far as it has been read: whom `the foreign minister` means. */
export class Roles {
  /** In the order in which they were last mentioned. */
  readonly #holders = new Map<NamedOne, Holder>();
  readonly #wordsOfRole = new Map<string, ReadonlySet<string>>();

  /** Takes note that somebody was mentioned in a sentence. */
  see(one: NamedOne, sentence: number): void {
    const { role } = one;
    if (role === undefined) return;
    this.#holders.delete(one);
    this.#holders.set(one, { role, sentence });
  }

  /** Who a description means by its role; undefined when nobody, or two mentioned lately, may be meant. */
  find(description: string, sentence: number): NamedOne | undefined {
    const words = roleWords(description);
    if (words.length === 0) return undefined;
    const fitting = [...this.#holders].filter(
      ([, holder]) =>
        words.every((word) => this.#wordsOf(holder.role).has(word)) &&
        (words.length > 1 || sentence - holder.sentence <= SHORT_MEMORY),
    );
    const [last, second] = fitting.reverse();
    return second !== undefined && sentence - second[1].sentence <= STILL_AMBIGUOUS ? undefined : last?.[0];
  }

  #wordsOf(role: string): ReadonlySet<string> {
    const known = this.#wordsOfRole.get(role);
    if (known !== undefined) return known;
    const words = new Set(roleWords(role));
    this.#wordsOfRole.set(role, words);
    return words;
  }
}

function roleWords(role: string): string[] {
  return wordsOfName(role)
    .filter((word) => !EMPTY_WORDS.has(word))
    .map((word) => SHORT_FORMS[word] ?? word);
}
