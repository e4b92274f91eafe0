import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the material to learn from and to measure with is. */
export const EVAL = join('..', 'shared', 'eval');

/** Ends the program, with one line that says so, where the material is not there. */
export function requireMaterial(path = EVAL): void {
  if (existsSync(path)) return;
  process.stderr.write(`${path}: expected the material to learn from and to measure with, found nothing there\n`);
  process.exit(1);
}
