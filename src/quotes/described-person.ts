import { genderOfTitle } from './gender.js';
import type { Mention } from './mentions.js';
import { isRoleHead } from './names.js';
import type { NamedOne } from './people.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

const C = WordClass;

/** Heads of descriptions of one person beside those of roles. */
const PERSONS = new WordTable(
  `protester demonstrator eyewitness bystander passer-by employee worker staffer colleague person relative cousin girl boy youth
  teenager child dissident narrator commentator investigator caller blogger villager prisoner detainee victim patient inmate
  vendor tourist traveller traveler motorist pedestrian`.split(/\s+/u),
);

/**
 * The one whom a description of a single person means that nobody's name is known for, `a witness`: whom a pronoun
 * after it means too. Undefined for groups, papers and things.
 */
export function describedPerson(tokens: Tokens, { first, last, head }: Mention): NamedOne | undefined {
  if (!isPerson(tokens, head)) return undefined;
  return {
    name: tokens.textOf(first, last),
    group: false,
    place: false,
    gender: genderOfTitle([tokens.spelling(head).toLowerCase()]),
    role: undefined,
    certain: true,
    spoke: false,
  };
}

const LONGEST_DESCRIPTION = 7;
/** How far behind a description its name may stand: `a spokesman for the union, Selim Idris,`. */
const FARTHEST_NAME = 12;

/** A description of one person by which a sentence begins, and the token where the name beside it begins, if one does. */
export interface Opening extends Mention {
  readonly nameFirst?: number;
}

/** How a sentence begins with somebody: `A witness from Tarsa saw`, `The spokesman for the union, Selim Idris, said`. */
export function personOpening(tokens: Tokens, sentence: number): Opening | undefined {
  const first = tokens.firstOf(sentence);
  const end = Math.min(tokens.afterOf(sentence), first + LONGEST_DESCRIPTION);
  if (tokens.classOf(first) !== C.Determiner) return undefined;
  let head = first + 1;
  while (head < end && isInPhrase(tokens.classOf(head + 1))) head += 1;
  if (head >= end || !isPerson(tokens, head) || tokens.classOf(head + 1) === C.Genitive) return undefined;
  for (let token = head + 1; token < head + FARTHEST_NAME; token += 1)
    if (tokens.classOf(token) === C.Comma && tokens.isCapital(token + 1))
      return { first, last: head, head, nameFirst: token + 1 };
  return { first, last: head, head };
}

function isPerson(tokens: Tokens, token: number): boolean {
  return isRoleHead(tokens, token) || tokens.isOneOf(PERSONS, token);
}

function isInPhrase(wordClass: WordClass): boolean {
  return wordClass >= C.Person && wordClass <= C.Other;
}
