import { readFileSync } from 'node:fs';
import { isAbsence } from '../errors.js';

/**
 * The text of a file, in UTF-8; undefined where there is none.
 *
 * @throws what else the file system throws
 */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
