import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { problemLine } from '../../src/archive/reading.js';
import { ArchiveFolder, archiveFolderPath } from '../../src/store/archive-folder.js';
import { nodeDisk, type Disk } from '../../src/store/disk.js';
import { takeLock } from '../../src/store/lock.js';
import type { ReadReport } from '../../src/store/read-files.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { StoredArchive } from '../../src/store/stored-archive.js';
import { workHere, type Workshop } from '../../src/store/workshop.js';
import { emptyFolder } from './folder.js';

/** A folder of articles, one for the archive's state, and what an archive over them told. */
export interface Desk {
  readonly corpus: string;
  readonly data: string;
  /** Where the archive keeps its state. */
  readonly folder: string;
  /** Problems told since the archive was opened last, a line each, with the test's folders left out. */
  readonly told: string[];
  /** What reading reported since the archive was opened last. */
  readonly reports: ReadReport[];
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Opens an archive that seals all but very few articles, in this thread. */
  open(options?: DeskOptions): Promise<StoredArchive>;
}

interface DeskOptions {
  readonly disk?: Disk;
  readonly lock?: typeof takeLock;
  readonly mostLive?: number;
  /** The archive remembers when each report came, by this clock in ms since 1970. */
  readonly now?: () => number;
  /** Called when the files were listed and before they are read. */
  readonly beforeReading?: () => Promise<void>;
}

export async function emptyDesk(): Promise<Desk> {
  const [corpus, data] = [await emptyFolder(), await emptyFolder()];
  const folder = archiveFolderPath(data, [corpus]);
  const told: string[] = [];
  const reports: ReadReport[] = [];
  return {
    corpus,
    data,
    folder,
    told,
    reports,
    write: (name, text) => writeFile(join(corpus, name), text),
    remove: (name) => rm(join(corpus, name)),
    async open({ disk = nodeDisk, lock = takeLock, mostLive = 0, beforeReading, now } = {}) {
      told.length = 0;
      reports.length = 0;
      const workshop = overheard(workHere(disk), reports, beforeReading);
      const archive = await StoredArchive.open({
        paths: [corpus],
        folder: new ArchiveFolder(folder, disk, lock),
        workshop,
        desk: workshop,
        mostLive,
        ...(now && { now }),
        onProblem: (problem) => {
          told.push(problemLine(problem).replaceAll(folder, 'STATE').replaceAll(corpus, 'CORPUS'));
        },
      });
      onTestFinished(() => archive.close());
      return archive;
    },
  };
}

function overheard(workshop: Workshop, reports: ReadReport[], beforeReading?: () => Promise<void>): Workshop {
  return {
    ...workshop,
    async *read(request, folder) {
      await beforeReading?.();
      for await (const report of workshop.read(request, folder)) {
        reports.push(report);
        yield report;
      }
    },
  };
}

/** Ids and texts of all articles, by id. */
export function contentOf(snapshot: ArchiveSnapshot): Record<string, string> {
  const articles = [...snapshot.articles()].map((number) => snapshot.article(number));
  return Object.fromEntries(articles.map(({ id, text }): [string, string] => [id, text]).sort());
}

/** All that is told of everybody quoted, with the ids of the articles that quote them. */
export function speakersOf(snapshot: ArchiveSnapshot): unknown[] {
  const { speakers } = snapshot;
  return speakers.suggest('', Infinity).map((speaker) => {
    const { name, aliases, quotes, roles } = speaker;
    const articles = speakers.quotesOf(speaker).map(({ article }) => snapshot.provenance(article).id);
    return { name, aliases, quotes, roles, articles: articles.sort() };
  });
}

/** Ids of the articles in which the best passages stand. */
export function idsFound(snapshot: ArchiveSnapshot, query: string): string[] {
  return snapshot.search(query, { limit: 10 }).map(({ passage }) => snapshot.provenance(passage.article).id);
}

/** A line of a JSONL file. */
export function line(id: string, text: string, more: Readonly<Record<string, string>> = {}): string {
  return `${JSON.stringify({ id, text, ...more })}\n`;
}
