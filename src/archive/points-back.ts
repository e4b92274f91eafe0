const OPENS_WITH_PRONOUN = /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those)\b/iu;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)\b/iu;
/** "On Tuesday night", "Later": not "When the mayor left", which may name whom it speaks of. */
const SETTING =
  /^\W*(?!(?:after|although|as|because|before|for|if|like|once|since|though|unlike|until|when|where|while|with)\b)(?:[\p{L}\d.’'-]+ ){0,4}[\p{L}\d.’'-]+$/iu;
const LONGEST_SETTING = 80;
const GOES_ON = /^\W*(?:such|but|and|so|yet|however|instead|still)\b/iu;

/**
 * Whether a sentence opens with a pronoun, or with one after a few words of when or where, so that whom it speaks of
 * stands in the sentence before.
 */
export function opensWithPronoun(text: string): boolean {
  return OPENS_WITH_PRONOUN.test(text) || hasPronounAfterSetting(text);
}

/** Whether a sentence opens with a pronoun or goes on from the sentence before, without which it tells but half. */
export function pointsBack(text: string): boolean {
  return opensWithPronoun(text) || GOES_ON.test(text);
}

function hasPronounAfterSetting(text: string): boolean {
  const comma = text.indexOf(', ');
  if (comma < 1 || comma > LONGEST_SETTING) return false;
  return PRONOUN.test(text.slice(comma + 2, comma + 8)) && SETTING.test(text.slice(0, comma));
}
