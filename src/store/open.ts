import { readArchive } from '../archive/load.js';
import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { LiveIndex } from '../search/live-index.js';
import { LivePart } from './live-part.js';
import { PartsSnapshot } from './parts-snapshot.js';
import type { Archive } from './snapshot.js';
import { noSpeakers } from './no-speakers.js';

export interface OpenOptions {
  /** Files and folders: text, Markdown, JSON lines. */
  readonly paths: readonly string[];
  /** Hears of everything that could not be read. */
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * The articles of files and folders, ready to be asked.
 *
 * @throws UserError when no article can be read there
 */
export async function openArchive({ paths, onProblem, onProgress }: OpenOptions): Promise<Archive> {
  const part = new LivePart();
  const index = new LiveIndex();
  for await (const event of readArchive(paths, onProgress && { onProgress })) {
    if (event.kind === 'problem') {
      onProblem?.(event.problem);
      continue;
    }
    const before = index.passageCount;
    index.add(part.columns.size, event.article);
    part.add(event.article, [], index.passageCount - before);
  }
  const parts = [{ part, base: 0, size: part.columns.size }];
  const snapshot = new PartsSnapshot({ parts, index, hidden: new Set(), speakers: noSpeakers });
  return { snapshot, close: () => Promise.resolve() };
}
