import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { listFiles, type FileListing, type SourceFile } from '../archive/files.js';
import { nothingToRead } from '../archive/load-problems.js';
import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { messageOf, UserError } from '../errors.js';
import type { SpeakerMerges } from '../quotes/name-variants.js';
import { Analyser } from '../search/analysis.js';
import type { ReadArticle } from './read-article.js';
import { rereadAll } from './archive-folder.js';
import { ArchiveSpeakers } from './archive-speakers.js';
import { holdingsOf, type Holding } from './archive-state.js';
import { asStoreError, damagedPath, problemOf } from './damage.js';
import { gather, type Findings } from './findings.js';
import { KeptState, type KeptStateOptions } from './kept-state.js';
import { areUnchanged, changesBetween } from './known-files.js';
import { PartsSnapshot } from './parts-snapshot.js';
import type { ReadReport } from './read-files.js';
import { openSegments } from './sealing.js';
import type { Archive, ArchiveSnapshot } from './snapshot.js';
import { applyReports, duplicateProblems, planUpdate, type PlannedUpdate } from './update.js';

export interface StoredArchiveOptions extends KeptStateOptions {
  readonly paths: readonly string[];
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Which names of speakers are one's and which are not. */
  readonly speakerMerges?: () => SpeakerMerges;
}

/** Bytes of files that are read at the desk while others ask: what takes some ten milliseconds. */
const DESK_BYTES = 64 * 1024;
/** How much text a byte of a compressed file may hold. */
const INFLATION = 4;

/** An archive that is read from files, kept in memory and, when it is large, in a folder. */
export class StoredArchive implements Archive {
  readonly #options: StoredArchiveOptions;
  readonly #speakers: ArchiveSpeakers;
  readonly #analyser = new Analyser();
  readonly #state: KeptState;
  #snapshot: ArchiveSnapshot;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosing = false;
  #closed: Promise<void> | undefined;
  #toldLast: ReadProblem | undefined;

  private constructor(options: StoredArchiveOptions) {
    this.#options = options;
    this.#speakers = new ArchiveSpeakers(options.speakerMerges);
    this.#state = new KeptState(options, () => {
      this.#snapshot = this.#takeSnapshot();
    });
    this.#snapshot = this.#takeSnapshot();
  }

  /** @throws UserError when there is no article to be had */
  static async open(options: StoredArchiveOptions): Promise<StoredArchive> {
    const archive = new StoredArchive(options);
    try {
      await archive.#load();
    } catch (error) {
      await archive.close();
      throw error;
    }
    return archive;
  }

  get snapshot(): ArchiveSnapshot {
    return this.#snapshot;
  }

  /** What could not be read of the files that the archive is made of. */
  get problems(): readonly ReadProblem[] {
    return this.#state.now.problems;
  }

  /** Where the articles are: in segments in a folder, and in memory. */
  get storage(): { readonly folder?: string; readonly segments: number; readonly livePassages: number } {
    const { folder } = this.#options;
    const { sealed, live } = this.#state.now;
    return {
      ...(folder !== undefined && { folder: folder.path }),
      segments: sealed.length,
      livePassages: live.index.passageCount,
    };
  }

  get fileCount(): number {
    return this.#state.now.files.length;
  }

  /** The folders in which a change concerns the archive: those that were searched, and those of files given by name. */
  get folders(): readonly string[] {
    const searched = this.#state.now.folders.map(({ path }) => path);
    const named = this.#options.paths.filter((path) => !searched.includes(path)).map((path) => dirname(path));
    return [...new Set([...searched, ...named])];
  }

  /**
   * Takes up new, changed and removed files. What stands in the way is told as a problem, and the archive
   * stays as it was.
   *
   * @param isSettled whether a file may be read, as nobody is writing it
   */
  refresh(isSettled?: (file: SourceFile) => boolean): Promise<void> {
    const done = this.#enqueue(async () => {
      try {
        if (!this.#isClosing) await this.#update(DESK_BYTES, isSettled);
      } catch (error) {
        this.#face(error);
      }
    });
    void this.#enqueue(() => this.#tallyLive());
    return done;
  }

  /**
   * Waits for the work under way, keeps what is new in the folder, and leaves it to others. Its snapshots
   * are of no use any more.
   */
  close(): Promise<void> {
    return (this.#closed ??= this.#closeOnce());
  }

  async #closeOnce(): Promise<void> {
    this.#isClosing = true;
    await this.#queue;
    try {
      await this.#state.keepAll();
    } catch (error) {
      this.#face(error);
    }
    this.#options.folder?.close();
  }

  async #load(): Promise<void> {
    const { folder, paths } = this.#options;
    this.#reload();
    try {
      const state = this.#state.now;
      if (state.files.length === 0 || !areUnchanged(state)) await this.#update(this.#options.mostLive);
      else this.#state.noteSeen();
    } catch (error) {
      if (this.#snapshot.coverage.articles === 0) throw asStoreError(error, folder?.path);
      this.#face(error);
    }
    if (this.#snapshot.coverage.articles === 0) {
      throw new UserError(`${paths.join(', ')}: expected articles, found none`);
    }
  }

  #reload(): void {
    for (const problem of this.#state.load()) this.#options.onProblem?.(problem);
  }

  /** @param deskBytes of files that are read at the desk */
  async #update(deskBytes: number, isSettled?: (file: SourceFile) => boolean): Promise<void> {
    const { paths, folder, mostLive, desk, workshop } = this.#options;
    if (folder?.isOutdated === true) this.#reload();
    const listing = await listFiles(paths);
    const nothing = this.#snapshot.coverage.articles === 0 ? nothingToRead(listing) : undefined;
    if (nothing !== undefined) throw nothing;
    const state = this.#state.now;
    const changes = changesBetween(state.files, listing, isSettled);
    const unread = listing.problems.filter((problem) => this.#isNew(problem));
    if (changes.toRead.length > 0 || changes.gone.length > 0) {
      const characters = changes.toRead.reduce((sum, { bytes, gzipped }) => sum + bytes * (gzipped ? INFLATION : 1), 0);
      const refusal = folder !== undefined && characters > mostLive ? folder.refusal() : undefined;
      const plan = planUpdate(state, changes, folder === undefined ? Infinity : mostLive);
      const place = folder === undefined || characters <= deskBytes ? desk : workshop;
      const found = await this.#read(place.read(plan.request, refusal === undefined ? folder?.path : undefined));
      if (found.tooMany && refusal !== undefined) throw refusal;
      await this.#apply(plan, found, listing);
    } else if (isDeepStrictEqual(listing.folders, state.folders) && unread.length === 0) {
      return;
    } else {
      this.#state.amend({ folders: listing.folders });
    }
    for (const problem of unread) this.#options.onProblem?.(problem);
    await this.#state.keep();
  }

  async #apply(plan: PlannedUpdate, found: Findings, listing: FileListing): Promise<void> {
    const left = applyReports(this.#state.now, plan, found.files, listing, found.problems);
    const { folder } = this.#options;
    const opened = folder === undefined ? [] : openSegments(folder, found.segments);
    await this.#addLive(found.articles);
    const state = { ...left, sealed: [...left.sealed, ...opened] };
    const duplicates = duplicateProblems(state, plan, found.files);
    this.#state.replace({ ...state, problems: [...state.problems, ...duplicates] });
    for (const problem of duplicates) this.#options.onProblem?.(problem);
  }

  #isNew(problem: ReadProblem): boolean {
    return !this.#state.now.problems.some((known) => isDeepStrictEqual(known, problem));
  }

  #read(reports: AsyncIterable<ReadReport>): Promise<Findings> {
    return gather(this.#whileOpen(reports), this.#options);
  }

  async *#whileOpen(reports: AsyncIterable<ReadReport>): AsyncGenerator<ReadReport> {
    for await (const report of reports) {
      if (this.#isClosing) throw new ClosedError();
      yield report;
    }
  }

  /** Adds articles to the live part, and lets others ask between them. */
  async #addLive(articles: readonly ReadArticle[]): Promise<void> {
    if (articles.length === 0) return;
    const { addLive } = await import('./add-live.js');
    for (const read of articles) {
      addLive(this.#state.now.live, read, this.#analyser);
      if (this.#snapshot.coverage.articles > 0) await setImmediate();
    }
  }

  /** Works out who is quoted in the live articles, and lets others ask between them. */
  async #tallyLive(): Promise<void> {
    try {
      while (!this.#isClosing && this.#state.now.live.part.tallyNext()) await setImmediate();
    } catch (error) {
      this.#face(error);
    }
  }

  /** Does what is left to do about an error that stands in the way of an update. */
  #face(error: unknown): void {
    const path = damagedPath(error);
    const damaged = this.#state.now.sealed.find(({ files }) => path !== undefined && files.includes(path));
    if (damaged !== undefined) this.#giveUp(damaged, error);
    else if (!(error instanceof ClosedError)) this.#tell(error);
  }

  /** Goes on without what is damaged, and reads again what it held. */
  #giveUp(damaged: Holding, error: unknown): void {
    this.#tell(error);
    this.#options.folder?.setAside(damaged.files);
    void this.#enqueue(() => {
      const sealed = this.#state.now.sealed.filter(({ part }) => part !== damaged.part);
      this.#state.replace(rereadAll({ ...this.#state.now, sealed }));
      return Promise.resolve();
    });
    void this.refresh();
  }

  #takeSnapshot(): ArchiveSnapshot {
    return new PartsSnapshot(holdingsOf(this.#state.now), {
      analyser: this.#analyser,
      speakersOf: (holdings) => this.#speakers.directoryOf(holdings),
      firstSeen: (key) => this.#options.folder?.seen.firstSeen(key),
      onDamage: (holding, error) => {
        this.#giveUp(holding, error);
      },
    });
  }

  #tell(error: unknown): void {
    const { paths, folder, onProblem } = this.#options;
    const found = messageOf(error);
    const unforeseen = { path: paths.join(', '), expected: 'to take up what changed', found, lost: 'detail' } as const;
    const problem = problemOf(asStoreError(error, folder?.path)) ?? unforeseen;
    if (isDeepStrictEqual(problem, this.#toldLast)) return;
    this.#toldLast = problem;
    onProblem?.(problem);
  }

  #enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The archive was closed while it was read. */
class ClosedError extends Error {}
