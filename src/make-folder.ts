import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from './errors.js';

/**
 * Makes a folder, and those above it, where they are not there.
 *
 * @throws what the file system throws
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    // Node says that nothing is there where the file system is read-only: a folder made alone tells why.
    if (hasCode(error, 'ENOENT')) mkdirSync(firstMissing(path));
    throw error;
  }
}

function firstMissing(path: string): string {
  const above = dirname(path);
  return above === path || existsSync(above) ? path : firstMissing(above);
}
