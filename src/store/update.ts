import type { FileListing } from '../archive/files.js';
import { firstProblems } from '../archive/first-problems.js';
import { duplicateId } from '../archive/load-problems.js';
import type { ReadProblem } from '../archive/reading.js';
import {
  fileOf,
  heldArticles,
  holdingsOf,
  type ArchiveState,
  type HeldArticle,
  type Holding,
} from './archive-state.js';
import type { FileChanges, KnownFile } from './known-files.js';
import type { FileReport, ReadRequest } from './read-files.js';

/** Reading that was asked for because files changed, and which held articles the answers are about. */
export interface PlannedUpdate {
  readonly changes: FileChanges;
  readonly request: ReadRequest;
  /** Articles held from the files to read, by path, in the order of the request's keys. */
  readonly held: ReadonlyMap<string, readonly HeldArticle[]>;
}

/**
 * What must be read because of changes, and what the archive holds of those files already.
 *
 * @param mostLive characters of new articles that are to be held in memory; more of them are sealed
 */
export function planUpdate(state: ArchiveState, changes: FileChanges, mostLive: number): PlannedUpdate {
  const held = new Map<string, HeldArticle[]>(
    [...changes.toRead, ...changes.gone].map(({ path }): [string, HeldArticle[]] => [path, []]),
  );
  const takenIds: number[] = [];
  for (const article of heldArticles(state)) {
    const ofFile = held.get(fileOf(article));
    if (ofFile === undefined) takenIds.push(article.holding.part.columns.idKey[article.place] ?? 0);
    else ofFile.push(article);
  }
  const files = changes.toRead.map((file) => ({
    file,
    known: Float64Array.from(
      held.get(file.path) ?? [],
      ({ holding: { part }, place }) => part.columns.contentKey[place] ?? 0,
    ),
  }));
  return { changes, held, request: { files, takenIds: Float64Array.from(takenIds), mostLive } };
}

/** What is left of the state, and what is known of its files, once the reports of all files that were read are in. */
export function applyReports(
  state: ArchiveState,
  { changes, request, held }: PlannedUpdate,
  reports: readonly FileReport[],
  listing: FileListing,
  problems: readonly ReadProblem[],
): ArchiveState {
  const gone = new Map<Holding, number[]>();
  const hide = ({ holding, place }: HeldArticle): void => {
    const places = gone.get(holding);
    if (places === undefined) gone.set(holding, [place]);
    else places.push(place);
  };
  for (const { path } of changes.gone) held.get(path)?.forEach(hide);
  const read: KnownFile[] = [];
  for (const { file: number, kept, unseen, passedOver } of reports) {
    const file = request.files[number]?.file;
    if (file === undefined) continue;
    const { path, id, bytes, changedMs } = file;
    read.push({ path, id, bytes, changedMs, ...(passedOver.length > 0 && { passedOver: true }) });
    const before = held.get(path) ?? [];
    const stillThere = new Set<number>();
    for (const [known, line] of kept) {
      const article = before[known];
      stillThere.add(known);
      if (article !== undefined && article.holding.part.line(article.place) !== line) {
        article.holding.part.move(article.place, line);
      }
    }
    if (!unseen) before.filter((_article, known) => !stillThere.has(known)).forEach(hide);
  }
  for (const place of gone.get(state.live) ?? []) state.live.index.remove(place);
  const withHidden = <T extends Holding>(holding: T): T => {
    const places = gone.get(holding);
    return places === undefined ? holding : { ...holding, hidden: new Set([...holding.hidden, ...places]) };
  };
  const same = new Set(changes.same.map(({ path }) => path));
  return {
    sealed: state.sealed.map(withHidden),
    live: withHidden(state.live),
    files: [...changes.same, ...read],
    folders: listing.folders,
    problems: [
      ...state.problems.filter(({ path, unseen }) => same.has(path) && unseen !== true),
      ...listing.problems,
      ...problems,
    ],
  };
}

/** The problems of articles that were passed over because of their ids, the first of each file one by one. */
export function duplicateProblems(
  state: ArchiveState,
  { request }: PlannedUpdate,
  reports: readonly FileReport[],
): ReadProblem[] {
  const passedOver = reports.flatMap((report) => report.passedOver);
  if (passedOver.length === 0) return [];
  const wanted = new Set(passedOver.map(({ key }) => key));
  const firsts = new Map<number, string>();
  for (const { part, hidden } of holdingsOf(state)) {
    for (let place = 0; place < part.columns.size; place++) {
      const key = part.columns.idKey[place] ?? 0;
      if (wanted.has(key) && !hidden.has(place)) firsts.set(key, part.provenance(place).path);
    }
  }
  return reports.flatMap((report) => {
    const problems = report.passedOver.map(({ path, id, key }) =>
      duplicateId(path, id, firsts.get(key) ?? 'another article'),
    );
    return firstProblems(request.files[report.file]?.file.path ?? '', problems);
  });
}
