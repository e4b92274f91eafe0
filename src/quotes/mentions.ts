import { isVerbCue } from './cue-features.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

const C = WordClass;

/** A noun phrase that may name a speaker, as token numbers, both inclusive. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  /** The token that says what it is: the last before anything that hangs on it by a preposition. */
  readonly head: number;
}

const MOST_ATTACHED = 3;

/**
 * The noun phrases between two tokens, in order: simple ones, possessors, and phrases with what hangs on
 * them by a preposition.
 */
export function findMentions(tokens: Tokens, from: number, end: number): Mention[] {
  const found: Mention[] = [];
  const simple: Mention[] = [];
  let token = from;
  while (token < end) {
    const wordClass = tokens.classOf(token);
    if (isPronoun(wordClass) && !isNumeral(tokens, token)) {
      found.push({ first: token, last: token, head: token });
      token += 1;
    } else if (isPronoun(wordClass) || opensPhrase(wordClass) || isInsidePhrase(wordClass)) {
      const last = endOfPhrase(tokens, token, end, found);
      if (isWhole(tokens, token, last)) found.push(addTo(simple, { first: token, last, head: last }));
      token = last + 1;
    } else token += 1;
  }
  const mentions: Mention[] = [];
  let index = 0;
  for (const mention of found) {
    mentions.push(mention);
    if (mention !== simple[index]) continue;
    const last = endOfAttached(tokens, simple, index);
    if (last !== mention.last) mentions.push({ first: mention.first, last, head: mention.head });
    index += 1;
  }
  return mentions;
}

function addTo(simple: Mention[], mention: Mention): Mention {
  simple.push(mention);
  return mention;
}

/** The last token of what hangs on a phrase by prepositions. */
function endOfAttached(tokens: Tokens, simple: readonly Mention[], index: number): number {
  let last = simple[index]?.last ?? 0;
  for (let next = index + 1; next <= index + MOST_ATTACHED; next += 1) {
    const phrase = simple[next];
    if (phrase?.first !== last + 2 || !attaches(tokens.classOf(last + 1))) break;
    last = phrase.last;
  }
  return last;
}

/** Words that are verbs elsewhere are nouns after an article: `the move`. */
function isVerb(wordClass: WordClass): boolean {
  return wordClass === C.Verb || isVerbCue(wordClass);
}

/** True for what may stand between an article and the noun: `an angry mayor`, `the only mayor`, `all these mayors`. */
function describes(wordClass: WordClass): boolean {
  return wordClass === C.Adverb || wordClass === C.Determiner || wordClass === C.CueAdjective;
}

const CUT_SHORT = new WordTable(['the', 'a', 'an', 'every', 'no']);

function isYear(tokens: Tokens, token: number): boolean {
  return tokens.classOf(token) === C.Number && /^\d{4}$/u.test(tokens.spelling(token));
}

/** False for a phrase that is cut short, `the`, `the president's`, for a lone participle and for a year. */
function isWhole(tokens: Tokens, first: number, last: number): boolean {
  const wordClass = tokens.classOf(last);
  if (wordClass === C.Genitive || wordClass === C.CueAdjective) return false;
  if (first === last && (wordClass === C.EndsInIng || wordClass === C.EndsInEd)) return false;
  return first !== last || !(tokens.isOneOf(CUT_SHORT, first) || isYear(tokens, first));
}

/** The last token of the phrase that begins at `first`; possessors met on the way are added to `mentions`. */
function endOfPhrase(tokens: Tokens, first: number, end: number, mentions: Mention[]): number {
  let token = first;
  if (opensPhrase(tokens.classOf(first)) || isNumeral(tokens, first)) {
    if (tokens.classOf(first) === C.Possessive) mentions.push({ first, last: first, head: first });
    token += 1;
    while (token < end && describes(tokens.classOf(token))) token += 1;
  }
  if (token < end && token > first && isVerb(tokens.classOf(token))) token += 1;
  for (; token < end; token += 1) {
    if (tokens.classOf(token) === C.Genitive)
      mentions.push({ first, last: Math.max(first, token - 1), head: Math.max(first, token - 1) });
    else if (token > first && joinsNouns(tokens, token)) continue;
    else if (!isInsidePhrase(tokens.classOf(token)) || (token > first && isVerbLike(tokens, token))) break;
  }
  return token - 1;
}

/**
 * True for `press` and `planning` in `White House press secretary` and `policy planning director`: no verb
 * has a single bare role after it.
 */
function joinsNouns(tokens: Tokens, token: number): boolean {
  const isRole = tokens.classOf(token + 1) === C.Person && !tokens.isCapital(token + 1);
  return isRole && /^(?:press|talk|\p{L}+ing)$/u.test(tokens.spelling(token));
}

/** True for `called` after a noun, false for it before one: `the so called army`. */
function isVerbLike(tokens: Tokens, token: number): boolean {
  const wordClass = tokens.classOf(token);
  if (wordClass !== C.EndsInEd && wordClass !== C.EndsInIng) return false;
  const before = tokens.classOf(token - 1);
  return (
    !opensPhrase(before) && before !== C.Adverb && before !== C.Genitive && before !== C.Other && before !== C.Number
  );
}

function isPronoun(wordClass: WordClass): boolean {
  return wordClass === C.SubjectPronoun || wordClass === C.ObjectPronoun || wordClass === C.Who;
}

const ONE = new WordTable(['one']);

/** True for `one` in `one former official`. */
function isNumeral(tokens: Tokens, token: number): boolean {
  return isInsidePhrase(tokens.classOf(token + 1)) && tokens.isOneOf(ONE, token);
}

function opensPhrase(wordClass: WordClass): boolean {
  return wordClass === C.Determiner || wordClass === C.Possessive;
}

function isInsidePhrase(wordClass: WordClass): boolean {
  return wordClass >= C.CueNoun && wordClass <= C.Other && wordClass !== C.CueAdjective;
}

function attaches(wordClass: WordClass): boolean {
  return wordClass === C.Of || wordClass === C.Preposition || wordClass === C.To;
}
