import { once } from '../memo.js';
import { markText } from './marked-text.js';
import { isOnlyAddress, wordsOfName } from './name-words.js';
import { findNames } from './names.js';
import { buildVocabulary } from './vocabulary.js';

/** A name with what its sentence says beside it that the one is: `Sergei Lavrov` and `Foreign Minister`. */
export interface NamedRole {
  readonly name: string;
  readonly role: string;
}

const plainVocabulary = once(() => buildVocabulary([]));

/**
 * The names in a sentence with a title before them or a role in apposition to them; forms of address alone
 * are none. Linear in the text.
 */
export function namedRolesIn(sentence: string): NamedRole[] {
  const whole = { start: 0, end: sentence.length, kind: 'prose', paragraph: 0 } as const;
  const marked = markText({ text: sentence, sentences: [whole] }, plainVocabulary());
  return findNames(marked).flatMap(({ first, last, role }) => {
    if (role === undefined) return [];
    const told = { name: marked.tokens.textOf(first, last), role: marked.tokens.textOf(role.first, role.last) };
    return isOnlyAddress(wordsOfName(told.role)) ? [] : [told];
  });
}
