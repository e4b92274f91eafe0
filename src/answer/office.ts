import { namedRolesIn } from '../quotes/named-roles.js';
import { termsOf } from '../search/analysis.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { confidenceInTelling } from './confidence.js';
import { preferTelling, type RankedSentence } from './ranker.js';
import type { TreeModel } from './trees.js';

/** "Who *leads* the party", "who is in charge of the port". */
const ASKS_LEADER = /^who(?:['’]s| is| was)? (?:leads|leading|heads|chairs|commands|in charge of) (?:the )?(?<of>.+)/iu;
/** "Who is the *mayor* of *Skarholm*", "who is the *Norwegian fisheries minister*". */
const ASKS_HOLDER =
  /^who(?:['’]s| is| was) (?:the )?(?:(?:new|current|acting|former) )?(?<title>[\p{L}’' -]{1,80}?)(?: (?:of|to|at|for|in) (?:the )?(?<of>[\p{L}\p{N}.’' -]{1,80}?))?\s*\?*$/iu;

/** A president is left out: most reports name one of some state. */
const LEADING = new Set(termsOf('leader head chief chairman chairwoman director commander executive boss'));
const TITLES = new Set(
  termsOf(
    `leader head chief chairman chairwoman president premier minister secretary chancellor ambassador envoy commander director executive
    boss governor mayor general spokesman spokeswoman coach manager king queen pope`,
  ),
);
const TELLS_OF_LEADING =
  /\b(?:leads|heads|chairs|commands|led|headed|chaired|commanded|leader|head|chief|chair|chairman|chairwoman|president|director|commander|executive|boss)\b/iu;
/** What an office is called and whose it is, in analysed words. Any word of the title tells it where it is asked who leads; else all do. */
interface Office {
  readonly title: ReadonlySet<string>;
  readonly anyTitle: boolean;
  readonly of: readonly string[];
}

/** The ranked sentences; where it is asked who holds an office, those that name its holder before others that are about as good. */
export function preferHolders(read: ReadEvidence, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const office = officeAsked(read.evidence.reading.text);
  return office === undefined ? ranked : preferTelling(ranked, (one) => namesHolder(one, office));
}

/**
 * How sure it is, 0 to 1, that the first sentence tells who holds the office asked for: not at all where it gives nobody any. Undefined where
 * no office is asked for, or the words alone have to tell.
 */
export function confidenceInHolder(
  read: ReadEvidence,
  ranked: readonly RankedSentence[],
  model: TreeModel,
): number | undefined {
  const office = officeAsked(read.evidence.reading.text);
  const [first] = ranked;
  if (office === undefined || first === undefined) return undefined;
  const { text } = first.sentence.candidate;
  if (office.anyTitle) return TELLS_OF_LEADING.test(text) ? undefined : 0;
  const roles = rolesIn(text);
  if (roles.length === 0) return 0;
  const whole = roles.some((role) => hasTitle(role, office) && office.of.every((term) => role.has(term)));
  return whole ? confidenceInTelling(ranked, model) : undefined;
}

function officeAsked(question: string): Office | undefined {
  const led = ASKS_LEADER.exec(question)?.groups?.of;
  if (led !== undefined) return { title: LEADING, anyTitle: true, of: termsOf(led) };
  const { title, of } = ASKS_HOLDER.exec(question)?.groups ?? {};
  const words = title === undefined ? [] : termsOf(title);
  if (!words.some((word) => TITLES.has(word))) return undefined;
  return { title: new Set(words), anyTitle: false, of: of === undefined ? [] : termsOf(of) };
}

function namesHolder({ sentence: { words, candidate } }: RankedSentence, office: Office): boolean {
  if (!hasTitle(words, office) || !office.of.every((term) => words.has(term))) return false;
  return rolesIn(candidate.text).some((role) => hasTitle(role, office));
}

function hasTitle(words: ReadonlySet<string>, { title, anyTitle }: Office): boolean {
  const terms = [...title];
  return anyTitle ? terms.some((term) => words.has(term)) : terms.every((term) => words.has(term));
}

/** The roles that a sentence gives to names, in analysed words. */
function rolesIn(text: string): ReadonlySet<string>[] {
  return namedRolesIn(text).map(({ role }) => new Set(termsOf(role)));
}
