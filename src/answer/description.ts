import { namedRolesIn } from '../quotes/named-roles.js';
import type { ReadEvidence } from './features/read-evidence.js';
import type { RankedSentence } from './ranker.js';
import type { Telling } from './telling.js';

/** Whether sentences say who or what the subject of the question is; undefined where that is not asked. */
export function descriptionAsked({ evidence, terms }: ReadEvidence): Telling | undefined {
  const { kind, focus, mayName } = evidence.reading.asking;
  const describes =
    kind === 'description' && focus !== undefined
      ? saysWhatIs(focus)
      : mayName === undefined
        ? undefined
        : (one: RankedSentence) => givesRole(one, mayName);
  return (
    describes &&
    ((one) => {
      if (!describes(one)) return 'maybe';
      return terms.every(({ term }) => one.sentence.words.has(term)) ? 'whole' : 'part';
    })
  );
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
