import { join } from 'node:path';

/** Passages at which a segment is full. */
export const FULL_SEGMENT = 65_536;

/** The two files of a segment: its passages, for the search, and its articles. */
export function segmentPaths(folder: string, name: string): { passages: string; articles: string } {
  return { passages: join(folder, `${name}.passages`), articles: join(folder, `${name}.articles`) };
}
