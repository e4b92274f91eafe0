import type { Draft } from './draft.js';
import { escape, shortened } from './escape.js';

const LONGEST_NOTICE = 1000;

/** A reply that only says something: what is wrong with an option, that something failed. The text is shown as it is. */
export function notice(text: string): Draft {
  return { heading: escape(shortened(text, LONGEST_NOTICE)), blocks: [], leftOut: () => '', buttons: [] };
}
