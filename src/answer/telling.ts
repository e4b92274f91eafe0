import { ageAsked } from './age.js';
import { confidenceOf } from './confidence.js';
import { descriptionAsked } from './description.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { kindAsked } from './kind-asked.js';
import { locationAsked } from './location.js';
import { holderAsked } from './office.js';
import { bestFirst, type RankedSentence } from './ranker.js';
import { reasonAsked } from './reason.js';
import { tollAsked } from './toll.js';
import type { TreeModel } from './trees.js';

/** How a sentence tells, in so many words, what a question asks for. */
export type Tells =
  /** It does, of all that is asked about. */
  | 'whole'
  /** It does, perhaps of something else. */
  | 'part'
  /** It may, in other words. */
  | 'maybe'
  /** It cannot answer, whatever else it says. */
  | 'nothing';

/** Whether a sentence tells what one question asks for. */
export type Telling = (one: RankedSentence) => Tells;

/** What a question asks for in so many words: who holds an office, who or what something is, how many died, and the like. */
export function tellingAsked(read: ReadEvidence): Telling | undefined {
  return KINDS.reduce<Telling | undefined>((found, asked) => found ?? asked(read), undefined);
}

/** The first that a question asks for is meant. */
const KINDS: readonly ((read: ReadEvidence) => Telling | undefined)[] = [
  holderAsked,
  descriptionAsked,
  tollAsked,
  ageAsked,
  reasonAsked,
  locationAsked,
  kindAsked,
];

/** What a sentence is preferred by for what it tells, in units of the score. */
const PREFERENCE: Readonly<Record<Tells, number>> = { whole: 6, part: 2, maybe: 0, nothing: -4 };
/** At least so sure, 0 to 1, that a sentence answers which tells the whole: set by hand, it was not learned. */
const TELLING_AT_LEAST = 0.5;

/** The ranked sentences, those that tell before others that are about as good, and those that cannot after them. */
export function preferTelling(
  ranked: readonly RankedSentence[],
  telling: Telling | undefined,
): readonly RankedSentence[] {
  if (telling === undefined) return ranked;
  return ranked.map((one) => ({ ...one, preference: one.preference + PREFERENCE[telling(one)] })).sort(bestFirst);
}

/** How sure it is, 0 to 1, that the first sentence answers, by its words and by what it tells. */
export function confidenceInTelling(
  ranked: readonly RankedSentence[],
  telling: Telling | undefined,
  model: TreeModel,
): number {
  const [first] = ranked;
  const tells = first && telling ? telling(first) : 'maybe';
  if (tells === 'nothing') return 0;
  const byWords = confidenceOf(ranked, model);
  return tells === 'whole' ? Math.max(TELLING_AT_LEAST, byWords) : byWords;
}
