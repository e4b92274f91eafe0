const OPENS_WITH_PRONOUN = /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those)\b/iu;

/** Whether a sentence opens with a pronoun, so that whom it speaks of stands in the sentence before. */
export function opensWithPronoun(text: string): boolean {
  return OPENS_WITH_PRONOUN.test(text);
}
