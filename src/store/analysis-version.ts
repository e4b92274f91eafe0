import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What decides which sentences, dates, quotes and passages are made of an article, and how they are kept. */
const FOLDERS = ['archive', 'quotes', 'search', 'store', 'time'];
const EXTENSIONS = new Set(['.js', '.ts', '.json']);

/** SHA-256, in hexadecimal, of the code that reads and keeps articles: what other code has kept must be made anew. */
export function analysisVersion(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const path = join(import.meta.dirname, '..', folder);
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      EXTENSIONS.has(extname(name)),
    );
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(path, name)));
  }
  return hash.digest('hex');
}
