const OPENS_WITH_PRONOUN = /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those)\b/iu;
/** "On Tuesday night, he", "Later, their": not "When the mayor left, he", which may name its own. */
const PRONOUN_AFTER_SETTING =
  /^\W*(?!(?:after|although|as|because|before|for|if|like|once|since|though|unlike|until|when|where|while|with)\b)(?:[\p{L}\d.’'-]+ ){0,4}[\p{L}\d.’'-]+, (?:he|she|it|they|his|her|its|their)\b/iu;
const GOES_ON = /^\W*(?:such|but|and|so|yet|however|instead|still)\b/iu;

/**
 * Whether a sentence opens with a pronoun, or with one after a few words of when or where, so that whom it speaks of
 * stands in the sentence before.
 */
export function opensWithPronoun(text: string): boolean {
  return OPENS_WITH_PRONOUN.test(text) || PRONOUN_AFTER_SETTING.test(text);
}

/** Whether a sentence opens with a pronoun or goes on from the sentence before, without which it tells but half. */
export function pointsBack(text: string): boolean {
  return opensWithPronoun(text) || GOES_ON.test(text);
}
