import { namedRolesIn } from '../quotes/named-roles.js';
import { confidenceInTelling } from './confidence.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { preferTelling, type RankedSentence } from './ranker.js';
import type { TreeModel } from './trees.js';

/** The ranked sentences; where it is asked who or what something is, those that say so before others that are about as good. */
export function preferDescriptions(read: ReadEvidence, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const describes = describing(read);
  return describes === undefined ? ranked : preferTelling(ranked, describes);
}

/**
 * How sure it is, 0 to 1, that the first sentence describes what is asked about. Undefined for any other
 * sentence or question.
 */
export function confidenceInDescription(
  read: ReadEvidence,
  ranked: readonly RankedSentence[],
  model: TreeModel,
): number | undefined {
  const [first] = ranked;
  const describes = describing(read);
  if (first === undefined || describes?.(first) !== true) return undefined;
  const whole = read.terms.every(({ term }) => first.sentence.words.has(term));
  return whole ? confidenceInTelling(ranked, model) : undefined;
}

/** Tells which sentences say who or what the subject of the question is; undefined where that is not asked. */
function describing({ evidence }: ReadEvidence): ((one: RankedSentence) => boolean) | undefined {
  const { kind, focus, mayName } = evidence.reading.asking;
  if (kind === 'description' && focus !== undefined) return saysWhatIs(focus);
  return mayName === undefined ? undefined : (one) => givesRole(one, mayName);
}

function saysWhatIs(name: string): (one: RankedSentence) => boolean {
  const subject = String.raw`(?<![\p{L}\p{N}])${name.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}])`;
  const says = new RegExp(
    [
      String.raw`${subject} ?,? (?:who |which )?(?:is|was|are|were) (?:an?|the|one of)\b`,
      String.raw`${subject} ?, (?:an?|the|one of)\b`,
      String.raw`\b(?:called|named|known as|dubbed) (?:\p{L}+ ){0,3}${subject}`,
    ].join('|'),
    'iu',
  );
  return (one) => says.test(one.sentence.candidate.text) || givesRole(one, name);
}

function givesRole({ sentence: { candidate } }: RankedSentence, lastName: string): boolean {
  return namedRolesIn(candidate.text).some(({ name }) => name.toLowerCase().split(' ').at(-1) === lastName);
}
