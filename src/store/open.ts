import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { SpeakersFile } from '../quotes/speakers-file.js';
import { ArchiveFolder, archiveFolderPath } from './archive-folder.js';
import { nodeDisk } from './disk.js';
import { StoredArchive } from './stored-archive.js';
import { workHere, workInThreads } from './workshop.js';

export interface OpenOptions {
  /** Files and folders: text, Markdown, JSON lines. */
  readonly paths: readonly string[];
  /** Where the index of a large archive is kept; a small one leaves nothing there. Absent: all is held in memory. */
  readonly dataDir?: string;
  /** Hears of everything that could not be read, and of what is wrong in the archive's folder. */
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** The operator's file that merges or parts names of speakers. */
  readonly speakersFile?: string;
  /**
   * Whether to note in `dataDir` when each article came, so that what the archive gained can be told after
   * the next start too. Then a small archive leaves that note there.
   */
  readonly remembers?: boolean;
}

/** Characters of text that are read anew at each start and held in memory. */
const MOST_LIVE = 1_500_000;
/** One thread reads and these seal; more than two need memory rather than save time. */
const SEALERS = 2;

/**
 * The articles of files and folders, ready to be asked.
 *
 * @throws UserError when no article can be read there, or when they are many and cannot be kept in `dataDir`
 */
export function openArchive({
  paths,
  dataDir,
  onProblem,
  onProgress,
  speakersFile,
  remembers = false,
}: OpenOptions): Promise<StoredArchive> {
  const speakers =
    speakersFile === undefined ? undefined : new SpeakersFile(speakersFile, (problem) => onProblem?.(problem));
  // Now, so that what is wrong in it is told at the start and not when the first speaker is asked for.
  speakers?.mergesNow();
  return StoredArchive.open({
    paths,
    ...(speakers && { speakerMerges: () => speakers.mergesNow() }),
    ...(dataDir !== undefined && { folder: new ArchiveFolder(archiveFolderPath(dataDir, paths), nodeDisk) }),
    workshop: workInThreads(SEALERS),
    desk: workHere(nodeDisk),
    mostLive: MOST_LIVE,
    ...(remembers && { now: Date.now }),
    ...(onProblem && { onProblem }),
    ...(onProgress && { onProgress }),
  });
}
