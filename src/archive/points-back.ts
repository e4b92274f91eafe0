const OPENS_WITH_PRONOUN = /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those)\b/iu;
const GOES_ON = /^\W*(?:such|but|and|so|yet|however|instead|still)\b/iu;

/** Whether a sentence opens with a pronoun, so that whom it speaks of stands in the sentence before. */
export function opensWithPronoun(text: string): boolean {
  return OPENS_WITH_PRONOUN.test(text);
}

/** Whether a sentence opens with a pronoun or goes on from the sentence before, without which it tells but half. */
export function pointsBack(text: string): boolean {
  return opensWithPronoun(text) || GOES_ON.test(text);
}
