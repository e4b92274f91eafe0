import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What decides which sentences, dates, quotes and passages are made of an article, and how they are kept. */
const FOLDERS = ['archive', 'quotes', 'search', 'store', 'text', 'time'];
const EXTENSIONS = new Set(['.js', '.ts', '.json']);

/**
 * SHA-256, in hexadecimal, of the code that reads and keeps articles, with the files beside its folders,
 * which it shares with other code: what another version of it has kept must be made anew.
 *
 * @param root the folder of the program's code
 */
export function analysisVersion(root = join(import.meta.dirname, '..')): string {
  const hash = createHash('sha256');
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const names = [...readdirSync(root), ...inFolders].filter((name) => EXTENSIONS.has(extname(name)));
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}
