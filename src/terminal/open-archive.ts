import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import { lostBy, problemLine } from '../archive/reading.js';
import { UserError } from '../errors.js';
import { openArchive } from '../store/open.js';
import type { StoredArchive } from '../store/stored-archive.js';
import { type ArchiveOptions, corpusPaths } from './archive-options.js';
import { type Io, printable } from './io.js';
import { progressBar } from './progress.js';

/**
 * Opens the archive that the options name, with a progress bar and each problem of reading as one line on stderr.
 *
 * @throws UserError when nothing in it is usable.
 */
export async function openForTerminal(io: Io, options: ArchiveOptions, config: Config): Promise<StoredArchive> {
  const paths = corpusPaths(options, config);
  const { onProgress, clear } = progressBar(io, () => performance.now());
  let skipped = 0;
  const archive = await openArchive({
    paths,
    dataDir: config.dataDir,
    onProblem: (problem) => {
      skipped += lostBy(problem);
      io.err(`${printable(problemLine(problem))}\n`);
    },
    onProgress,
    ...(config.speakersFile !== undefined && { speakersFile: config.speakersFile }),
  })
    .catch((error: unknown) => {
      if (options.corpus !== undefined || existsSync(config.corpusDir)) throw error;
      throw new UserError(
        `${config.corpusDir}: expected a folder of articles, found none; name yours by --corpus PATH or CORPUS_DIR`,
      );
    })
    .finally(clear);
  if (skipped > 0) io.err(`${skipped} skipped; the rest is loaded.\n`);
  return archive;
}
