import type { Quote } from '../quotes/quote.js';
import { termsOf } from '../search/analysis.js';
import { memoized } from '../memo.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import type { SpeakersAsked } from './speakers-asked.js';

/** Before whom or where somebody is in office: an ambassador *to Norway* does not speak for it. */
const ABROAD = / (?:to|in|on|for|at) /u;
const NO_LONGER = /\b(?:former|ex|opposition|exiled|rebel)\b/iu;
const IN_OFFICE =
  /\b(?:government|administration|regime|cabinet|leadership|leaders?|rulers?|officials?|authorit(?:y|ies)|minist(?:er|ers|ry)|secretary|presiden(?:t|cy)|premier|chancellor|king|queen|prince|emir|ambassador|envoy|diplomats?|delegat(?:e|es|ion)|embassy|spokes(?:man|woman|person)|parliament|counterpart|(?:foreign|home) office|state department|military|army)\b/iu;

/** Of so many names it is kept whether they hold an office asked for. */
const NAMES_KEPT = 100;

/**
 * Tells whether a quote, the `index`-th of its article, is of the speakers asked for or of one who holds an
 * office of the place asked for.
 */
export function ownership(
  snapshot: ArchiveSnapshot,
  asked: SpeakersAsked,
): (article: number, quote: Quote, index: number) => boolean {
  const own = new Map<number, Set<number>>();
  for (const { article, quote } of asked.speakers.flatMap((speaker) => snapshot.speakers.quotesOf(speaker))) {
    own.set(article, (own.get(article) ?? new Set()).add(quote));
  }
  const holdsOffice = memoized((name: string) => {
    const known = snapshot.speakers.named(name);
    const roles = known.length === 1 ? known.flatMap((one) => one.roles.map(({ role }) => role)) : [];
    return [...whatIs(name, asked), ...roles].some((role) => isOfficeOf(role, asked));
  }, NAMES_KEPT);
  return (article, quote, index) =>
    own.get(article)?.has(index) === true || (asked.owners.length > 0 && holdsOffice(quote.speaker?.name ?? ''));
}

/**
 * Whether a role, or the words for somebody without a name, is of those asked for: "Norwegian Fisheries
 * Minister", "the board's chairman".
 */
function isOfficeOf(role: string, { owners, isPlace }: SpeakersAsked): boolean {
  const [office = ''] = role.split(ABROAD);
  const words = new Set(termsOf(office));
  if (NO_LONGER.test(office) || (isPlace && !IN_OFFICE.test(office))) return false;
  return owners.some((owner) => owner.every((word) => words.has(word)));
}

/**
 * Whether the speaker is somebody else: one who goes by a name. "The report" and "officials" may speak for
 * whom the question names, and so may whose name or role shares a word with a name that nobody goes by.
 */
export function isAnothers({ speaker }: Quote, asked: SpeakersAsked): boolean {
  if (speaker === null || !/\p{Lu}/u.test(speaker.name)) return false;
  const called = [...whatIs(speaker.name, asked), speaker.role ?? ''].join(' ');
  return asked.speakers.length > 0 || !termsOf(called).some((word) => asked.naming.has(word));
}

/** A name that may tell what somebody is. */
function whatIs(name: string, { namesakes }: SpeakersAsked): readonly string[] {
  return namesakes.has(name) ? [] : [name];
}
