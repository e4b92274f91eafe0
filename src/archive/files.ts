import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { messageOf } from '../errors.js';
import type { ReadProblem } from './reading.js';

export type FileFormat = 'text' | 'markdown' | 'jsonl';

/** A file that holds one article, or JSON lines of them. */
export interface SourceFile {
  /** As given, or below the folder given. */
  readonly path: string;
  /** Path below the folder given, with `/`; the whole path where another file already has that. Unique in one listing. */
  readonly id: string;
  readonly format: FileFormat;
  readonly gzipped: boolean;
  readonly bytes: number;
  readonly modifiedMs: number;
}

export interface FileListing {
  /** In the order given; within a folder by name. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly ReadProblem[];
}

const FORMATS: readonly (readonly [suffix: string, format: FileFormat, gzipped: boolean])[] = [
  ['.txt', 'text', false],
  ['.md', 'markdown', false],
  ['.jsonl', 'jsonl', false],
  ['.jsonl.gz', 'jsonl', true],
];
const EXPECTED = '.txt, .md, .jsonl or .jsonl.gz';

/**
 * The files of an archive: folders are searched recursively, hidden files and READMEs in them are passed over, and no file is
 * listed twice. A file that is named itself is read as text whatever it is called. Never throws.
 */
export async function listFiles(paths: readonly string[]): Promise<FileListing> {
  const files: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  const seen = new Set<string>();
  const ids = new Set<string>();

  const add = (path: string, below: string, format: readonly [FileFormat, boolean], stats: Stats): void => {
    const id = ids.has(below) ? slashed(path) : below;
    ids.add(id);
    files.push({ path, id, format: format[0], gzipped: format[1], bytes: stats.size, modifiedMs: stats.mtimeMs });
  };
  const visit = async (path: string, root: string | undefined): Promise<void> => {
    try {
      const real = await realpath(path);
      if (seen.has(real)) return;
      seen.add(real);
      const stats = await stat(real);
      if (stats.isDirectory()) {
        const unread = new Map<string, number>();
        for (const name of (await readdir(path)).sort()) {
          if (isPassedOver(name)) continue;
          const child = join(path, name);
          const isFolder = formatOf(name) === undefined && (await isDirectory(child));
          if (isFolder || formatOf(name) !== undefined) await visit(child, root ?? path);
          else unread.set(extname(name), (unread.get(extname(name)) ?? 0) + 1);
        }
        for (const [extension, count] of unread) problems.push(unreadFiles(path, extension, count));
      } else if (stats.isFile()) {
        add(
          path,
          slashed(root === undefined ? basename(path) : relative(root, path)),
          formatOf(path) ?? ['text', false],
          stats,
        );
      } else {
        problems.push({ path, expected: 'a file or a folder', found: 'neither', lost: 'file' });
      }
    } catch (error) {
      problems.push({ path, expected: 'a file or a folder that can be read', found: causeOf(error), lost: 'file' });
    }
  };

  for (const path of paths) await visit(path, undefined);
  return { files, problems };
}

function formatOf(path: string): readonly [FileFormat, boolean] | undefined {
  const name = path.toLowerCase();
  const found = FORMATS.find(([suffix]) => name.endsWith(suffix));
  return found && [found[1], found[2]];
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || /^readme(?:\.\w+)?$/iu.test(name);
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function unreadFiles(path: string, extension: string, count: number): ReadProblem {
  const kind = extension === '' ? 'without an extension' : `ending in ${extension}`;
  return { path, expected: EXPECTED, found: `${count} ${count === 1 ? 'file' : 'files'} ${kind}`, lost: 'file' };
}

/** `no such file` rather than Node's message with its own path in it. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'nothing there';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  return messageOf(error);
}

const slashed = (path: string): string => path.split(sep).join('/');
