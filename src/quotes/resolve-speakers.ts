import { Antecedents, type Sighting } from './antecedents.js';
import type { Attribution } from './attribution.js';
import { describedPerson, personOpening } from './described-person.js';
import { genderOfPronoun, type Gender } from './gender.js';
import type { MarkedText } from './marked-text.js';
import { findMentions, type Mention } from './mentions.js';
import { findNames, isSetOff, nameOfPhrase, type NameMention } from './names.js';
import { People, type NamedOne } from './people.js';
import type { Speaker } from './quote.js';
import { Roles } from './roles.js';
import { wordsOfName } from './name-words.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

const C = WordClass;

/**
 * Whom the speakers of an article's attributions mean, in the same order: null where the sentence names none.
 * Names mean whoever the article introduced by them, pronouns and roles whoever was spoken of before;
 * a description that names nobody stands for itself.
 */
export function resolveSpeakers(marked: MarkedText, attributions: readonly Attribution[]): (Speaker | null)[] {
  const reader = new ArticleReader(marked);
  const speakers = new Map<Attribution, Speaker>();
  const inReadingOrder = attributions
    .flatMap((attribution) =>
      attribution.speaker === undefined ? [] : [{ attribution, mention: attribution.speaker }],
    )
    .sort((a, b) => a.attribution.sentence - b.attribution.sentence || a.mention.first - b.mention.first);
  for (const { attribution, mention } of inReadingOrder) {
    speakers.set(attribution, reader.resolve(mention, attribution));
  }
  return attributions.map((attribution) => speakers.get(attribution) ?? null);
}

/** Reads an article from its beginning, remembering who was spoken of. */
class ArticleReader {
  readonly #marked: MarkedText;
  readonly #tokens: Tokens;
  readonly #names: readonly NameMention[];
  readonly #people: People;
  /** Of each sentence, how many before it are told, and not all said by somebody. */
  readonly #toldBefore: Int32Array;
  readonly #antecedents = new Antecedents();
  readonly #roles = new Roles();
  /** Those whom descriptions mean that no name is known for, by the token where these begin. */
  readonly #described = new Map<number, NamedOne>();
  #next = 0;
  #nextSentence = 0;
  /** Where the name begins that stands beside the description by which the sentence read last begins. */
  #besideOpening: number | undefined;

  constructor(marked: MarkedText) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#names = findNames(marked);
    this.#people = new People(this.#tokens, this.#names);
    this.#toldBefore = toldBefore(marked);
  }

  /** To be asked sentence by sentence, since what was read before decides. */
  resolve(mention: Mention, { sentence, content }: Attribution): Speaker {
    this.#readThrough(sentence);
    const one =
      this.#findTitled(mention) ?? this.#find(mention, sentence, content) ?? this.#findApposed(mention, content);
    if (one !== undefined) {
      one.spoke = true;
      this.#remember(one, mention, sentence, { subject: true, speaker: true });
    } else this.#seeDescribed(mention, sentence, true);
    const { first, last } = mention;
    return {
      mention: { start: this.#tokens.startOf(first), end: this.#tokens.endOf(last) },
      name: one?.name ?? this.#tokens.textOf(first, last),
      ...(one?.role !== undefined && { role: one.role }),
    };
  }

  #readThrough(sentence: number): void {
    for (
      let name = this.#names[this.#next];
      name !== undefined && name.sentence <= sentence;
      name = this.#names[this.#next]
    ) {
      this.#next += 1;
      this.#openThrough(name.sentence);
      const one = this.#people.find(name);
      if (isPlace(this.#tokens, name, one)) continue;
      const subject = name.first === this.#besideOpening || isSubject(this.#tokens, name);
      this.#remember(one, name, name.sentence, { subject, speaker: false });
    }
    this.#openThrough(sentence);
  }

  /** Takes note of those by whose descriptions sentences begin. */
  #openThrough(sentence: number): void {
    for (; this.#nextSentence <= sentence; this.#nextSentence += 1) {
      const opening = personOpening(this.#tokens, this.#nextSentence);
      this.#besideOpening = opening?.nameFirst;
      if (opening === undefined || opening.nameFirst !== undefined) continue;
      const named = this.#findDescribed(opening, this.#nextSentence);
      if (named === undefined) this.#seeDescribed(opening, this.#nextSentence, false);
      else this.#remember(named, opening, this.#nextSentence, { subject: true, speaker: false });
    }
  }

  #seeDescribed(mention: Mention, sentence: number, speaker: boolean): void {
    const one = this.#described.get(mention.first) ?? describedPerson(this.#tokens, mention);
    if (one === undefined) return;
    this.#described.set(mention.first, one);
    this.#remember(one, mention, sentence, { subject: true, speaker });
  }

  #remember(
    one: NamedOne,
    mention: Pick<NameMention, 'first' | 'role'>,
    sentence: number,
    as: Pick<Sighting, 'subject' | 'speaker'>,
  ): void {
    const { first: token } = mention;
    const isOnlySubject = as.subject && !as.speaker;
    const opening = isOnlySubject && (token === this.#besideOpening || opensSentence(this.#tokens, sentence, mention));
    const quoted = this.#marked.quotedAt(token) !== undefined;
    const calledOutlet = this.#tokens.classOf(token - 1) === C.Outlet;
    this.#antecedents.see({ one, token, sentence: this.#told(sentence), ...as, opening, quoted, calledOutlet });
    this.#roles.see(one, sentence);
  }

  #find(mention: Mention, sentence: number, said: Attribution['content']): NamedOne | undefined {
    const { first, head } = mention;
    const wordClass = this.#tokens.classOf(head);
    const word = this.#tokens.spelling(head).toLowerCase();
    const gender = genderOfPronoun(word);
    if (gender !== undefined) return this.#findByPronoun(gender, first, sentence, said);
    if (wordClass === C.Who) return this.#findBefore(first, sentence, said);
    if (word === 'it') return this.#antecedents.lastGroup(this.#told(sentence));
    const name = this.#nameOver(head) ?? nameOfPhrase(this.#tokens, sentence, first, head);
    if (name !== undefined) return this.#people.find(name);
    return this.#findDescribed(mention, sentence);
  }

  #told(sentence: number): number {
    return this.#toldBefore[sentence] ?? 0;
  }

  /** Whom a pronoun means, who then is of its gender. */
  #findByPronoun(gender: Gender, token: number, sentence: number, said: Attribution['content']): NamedOne | undefined {
    const one = this.#antecedents.find(gender, token, this.#told(sentence), said);
    if (one !== undefined) one.gender ??= gender;
    return one;
  }

  /** The name read so far that a token belongs to. */
  #nameOver(token: number): NameMention | undefined {
    return this.#findNear(({ first, last }) => first <= token && token <= last);
  }

  /** The first that fits of the last names read. */
  #findNear(fits: (name: NameMention) => boolean): NameMention | undefined {
    for (let place = Math.max(0, this.#next - MOST_NAMES_NEAR); place < this.#next; place += 1) {
      const name = this.#names[place];
      if (name !== undefined && fits(name)) return name;
    }
    return undefined;
  }

  /** Whom `who` means: the phrase right before it. */
  #findBefore(token: number, sentence: number, said: Attribution['content']): NamedOne | undefined {
    const from = Math.max(this.#tokens.firstOf(sentence), token - 30);
    const before = findMentions(this.#tokens, from, token).findLast(({ last }) => last >= token - 2);
    return before === undefined ? undefined : this.#find(before, sentence, said);
  }

  /** Who holds the role that a description names, or which paper `the daily` is. */
  #findDescribed({ first, head }: Mention, sentence: number): NamedOne | undefined {
    if (!/^the$/iu.test(this.#tokens.spelling(first))) return undefined;
    const wordClass = this.#tokens.classOf(head);
    if (wordClass === C.Outlet) {
      const isNamed = this.#tokens.classOf(head - 1) === C.Name;
      return isNamed
        ? undefined
        : this.#antecedents.lastOutlet(this.#told(sentence), this.#tokens.spelling(head).toLowerCase());
    }
    if (wordClass === C.People)
      return this.#antecedents.lastGroup(this.#told(sentence), wordsOfName(this.#tokens.spelling(head))[0]);
    return wordClass === C.Person ? this.#roles.find(this.#tokens.textOf(first, head), sentence) : undefined;
  }

  /** Who is named at the end of a description, after a title: `Center for Research director Selim Idriss`. */
  #findTitled({ first, last }: Mention): NamedOne | undefined {
    const named = this.#findNear((name) => {
      return !name.group && name.last === last && name.role !== undefined && name.role.first >= first;
    });
    return named && this.#people.find(named);
  }

  /** Who is named beside the description of one person, across a comma: `the chief of staff, Selim Idriss, said`. */
  #findApposed({ first, last, head }: Mention, content: Attribution['content']): NamedOne | undefined {
    if (this.#tokens.classOf(head) === C.People) return undefined;
    const named = this.#findNear((name) => {
      if (name.group || content.some((span) => name.first >= span.first && name.last <= span.last)) return false;
      return (
        (name.last === first - 2 && this.#tokens.classOf(first - 1) === C.Comma) ||
        (name.first === last + 2 && this.#tokens.classOf(last + 1) === C.Comma && isSetOff(this.#tokens, name.last))
      );
    });
    return named && this.#people.find(named);
  }
}

/** How many sentences before each of an article's do not stand in quotation marks from end to end. */
function toldBefore(marked: MarkedText): Int32Array {
  const { tokens, sentences } = marked;
  const counts = new Int32Array(sentences.length);
  for (let sentence = 1; sentence < counts.length; sentence += 1) {
    const quotation = marked.quotedAt(tokens.firstOf(sentence - 1));
    const isSaid = quotation !== undefined && quotation.last >= tokens.afterOf(sentence - 1) - 1;
    counts[sentence] = (counts[sentence - 1] ?? 0) + (isSaid ? 0 : 1);
  }
  return counts;
}

const MOST_NAMES_NEAR = 12;

/** A name after a preposition that nothing tells to be a person's is mostly a place's. */
function isPlace(tokens: Tokens, { first }: NameMention, one: NamedOne): boolean {
  const before = tokens.classOf(first - 1);
  return (
    one.gender === undefined &&
    one.role === undefined &&
    (before === C.Preposition || before === C.To || before === C.Of)
  );
}

/** True for a name or its title by which a sentence begins, be it after an article: `The mayor, Mary Oduya`. */
function opensSentence(
  tokens: Tokens,
  sentence: number,
  { first, role }: Pick<NameMention, 'first' | 'role'>,
): boolean {
  const start = tokens.firstOf(sentence);
  const begin = Math.min(first, role?.first ?? first);
  return begin === (tokens.classOf(start) === C.Determiner && begin > start ? start + 1 : start);
}

/** True before a verb, and at the head of a sentence before a comma: `Mary Oduya, the mayor, has`. */
function isSubject(tokens: Tokens, mention: NameMention): boolean {
  const after = tokens.classOf(mention.last + 1);
  return (
    (after === C.Comma && opensSentence(tokens, mention.sentence, mention)) ||
    (after >= C.Be && after <= C.Modal) ||
    (after >= C.Say && after <= C.Talk) ||
    after === C.Verb ||
    after === C.EndsInEd ||
    after === C.Who
  );
}
