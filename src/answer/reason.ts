import { holdsAllWords, type ReadEvidence } from './features/read-evidence.js';
import type { Telling } from './telling.js';

const SAYS_WHY = /\b(?:because|citing|due to|in order to|so that|on the grounds|in protest (?:at|over|against))\b/iu;
const MAY_SAY_WHY =
  /\b(?:in an? (?:effort|attempt|bid) to|for fear|amid fears|as a precaution|to (?:avoid|prevent|protest)|arguing|believ(?:es|ed|ing))\b/iu;

/** Whether sentences that hold all the words of the question give a reason; undefined where none is asked for. */
export function reasonAsked({ evidence, terms }: ReadEvidence): Telling | undefined {
  if (evidence.reading.asking.kind !== 'reason') return undefined;
  return ({ sentence }) => {
    const { text } = sentence.candidate;
    if (!holdsAllWords(sentence, terms)) return 'maybe';
    if (SAYS_WHY.test(text)) return 'whole';
    return MAY_SAY_WHY.test(text) ? 'part' : 'maybe';
  };
}
