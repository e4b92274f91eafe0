import { withoutAccents } from '../text/without-accents.js';

/**
 * What a name typed and a name of the archive have in common when they are the same but for case, accents
 * and white space at the ends.
 */
export function nameKey(name: string): string {
  return withoutAccents(name).toLowerCase().trim();
}
