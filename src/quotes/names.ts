import { genderOfGivenName } from './gender.js';
import type { MarkedText } from './marked-text.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

const C = WordClass;

/** A name as it stands; tokens, both inclusive. */
export interface NameMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** The title before the name, or the role in apposition to it. */
  readonly role?: { readonly first: number; readonly last: number };
  /** The name of a paper, ministry, party or other group. */
  readonly group: boolean;
  /** Where any word begins with a capital letter: first in its sentence or quote. */
  readonly initial: boolean;
}

const PARTICLES = new WordTable('al el bin ibn ben de del della da di du van von der den ter la le y abu'.split(' '));
const GROUP_WORDS = new WordTable(
  `times news journal tribune herald gazette guardian telegraph observer chronicle review press radio tv television
  university college institute center centre bank corp inc ltd co plc association foundation fund reserve court house
  kremlin pentagon nations states kingdom republic federation league front brigade army navy cross crescent watch
  amnesty parliament assembly chamber bureau service services forces authority exchange airlines motors international caucus
  conference project alliance coalition society academy`.split(/\s+/u),
);
/** Verbs elsewhere that belong to a title right before its head: `press secretary`. */
const TITLE_WORDS = new WordTable(
  `press campaign policy research design project program opposition fire defense defence security communications
  managing acting outgoing incoming retired elected`.split(/\s+/u),
);
const LONGEST_TITLE = 7;

/** Every name in the running text, in order, headlines and picture captions left out. */
export function findNames(marked: MarkedText): NameMention[] {
  const { tokens, sentences } = marked;
  const names: NameMention[] = [];
  for (const [sentence, { kind }] of sentences.entries()) {
    if (kind !== 'prose' && kind !== 'summary') continue;
    const end = tokens.afterOf(sentence);
    let token = tokens.firstOf(sentence);
    while (token < end) {
      const last = endOfRun(tokens, token, end);
      if (last < token) {
        token += 1;
        continue;
      }
      const name = nameIn(tokens, sentence, token, last);
      if (name !== undefined) names.push(name);
      token = last + 1;
    }
  }
  return names;
}

/** The name in a noun phrase, its tokens both inclusive; undefined when the phrase describes instead. */
export function nameOfPhrase(tokens: Tokens, sentence: number, first: number, last: number): NameMention | undefined {
  let from = last;
  while (from > first && (isNameToken(tokens, from - 1) || isParticle(tokens, from - 1))) from -= 1;
  while (isParticle(tokens, from)) from += 1;
  if (from > last || !isNameToken(tokens, last)) return undefined;
  const name = nameIn(tokens, sentence, from, endOfDomain(tokens, sentence, last));
  const isModified = name?.group === true && tokens.classOf(from - 1) === C.Other;
  return isModified ? undefined : name;
}

/** Where `Department of Health` ends, by its head; the token itself for other phrases. */
function endOfDomain(tokens: Tokens, sentence: number, head: number): number {
  return opensDomain(tokens, head + 1) ? endOfRun(tokens, head, tokens.afterOf(sentence)) : head;
}

/** The last token of the run of capitalised words that begins at a token; the token before it where none does. */
function endOfRun(tokens: Tokens, from: number, end: number): number {
  let last = from - 1;
  let token = from;
  while (token < end) {
    if (isNameToken(tokens, token)) last = token;
    else if (token === from || !(isParticle(tokens, token) || opensDomain(tokens, token))) break;
    token += 1;
  }
  return last;
}

/** `of` in `Ministry of Defence` and `Bank of America`. */
function opensDomain(tokens: Tokens, token: number): boolean {
  return tokens.classOf(token) === C.Of && isGroupWord(tokens, token - 1) && isNameToken(tokens, token + 1);
}

function isNameToken(tokens: Tokens, token: number): boolean {
  if (!tokens.isCapital(token)) return false;
  const wordClass = tokens.classOf(token);
  return wordClass >= C.Person && wordClass <= C.Name;
}

function isParticle(tokens: Tokens, token: number): boolean {
  return !tokens.isCapital(token) && tokens.isOneOf(PARTICLES, token);
}

/** The name in a run of capitalised words: what stands after the last title in it. Undefined when the run is but a title. */
function nameIn(tokens: Tokens, sentence: number, runFirst: number, last: number): NameMention | undefined {
  const initial = tokens.firstOf(sentence) === runFirst || tokens.classOf(runFirst - 1) === C.OpeningMark;
  const lastClass = tokens.classOf(last);
  if (lastClass === C.People || lastClass === C.Outlet) {
    return last === runFirst ? undefined : { sentence, first: runFirst, last, group: true, initial };
  }
  if (lastClass !== C.Name) return undefined;
  let first = last;
  while (first > runFirst && tokens.classOf(first - 1) !== C.Person) first -= 1;
  while (first < last && isParticle(tokens, first)) first += 1;
  if (first === runFirst && first < last && isBeforeName(tokens, first, initial)) first += 1;
  const held = officeHeld(tokens, first, last);
  if (held !== undefined) return { sentence, last, group: false, initial: false, ...held };
  first = afterOffice(tokens, first, last);
  if (first > last) return undefined;
  const isPart = first === last && tokens.classOf(first - 1) === C.Genitive && isGroupWord(tokens, first);
  if (isPart) return undefined;
  if (isGroupName(tokens, first, last)) return { sentence, first, last, group: true, initial };
  const role = titleBefore(tokens, first) ?? roleAfter(tokens, first, last) ?? roleBefore(tokens, first, last);
  const before = tokens.classOf(first - 1);
  const group =
    role === undefined && (before === C.Determiner || (before === C.Outlet && !tokens.isCapital(first - 1)));
  return { sentence, first, last, group, initial: initial && first === runFirst, ...(role && { role }) };
}

const STATES = new WordTable('u.s. us u.k. uk u.n. un e.u. eu'.split(' '));
const ATTRIBUTE = /-(?:based|born|led|old|backed|educated)$/u;
const SHORTEST_ATTRIBUTE = 8;
const SHORTEST_ADVERB = 6;

/** True for the first word of a run that is no part of the name in it: `Paris-based`; a participle or an adverb that opens a sentence. */
function isBeforeName(tokens: Tokens, first: number, initial: boolean): boolean {
  const length = tokens.endOf(first) - tokens.startOf(first);
  if (!initial && length < SHORTEST_ATTRIBUTE) return false;
  const word = tokens.spelling(first);
  if (length >= SHORTEST_ATTRIBUTE && ATTRIBUTE.test(word)) return true;
  if (!initial) return false;
  const isAdverb = length >= SHORTEST_ADVERB && word.endsWith('ly');
  return word.endsWith('ing') || (isAdverb && !isGivenName(tokens, first));
}

/**
 * The name after an office at a state or a body, with the office as its role: `Susan Lund` in `ambassador to the U.N. Susan
 * Lund`. Only `to` a state needs no given name to tell where the name begins.
 */
function officeHeld(tokens: Tokens, first: number, last: number): Pick<NameMention, 'first' | 'role'> | undefined {
  const at = tokens.classOf(first - 1) === C.Determiner ? first - 2 : first - 1;
  const attaches = tokens.classOf(at);
  if (attaches !== C.To && attaches !== C.Of && attaches !== C.Preposition) return undefined;
  if (tokens.classOf(at - 1) !== C.Person) return undefined;
  let body = tokens.isOneOf(STATES, first) ? first : last - 2;
  while (body > first && !isGroupWord(tokens, body)) body -= 1;
  const isState = tokens.isOneOf(STATES, body);
  const isTold = (isState && attaches === C.To) || ((isState || body > first) && isGivenName(tokens, body + 1));
  if (!isTold || last - body < 2) return undefined;
  let role = at - 1;
  while (role > at - LONGEST_TITLE && continuesTitle(tokens, role - 1)) role -= 1;
  return { first: body + 1, role: { first: role, last: body } };
}

function isGivenName(tokens: Tokens, token: number): boolean {
  return genderOfGivenName(tokens.spelling(token).toLowerCase()) !== undefined;
}

/**
 * Where the name begins after an office such as `Secretary of State` or `Chief of Police`, whose last words
 * look like a part of it.
 */
function afterOffice(tokens: Tokens, first: number, last: number): number {
  if (tokens.classOf(first - 1) !== C.Of || tokens.classOf(first - 2) !== C.Person) return first;
  const isMinistry = /^(?:secretary|minister)$/iu.test(tokens.spelling(first - 2));
  if (isMinistry) return Math.max(first + 1, last - 1);
  return isGroupWord(tokens, first) ? first + 1 : first;
}

function isGroupName(tokens: Tokens, first: number, last: number): boolean {
  for (let token = first; token <= last; token += 1) {
    if (isGroupWord(tokens, token)) return true;
  }
  return first === last && isAbbreviation(tokens, first);
}

const LONGEST_ABBREVIATION = 6;

function isAbbreviation(tokens: Tokens, token: number): boolean {
  const length = tokens.endOf(token) - tokens.startOf(token);
  return length >= 2 && length <= LONGEST_ABBREVIATION && tokens.isAllCapitals(token);
}

function isGroupWord(tokens: Tokens, token: number): boolean {
  const wordClass = tokens.classOf(token);
  return wordClass === C.People || wordClass === C.Outlet || tokens.isOneOf(GROUP_WORDS, token);
}

const ADDRESSES = new WordTable('mr mr. mrs mrs. ms ms. miss dr dr. sir madam'.split(' '));

/**
 * The title before a name: `Russian Foreign Minister` in `Russian Foreign Minister Sergei Lavrov`. Of `after the death
 * Mr Lavrov said` only `Mr`: what stands before a form of address is a title only if it ends in one.
 */
function titleBefore(tokens: Tokens, nameFirst: number): NameMention['role'] {
  const last = nameFirst - 1;
  const wordClass = tokens.classOf(last);
  if (!isInTitle(wordClass)) return undefined;
  const isAddress = wordClass === C.Person && tokens.isOneOf(ADDRESSES, last);
  if (isAddress && tokens.classOf(last - 1) !== C.Person) return { first: last, last };
  let first = headOfTitle(tokens, last);
  if (tokens.classOf(first) !== C.Person) return undefined;
  while (first > last - LONGEST_TITLE && continuesTitle(tokens, first - 1)) first -= 1;
  return { first, last };
}

function continuesTitle(tokens: Tokens, token: number): boolean {
  return isInTitle(tokens.classOf(token)) || tokens.isOneOf(TITLE_WORDS, token);
}

/** `chief` in `chief of staff`, `Secretary` in `Secretary of State`. */
function headOfTitle(tokens: Tokens, last: number): number {
  for (let token = last; token > last - 3; token -= 1) if (tokens.classOf(token) === C.Of) return token - 1;
  return last;
}

function isInTitle(wordClass: WordClass): boolean {
  return (wordClass >= C.Person && wordClass <= C.Name) || wordClass === C.Other;
}

const LONGEST_ROLE = 16;

/**
 * The role after a name and a comma: `chief of the rebel army` in `Salim Idris, the chief of the rebel army, said`;
 * also after the age, and up to `who`. None where another name follows it, as in `he told Idris, President Oduya said`.
 */
function roleAfter(tokens: Tokens, nameFirst: number, nameLast: number): NameMention['role'] {
  const before = tokens.classOf(nameFirst - 1);
  const isPlace = before === C.Preposition || (before === C.To && tokens.classOf(nameFirst - 2) !== C.CueAdjective);
  if (tokens.classOf(nameLast + 1) !== C.Comma || isPlace) return undefined;
  const begin = afterAge(tokens, nameLast + 2);
  const hasArticle = tokens.classOf(begin) === C.Determiner;
  const first = hasArticle ? begin + 1 : begin;
  const isAged = hasArticle && begin > nameLast + 2;
  let head = -1;
  let token = first;
  for (; token < first + LONGEST_ROLE && isInRole(tokens, token, head >= 0); token += 1)
    if (head < 0 && (isRoleHead(tokens, token) || (isAged && endsNoun(tokens, token)))) head = token;
  const isNextName = tokens.classOf(head + 1) === C.Name;
  if (head < 0 || isNextName || !endsRole(tokens.classOf(token))) return undefined;
  let last = token - 1;
  while (last > head && isCutShort(tokens.classOf(last))) last -= 1;
  return { first, last };
}

/** True for `of` in `an author of “The Long Bridge,”`, whose role ends before it. */
function isCutShort(wordClass: WordClass): boolean {
  return wordClass >= C.Determiner && wordClass <= C.Preposition;
}

/** The token after `45,` at a token; the token itself where no age stands. */
function afterAge(tokens: Tokens, token: number): number {
  const isAge = tokens.classOf(token) === C.Number && tokens.classOf(token + 1) === C.Comma;
  return isAge && tokens.endOf(token) - tokens.startOf(token) <= 3 ? token + 2 : token;
}

/** Heads of roles beside those of the class of persons. */
const ROLE_HEADS = new WordTable(
  `head boss deputy vice-president vice-chair vice-chairman vice-chairwoman vice-chancellor co-founder co-owner co-author co-chair
  co-director secretary-general director-general attorney-general editor-in-chief commander-in-chief shopkeeper carpenter baker
  butcher plumber electrician technician chef waiter waitress vet vicar skipper captain barrister solicitor magistrate clerk conductor
  sculptor painter poet novelist playwright photographer publisher builder buyer seller fellow lecturer tutor scholar chemist
  geologist seismologist virologist sociologist anthropologist archaeologist ecologist zoologist criminologist specialist
  technologist campaigner organiser supervisor operator auditor accountant adjudicator mediator midwife carer grower sailor
  fisher shepherd landlord tenant guide dealer broker statistician mathematician theologian`.split(/\s+/u),
);

/** True for `docker` in `a port docker from Tarsa`, which after a name and an age tells of a person. */
function endsNoun(tokens: Tokens, token: number): boolean {
  return tokens.classOf(token) === C.Other && !isInTitle(tokens.classOf(token + 1));
}

/** True for a word that says what one person is: `mayor`, `head`, `baker`. */
export function isRoleHead(tokens: Tokens, token: number): boolean {
  return tokens.classOf(token) === C.Person || tokens.isOneOf(ROLE_HEADS, token);
}

function endsRole(wordClass: WordClass): boolean {
  return wordClass === C.Edge || wordClass === C.Who || (wordClass >= C.Comma && wordClass <= C.Bracket);
}

/** True for an apposition that ends at a token: a mark comes after it, or the end of the sentence. */
export function isSetOff(tokens: Tokens, last: number): boolean {
  const after = tokens.classOf(last + 1);
  return endsRole(after) || after === C.Genitive;
}

/** True for a word of a role: `managing`, `port` and `director` before or in its head, `for`, `to` and `and` only after it. */
function isInRole(tokens: Tokens, token: number, afterHead: boolean): boolean {
  const wordClass = tokens.classOf(token);
  switch (wordClass) {
    case C.Genitive:
    case C.EndsInS:
    case C.EndsInEd:
    case C.EndsInIng:
      return true;
    case C.Of:
    case C.Preposition:
    case C.To:
    case C.Determiner:
    case C.Possessive:
    case C.Number:
    case C.CueNoun:
      return afterHead;
    case C.Coordinator:
      return afterHead && isInTitle(tokens.classOf(token + 1));
    default:
      return isInTitle(wordClass) || tokens.isOneOf(TITLE_WORDS, token);
  }
}

/**
 * The role before a comma and a name: `foreign minister` in `the foreign minister, Sergei Lavrov, said`. None in
 * `they shot the suspect, Lavrov said`.
 */
function roleBefore(tokens: Tokens, nameFirst: number, nameLast: number): NameMention['role'] {
  const last = nameFirst - 2;
  if (tokens.classOf(nameFirst - 1) !== C.Comma || tokens.classOf(last) !== C.Person) return undefined;
  if (!isSetOff(tokens, nameLast)) return undefined;
  let first = last;
  while (first > last - LONGEST_TITLE && continuesTitle(tokens, first - 1)) first -= 1;
  const before = tokens.classOf(first - 1);
  return before === C.Determiner || before === C.Possessive || before === C.Genitive ? { first, last } : undefined;
}
