import type { FeatureGroup } from './feature.js';

const OPENING_PRONOUN = /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|there)\b/iu;

/** How well the sentence stands alone. */
export const form: FeatureGroup = () => {
  return ({ candidate: { text }, sequence, mentions }) => {
    const words = text.split(' ').length;
    return {
      words,
      contentShare: sequence.length / words,
      distinctShare: sequence.length === 0 ? 0 : new Set(sequence).size / sequence.length,
      opensWithPronoun: OPENING_PRONOUN.test(text) ? 1 : 0,
      opensWithConnective: /^\W*(?:but|and|or|so|also|however|yet|still|meanwhile|then)\b/iu.test(text) ? 1 : 0,
      isQuestion: /\?["”’')]*$/u.test(text) ? 1 : 0,
      endsWhole: /[.!?]["”’')\]]*$/u.test(text) ? 1 : 0,
      quoteMarks: (text.match(/["“”]/gu) ?? []).length,
      addressesReader: /\b(?:you|your|we|our|us|I|my|me)\b/u.test(text) ? 1 : 0,
      mentions: mentions.length,
      capitals: (text.match(/\p{Lu}/gu) ?? []).length / Math.max(1, text.length),
      digits: (text.match(/\d/gu) ?? []).length / Math.max(1, text.length),
    };
  };
};
