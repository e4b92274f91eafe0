import { namedRolesIn } from '../quotes/named-roles.js';
import { termsOf } from '../search/analysis.js';
import { wordsAndCountries, type WordsAndCountries } from './country-names.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { gazetteer } from './gazetteer.js';
import type { Telling, Tells } from './telling.js';

/** "Who *leads* the party", "who is in charge of the port". */
const ASKS_LEADER =
  /^who(?:['’]s| is| was)? (?:leads|leading|heads|chairs|commands|in charge of) (?:the )?(?<of>[^?]+)/iu;
/** "Who is the *mayor* of *Skarholm*", "who is the *Norwegian fisheries minister*". */
const ASKS_HOLDER =
  /^who(?:['’]s| is| was) (?:the )?(?:(?:new|current|acting|former) )?(?<title>[\p{L}.’' -]{1,80}?)(?: (?:of|to|at|for|in) (?:the )?(?<of>[\p{L}\p{N}.’' -]{1,80}?))?\s*\?*$/iu;

const LEADING: ReadonlySet<string> = new Set(
  termsOf('leader head chief chairman chairwoman president director commander executive boss'),
);
const TITLES = new Set(
  termsOf(
    `leader head chief chairman chairwoman president premier minister secretary chancellor ambassador envoy commander director executive
    boss governor mayor general spokesman spokeswoman coach manager king queen pope`,
  ),
);
/** A president is left out: most reports name one of some state. */
const TELLS_OF_LEADING =
  /\b(?:leads|heads|chairs|commands|led|headed|chaired|commanded|leader|head|chief|chair|chairman|chairwoman|director|commander|executive|boss)\b/iu;
/** "Led by Colonel Mattis Lund", "Lund, who heads". */
const NAMES_LEADER =
  /\b(?:led|headed|chaired|commanded) by (?:[\p{Ll}-]+ ){0,4}\p{Lu}|\p{Lu}[\p{L}’'-]+ ?,? (?:who )?(?:leads|heads|chairs|commands)\b/u;
/** What tells that somebody does not hold an office. */
const NOT_HOLDING = /\b(?:former|ex|late|then|designate|deputy|vice|assistant|member)\b/giu;
/** A sentence that tells of an office holds more of the words for whose it is than this share. */
const OWNER_MORE_THAN = 0.5;

const POSSESSOR = /(?:\p{Lu}[\p{L}.-]* ?){1,4}['’]s? $/u;
/** How far from a role it may stand whose it is, in UTF-16 code units. */
const BESIDE = 40;

/** What an office is called and whose it is. Any word of the title tells it where it is asked who leads; else all do. */
interface Office {
  readonly title: WordsAndCountries;
  readonly anyTitle: boolean;
  readonly owner: WordsAndCountries;
  /** Of an owner of several words: `un` of "United Nations". */
  readonly initials: string;
  /** Finds the office whole before what may be a name: "ambassador to Norway". */
  readonly beforeName?: RegExp;
  /** The question. */
  readonly asked: string;
}

interface Role extends WordsAndCountries {
  readonly role: string;
}

/** Whether sentences name the holder of an office; undefined where none is asked for. One that gives nobody any tells nothing. */
export function holderAsked({ evidence }: ReadEvidence): Telling | undefined {
  const office = officeAsked(evidence.reading.text);
  return office && (({ sentence: { candidate } }) => tellsHolder(candidate.text, office));
}

function officeAsked(question: string): Office | undefined {
  const { title = '', of = '' } = ASKS_HOLDER.exec(question)?.groups ?? {};
  const called = wordsAndCountries(title);
  const leads = of !== '' && called.countries.size === 0 && [...called.words].every((word) => LEADING.has(word));
  const led = ASKS_LEADER.exec(question)?.groups?.of ?? (leads ? of : undefined);
  if (led === undefined && ![...called.words].some((word) => TITLES.has(word))) return undefined;
  const whose = led ?? of;
  return {
    title: led === undefined ? called : { words: LEADING, countries: new Set() },
    anyTitle: led !== undefined,
    owner: ownerCalled(whose),
    initials: /\s/u.test(whose) ? (termsOf(whose.replace(/(\p{L})\S*\s*/gu, '$1'))[0] ?? '') : '',
    ...(of !== '' && { beforeName: officeBeforeName(title, of) }),
    asked: question.toLowerCase(),
  };
}

/** A name of no content words, as WHO, is a word that no sentence is known to hold: it is nobody else's. */
function ownerCalled(whose: string): WordsAndCountries {
  const owner = wordsAndCountries(whose);
  const isRead = whose === '' || owner.words.size + owner.countries.size > 0;
  return isRead ? owner : { ...owner, words: new Set([whose]) };
}

function officeBeforeName(title: string, of: string): RegExp {
  const forms = gazetteer.formsOf(of.toLowerCase()).map((form) => form.replaceAll('.', String.raw`\.`));
  const head = title.split(' ').at(-1) ?? '';
  return new RegExp(String.raw`\b${head} (?:of|to|at|for|in) (?:the )?(?:${forms.join('|')}),? (?<name>\p{L})`, 'iu');
}

function tellsHolder(text: string, office: Office): Tells {
  const roles = namedRolesIn(text).map(({ role }) => ({ role, ...wordsAndCountries(ownerBefore(text, role) + role) }));
  const titled = roles.filter(({ words }) => hasTitle(words, office));
  const theirs = titled.filter((one) => mayBeOf(one, office));
  if (theirs.some((one) => ownerShare(one, office) === 1)) return 'whole';
  const share = ownerShare(wordsAndCountries(text), office);
  if (share === 1 && /\p{Lu}/u.test(office.beforeName?.exec(text)?.groups?.name ?? '')) return 'whole';
  if (share === 1 && office.anyTitle && NAMES_LEADER.test(text)) return 'part';
  if (theirs.some(({ role }) => ownerShare(wordsAndCountries(around(text, role)), office) === 1)) return 'part';
  const mayTell = office.anyTitle ? TELLS_OF_LEADING.test(text) : roles.length > 0 && theirs.length === titled.length;
  return mayTell && share > OWNER_MORE_THAN ? 'maybe' : 'nothing';
}

/** "*Norway's* Fisheries Minister": whose a role is, where that stands right before it. */
function ownerBefore(text: string, role: string): string {
  return POSSESSOR.exec(text.slice(0, text.indexOf(role)))?.[0] ?? '';
}

/** A role and what stands beside it. */
function around(text: string, role: string): string {
  const at = text.indexOf(role);
  return text.slice(Math.max(0, at - BESIDE), at + role.length + BESIDE);
}

function hasTitle(words: ReadonlySet<string>, { title, anyTitle }: Office): boolean {
  const called = [...title.words];
  return anyTitle ? called.some((word) => words.has(word)) : called.every((word) => words.has(word));
}

/** Whether a role may be the office: it is of no other country, and no deputy's where none is asked for. */
function mayBeOf({ role, countries }: Role, { title, owner, asked }: Office): boolean {
  const [of] = countries;
  const may = title.countries.size > 0 ? title.countries : owner.countries;
  const qualified = role.toLowerCase().match(NOT_HOLDING) ?? [];
  return (of === undefined || may.size === 0 || may.has(of)) && qualified.every((word) => asked.includes(word));
}

/** How much of what says whose office it is, 0 to 1, stands among the words and countries; 1 where nothing does. */
function ownerShare(held: WordsAndCountries, { title, owner, initials }: Office): number {
  const parts = [
    ...[...owner.words].map((word) => held.words.has(word) || held.words.has(initials)),
    ...[...title.countries, ...owner.countries].map((country) => held.countries.has(country)),
  ];
  return parts.length === 0 ? 1 : parts.filter(Boolean).length / parts.length;
}
