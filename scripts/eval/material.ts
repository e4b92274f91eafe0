import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the material to measure with is. */
export const EVAL = join('..', 'shared', 'eval');

/** Ends the program, with one line that says so, where the material is not there. */
export function requireMaterial(): void {
  if (existsSync(EVAL)) return;
  process.stderr.write(`${EVAL}: expected the material to measure with, found nothing there\n`);
  process.exit(1);
}
