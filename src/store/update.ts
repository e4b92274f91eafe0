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
  const gone = new GoneArticles();
  for (const { path } of changes.gone) gone.add(held.get(path) ?? []);
  const read: KnownFile[] = [];
  for (const report of reports) {
    const file = request.files[report.file]?.file;
    if (file === undefined) continue;
    const { path, id, bytes, changedMs } = file;
    read.push({ path, id, bytes, changedMs, ...(report.passedOver.length > 0 && { passedOver: true }) });
    const before = held.get(path) ?? [];
    moveKept(report, before);
    if (!report.unseen) gone.add(notKept(report, before));
  }
  for (const place of gone.placesIn(state.live)) state.live.index.remove(place);
  const same = new Set(changes.same.map(({ path }) => path));
  return {
    sealed: state.sealed.map((holding) => gone.hiddenIn(holding)),
    live: gone.hiddenIn(state.live),
    files: [...changes.same, ...read],
    folders: listing.folders,
    problems: [
      ...state.problems.filter(({ path, unseen }) => same.has(path) && unseen !== true),
      ...listing.problems,
      ...problems,
    ],
  };
}

/** Notes the lines on which articles of a file now stand that stood on others before. */
function moveKept({ kept }: FileReport, before: readonly HeldArticle[]): void {
  for (const [known, line] of kept) {
    const article = before[known];
    if (article === undefined) continue;
    const { holding, place } = article;
    if (holding.part.line(place) !== line) holding.part.move(place, line);
  }
}

/** The articles that a file no longer holds. */
function notKept({ kept }: FileReport, before: readonly HeldArticle[]): readonly HeldArticle[] {
  const stillThere = new Set(kept.map(([known]) => known));
  return before.filter((_article, known) => !stillThere.has(known));
}

/** Articles that are gone, by where they are held. */
class GoneArticles {
  readonly #places = new Map<Holding, number[]>();

  add(articles: readonly HeldArticle[]): void {
    for (const { holding, place } of articles) {
      const places = this.#places.get(holding);
      if (places === undefined) this.#places.set(holding, [place]);
      else places.push(place);
    }
  }

  placesIn(holding: Holding): readonly number[] {
    return this.#places.get(holding) ?? [];
  }

  /** The holding with these articles hidden. */
  hiddenIn<T extends Holding>(holding: T): T {
    const places = this.placesIn(holding);
    return places.length === 0 ? holding : { ...holding, hidden: new Set([...holding.hidden, ...places]) };
  }
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
