import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compareText } from '../text/compare-text.js';
import { fileCause } from '../errors.js';
import type { ReadProblem } from './reading.js';

type FileFormat = 'text' | 'markdown' | 'jsonl';

/** A file that holds one article, or JSON lines of them. */
export interface SourceFile {
  /** As given, or below the folder given. */
  readonly path: string;
  /** Path below the folder given, with `/`; the whole path where another file already has that. Unique in one listing. */
  readonly id: string;
  readonly format: FileFormat;
  readonly gzipped: boolean;
  readonly bytes: number;
  /** When its content or its place last changed, in ms since 1970, by the clock of the file system. */
  readonly changedMs: number;
}

/** A folder that was searched. Adding, removing or renaming a file in it changes it. */
export interface SourceFolder {
  readonly path: string;
  readonly changedMs: number;
}

export interface FileListing {
  /** In the order given; within a folder by name. */
  readonly files: readonly SourceFile[];
  readonly folders: readonly SourceFolder[];
  readonly problems: readonly ReadProblem[];
}

const FORMATS: readonly (readonly [suffix: string, format: FileFormat, gzipped: boolean])[] = [
  ['.txt', 'text', false],
  ['.md', 'markdown', false],
  ['.jsonl', 'jsonl', false],
  ['.jsonl.gz', 'jsonl', true],
];
/** What names of files that are read end in, for messages. */
export const EXTENSIONS = '.txt, .md, .jsonl or .jsonl.gz';

/** Entries of folders after which other work gets a turn. */
const ENTRIES_A_TURN = 500;

/**
 * The files of an archive: folders are searched recursively, hidden files and READMEs in them are passed over,
 * and no file is listed twice. A file that is named itself is read as text whatever it is called. Never throws.
 *
 * Asks the file system synchronously, which takes a tenth of the time, in turns of a few milliseconds.
 */
export async function listFiles(paths: readonly string[]): Promise<FileListing> {
  const search = new FileSearch();
  for (const path of paths) await search.attempt(path, () => search.visit(path, realpathSync(path), undefined));
  const { files, folders, problems } = search;
  return { files, folders, problems };
}

/** What was found so far, and what is passed over because it was. */
class FileSearch {
  readonly files: SourceFile[] = [];
  readonly folders: SourceFolder[] = [];
  readonly problems: ReadProblem[] = [];
  /** Real paths of what was visited. */
  readonly #seen = new Set<string>();
  readonly #ids = new Set<string>();
  #entries = 0;

  /** Looks at what a path names; what the file system throws becomes a problem. */
  async attempt(path: string, look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      const found = fileCause(error);
      this.problems.push({ path, expected: 'a file or a folder that can be read', found, lost: 'file', unseen: true });
    }
  }

  /** @param root the folder given in which it lies; undefined for what was given itself */
  async visit(path: string, real: string, root: string | undefined): Promise<void> {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    const stats = statSync(real);
    if (stats.isDirectory()) await this.#visitFolder(path, real, root ?? path, stats);
    else if (stats.isFile()) this.#add(path, root, stats);
    else this.problems.push({ path, expected: 'a file or a folder', found: 'neither', lost: 'file' });
  }

  async #visitFolder(path: string, real: string, root: string, stats: Stats): Promise<void> {
    this.folders.push({ path, changedMs: stats.ctimeMs });
    const unread = new Map<string, number>();
    for (const entry of readdirSync(real, { withFileTypes: true }).sort(byName)) {
      if (++this.#entries % ENTRIES_A_TURN === 0) await setImmediate();
      const { name } = entry;
      if (isPassedOver(name)) continue;
      const child = join(path, name);
      await this.attempt(child, async () => {
        const realChild = entry.isSymbolicLink() ? realpathSync(child) : join(real, name);
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && statSync(realChild).isDirectory());
        if (isFolder || formatOf(name) !== undefined) await this.visit(child, realChild, root);
        else unread.set(extname(name), (unread.get(extname(name)) ?? 0) + 1);
      });
    }
    for (const [extension, count] of unread) this.problems.push(unreadFiles(path, extension, count));
  }

  #add(path: string, root: string | undefined, stats: Stats): void {
    const below = slashed(root === undefined ? basename(path) : relative(root, path));
    const id = this.#ids.has(below) ? slashed(path) : below;
    this.#ids.add(id);
    const [format, gzipped] = formatOf(path) ?? ['text', false];
    this.files.push({ path, id, format, gzipped, bytes: stats.size, changedMs: stats.ctimeMs });
  }
}

function byName(a: Dirent, b: Dirent): number {
  return compareText(a.name, b.name);
}

function formatOf(path: string): readonly [FileFormat, boolean] | undefined {
  const name = path.toLowerCase();
  const found = FORMATS.find(([suffix]) => name.endsWith(suffix));
  return found && [found[1], found[2]];
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || /^readme(?:\.\w+)?$/iu.test(name);
}

function unreadFiles(path: string, extension: string, count: number): ReadProblem {
  const kind = extension === '' ? 'without an extension' : `ending in ${extension}`;
  const found = `${count} ${count === 1 ? 'file' : 'files'} ${kind}`;
  return { path, expected: EXTENSIONS, found, lost: 'file', ...(count > 1 && { count }) };
}

const slashed = (path: string): string => path.split(sep).join('/');
