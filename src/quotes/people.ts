import { genderOfGivenName, genderOfTitle, type Gender } from './gender.js';
import { mayBeOne, surnameOf, wordsOfName } from './name-words.js';
import type { NameMention } from './names.js';
import type { Tokens } from './tokens.js';

/** A person or group that an article names. */
export interface NamedOne {
  /** The fullest name the article gives. */
  readonly name: string;
  readonly group: boolean;
  readonly gender: Gender | undefined;
  /** The role given last, as far as the article has been read. */
  role: string | undefined;
  /** True when something besides a capital letter at the head of a sentence tells a name. */
  certain: boolean;
  /** True once a quote was theirs. */
  spoke: boolean;
}

const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'madam', 'dr']);

interface Known extends NamedOne {
  name: string;
  gender: Gender | undefined;
  words: readonly string[];
}

/** Whom the names of an article mean. A surname alone goes to one whose full name the article gives. */
export class People {
  readonly #tokens: Tokens;
  readonly #bySurname = new Map<string, Known[]>();
  readonly #byGivenName = new Map<string, Known[]>();
  readonly #groups = new Set<string>();
  readonly #wordsOfText = new Map<string, readonly string[]>();

  /** Reads the full names among the mentions of an article. */
  constructor(tokens: Tokens, mentions: readonly NameMention[]) {
    this.#tokens = tokens;
    for (const mention of mentions) {
      const words = this.#wordsOf(mention);
      if (mention.group) this.#groups.add(words.join(' '));
      if (words.length > 1) this.#addFullName(mention, words);
    }
  }

  /** Whom a mention means: of those who share a surname, the one introduced first, unless a title tells the gender. */
  find(mention: NameMention): NamedOne {
    const words = this.#wordsOf(mention);
    const gender = genderOfTitle(this.#roleWordsOf(mention));
    const found = this.#candidates(words, gender)[0] ?? this.#add(mention, words);
    found.gender ??= gender;
    found.role = this.#roleOf(mention) ?? found.role;
    found.certain ||= !mention.initial || words.length > 1 || mention.role !== undefined;
    return found;
  }

  /** Those whom the words and the gender may mean, in the order in which the article introduces them. */
  #candidates(words: readonly string[], gender: Gender | undefined): Known[] {
    const fits = (one: Known): boolean => gender === undefined || one.gender === undefined || one.gender === gender;
    const alike = (this.#bySurname.get(surnameOf(words)) ?? []).filter(
      (one) => mayBeOne(one.words, words) && fits(one),
    );
    if (alike.length > 0 || words.length > 1) return alike;
    const namesakes = (this.#byGivenName.get(words[0] ?? '') ?? []).filter(fits);
    return namesakes.length === 1 ? namesakes : [];
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
    const group = mention.group || this.#groups.has(words.join(' '));
    const given = words.length > 1 && !group ? (words[0] ?? '') : '';
    const one: Known = {
      name: this.#textOf(mention),
      words,
      group,
      gender: genderOfGivenName(given),
      role: undefined,
      certain: false,
      spoke: false,
    };
    push(this.#bySurname, surnameOf(words), one);
    if (given !== '') push(this.#byGivenName, given, one);
    return one;
  }

  #roleWordsOf({ role }: NameMention): readonly string[] {
    return role === undefined ? [] : this.#wordsOf(role);
  }

  #roleOf(mention: NameMention): string | undefined {
    const isRole = this.#roleWordsOf(mention).some((word) => !FORMS_OF_ADDRESS.has(word));
    return mention.role === undefined || !isRole ? undefined : this.#textOf(mention.role);
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
