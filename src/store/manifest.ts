import { statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { SourceFolder } from '../archive/files.js';
import type { ReadProblem } from '../archive/reading.js';
import { DamagedFile } from './damage.js';
import { isAbsence } from '../errors.js';
import { replaceFile, type Disk } from './disk.js';
import type { KnownFile } from './known-files.js';
import { readIfThere } from './read-if-there.js';

const MANIFEST_FILE = 'manifest.json';
const FORMAT = 1;

/** What an archive on disk consists of. A file in its folder that no manifest names is no part of it. */
export interface Manifest {
  /** Which way of reading articles the segments were made with. */
  readonly analysis: string;
  readonly segments: readonly SegmentEntry[];
  readonly files: readonly KnownFile[];
  readonly folders: readonly SourceFolder[];
  /** What could not be read in those files, the first of them. */
  readonly problems: readonly ReadProblem[];
}

export interface SegmentEntry {
  readonly name: string;
  /** Places of the articles that are gone. */
  readonly hidden: readonly number[];
  /** Places of the articles that now stand in another line of their file, and that line. */
  readonly moved: readonly (readonly [place: number, line: number])[];
}

/**
 * The manifest in a folder, or undefined when there is none.
 *
 * @throws DamagedFile when it is damaged or of a newer format
 */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, MANIFEST_FILE);
  const lines = readIfThere(path)?.split('\n');
  if (lines === undefined) return undefined;
  const [head, body] = lines;
  const { format, checksum } = parseHead(head ?? '');
  if (typeof format === 'number' && format > FORMAT) {
    throw new DamagedFile(path, `format ${FORMAT}`, `format ${format}, of a newer version of this program`);
  }
  if (format !== FORMAT || body === undefined || crc32(body) !== checksum) {
    throw new DamagedFile(path, 'a manifest with its checksum', 'other bytes');
  }
  return JSON.parse(body) as Manifest;
}

/** Tells one manifest in a folder from another without reading it; undefined where there is none. */
export function manifestStamp(folder: string): string | undefined {
  try {
    const { ino, size, mtimeMs } = statSync(join(folder, MANIFEST_FILE));
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Makes the manifest the one in effect, at once and for good. */
export function writeManifest(disk: Disk, folder: string, manifest: Manifest): void {
  const body = JSON.stringify(manifest);
  const head = JSON.stringify({ format: FORMAT, checksum: crc32(body) });
  replaceFile(disk, join(folder, MANIFEST_FILE), Buffer.from(`${head}\n${body}\n`));
}

function parseHead(line: string): { format?: unknown; checksum?: unknown } {
  try {
    const head: unknown = JSON.parse(line);
    return typeof head === 'object' && head !== null ? head : {};
  } catch {
    return {};
  }
}
