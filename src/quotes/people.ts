import { genderOfGivenName, genderOfTitle, type Gender } from './gender.js';
import { isOnlyAddress, mayBeOne, surnameOf, wordsOfName } from './name-words.js';
import type { NameMention } from './names.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

/** A person or group that an article names. */
export interface NamedOne {
  /** The fullest name the article gives. */
  readonly name: string;
  readonly group: boolean;
  /** True for what the article somewhere is in or at, which is no person unless a title or given name says so. */
  readonly place: boolean;
  gender: Gender | undefined;
  /** The role given last, as far as the article has been read. */
  role: string | undefined;
  /** True when something besides a capital letter at the head of a sentence tells a name. */
  certain: boolean;
  /** True once a quote was theirs. */
  spoke: boolean;
}

const ADDRESS_AT_END = /[\s,]+(?:mr|mrs|ms|miss|sir|madam|dr)\.?$/iu;

interface Known extends NamedOne {
  name: string;
  words: readonly string[];
  /** The first sentence that gives the name. */
  readonly introduced: number;
  /** How often the article has named them so far. */
  seen: number;
}

const PLACE_PREPOSITIONS = new WordTable('in at near across throughout outside inside around'.split(' '));
/** How many mentions one quote is worth in telling whom the article is about. */
const QUOTE_WORTH = 2;
/** Of several with one surname, the surname alone means the one who is on the scene this many times as much as any other. */
const DOMINANT = 2;

/**
 * Whom the names of an article mean. A surname alone goes to the one whose full name the article gives; to
 * nobody where it may be two people's.
 */
export class People {
  readonly #tokens: Tokens;
  readonly #bySurname = new Map<string, Known[]>();
  readonly #byGivenName = new Map<string, Known[]>();
  readonly #groups = new Set<string>();
  readonly #places = new Set<string>();
  /** Surnames that may be two people's, each as one that is neither. */
  readonly #shared = new Map<string, Known>();
  readonly #wordsOfText = new Map<string, readonly string[]>();
  readonly #wordsOfMention: ReadonlyMap<NameMention, readonly string[]>;

  /** Reads the full names among the mentions of an article. */
  constructor(tokens: Tokens, mentions: readonly NameMention[]) {
    this.#tokens = tokens;
    this.#wordsOfMention = new Map(mentions.map((mention) => [mention, this.#wordsOf(mention)]));
    for (const [mention, words] of this.#wordsOfMention) {
      if (mention.group) this.#groups.add(words.join(' '));
      if (this.#isAfterPlacePreposition(mention)) this.#places.add(words.join(' '));
    }
    for (const [mention, words] of this.#wordsOfMention) if (words.length > 1) this.#addFullName(mention, words);
  }

  /** Whom a mention means. */
  find(mention: NameMention): NamedOne {
    const words = this.#wordsOfMention.get(mention) ?? this.#wordsOf(mention);
    const gender = genderOfTitle(this.#roleWordsOf(mention));
    const candidates = this.#candidates(words, gender);
    const found =
      candidates.length > 1 ? this.#choose(candidates, mention, words) : (candidates[0] ?? this.#add(mention, words));
    found.seen += 1;
    found.gender ??= gender;
    found.role = this.#roleOf(mention) ?? found.role;
    found.certain ||= !mention.initial || words.length > 1 || mention.role !== undefined;
    return found;
  }

  /**
   * The one of several that a mention means: who goes by just these words, or who alone was introduced or
   * is on the scene; else one who is neither.
   */
  #choose(candidates: readonly Known[], mention: NameMention, words: readonly string[]): Known {
    const text = words.join(' ');
    const same = candidates.find((one) => one.words.join(' ') === text);
    if (same !== undefined) return same;
    const introduced = candidates.filter((one) => one.introduced <= mention.sentence);
    const [only] = introduced;
    if (only !== undefined && introduced.length === 1) return only;
    const presence = (one: Known | undefined): number => (one ? one.seen + (one.spoke ? QUOTE_WORTH : 0) : 0);
    const [first, second] = introduced.toSorted((a, b) => presence(b) - presence(a));
    if (first !== undefined && presence(first) > 0 && presence(first) >= DOMINANT * presence(second)) return first;
    const shared = this.#shared.get(text) ?? this.#known(mention, words);
    this.#shared.set(text, shared);
    return shared;
  }

  /** Those whom the words and the gender may mean, in the order in which the article introduces them. */
  #candidates(words: readonly string[], gender: Gender | undefined): Known[] {
    const fits = (one: Known): boolean => gender === undefined || one.gender === undefined || one.gender === gender;
    const alike = (this.#bySurname.get(surnameOf(words)) ?? []).filter(
      (one) => mayBeOne(one.words, words) && fits(one),
    );
    if (words.length > 1) return alike;
    const namesakes = (this.#byGivenName.get(words[0] ?? '') ?? []).filter(
      (one) => fits(one) && (one.gender !== undefined || one.role !== undefined),
    );
    return namesakes.length === 1 ? [...alike, ...namesakes] : alike;
  }

  #addFullName(mention: NameMention, words: readonly string[]): void {
    const known = this.#bySurname.get(surnameOf(words))?.find((other) => mayBeOne(other.words, words));
    const one = known ?? this.#add(mention, words);
    one.role ??= this.#roleOf(mention);
    one.gender ??= genderOfTitle(this.#roleWordsOf(mention));
    if (words.length <= one.words.length) return;
    one.words = words;
    one.name = this.#textOf(mention);
  }

  #add(mention: NameMention, words: readonly string[]): Known {
    const one = this.#known(mention, words);
    push(this.#bySurname, surnameOf(words), one);
    if (words.length > 1 && !one.group) push(this.#byGivenName, words[0] ?? '', one);
    return one;
  }

  #known(mention: NameMention, words: readonly string[]): Known {
    const text = words.join(' ');
    const group = mention.group || this.#groups.has(text);
    return {
      name: this.#textOf(mention),
      words,
      group,
      place: this.#places.has(text),
      gender: words.length > 1 && !group ? genderOfGivenName(words[0] ?? '') : undefined,
      role: undefined,
      certain: false,
      spoke: false,
      introduced: mention.sentence,
      seen: 0,
    };
  }

  #isAfterPlacePreposition({ first, last }: NameMention): boolean {
    if (this.#tokens.classOf(last + 1) === WordClass.Genitive) return false;
    return this.#tokens.isOneOf(PLACE_PREPOSITIONS, first - 1);
  }

  #roleWordsOf({ role }: NameMention): readonly string[] {
    return role === undefined ? [] : this.#wordsOf(role);
  }

  #roleOf(mention: NameMention): string | undefined {
    return mention.role === undefined || isOnlyAddress(this.#roleWordsOf(mention))
      ? undefined
      : this.#textOf(mention.role).replace(ADDRESS_AT_END, '');
  }

  #wordsOf(span: { readonly first: number; readonly last: number }): readonly string[] {
    const text = this.#textOf(span);
    const known = this.#wordsOfText.get(text);
    if (known !== undefined) return known;
    const words = wordsOfName(text);
    this.#wordsOfText.set(text, words);
    return words;
  }

  #textOf({ first, last }: { readonly first: number; readonly last: number }): string {
    return this.#tokens.textOf(first, last);
  }
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
