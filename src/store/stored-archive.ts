import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { listFiles, type FileListing, type SourceFile } from '../archive/files.js';
import { nothingToRead } from '../archive/load-problems.js';
import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { messageOf, UserError } from '../errors.js';
import type { SpeakerMerges } from '../quotes/name-variants.js';
import type { ReadArticle } from './read-article.js';
import { rereadAll, type ArchiveFolder } from './archive-folder.js';
import { ArchiveSpeakers } from './archive-speakers.js';
import { emptyState, heldArticles, holdingsOf, type ArchiveState, type Holding } from './archive-state.js';
import { asStoreError, BusyFolder, damagedPath, problemOf } from './damage.js';
import { gather, type Findings } from './findings.js';
import { areUnchanged, changesBetween } from './known-files.js';
import { PartsSnapshot } from './parts-snapshot.js';
import type { ReadReport } from './read-files.js';
import { mergeDue, openSegments, sealLive } from './sealing.js';
import type { Archive, ArchiveSnapshot } from './snapshot.js';
import { applyReports, duplicateProblems, planUpdate, type PlannedUpdate } from './update.js';
import type { Workshop } from './workshop.js';

export interface StoredArchiveOptions {
  readonly paths: readonly string[];
  /** Absent: everything stays in memory. */
  readonly folder?: ArchiveFolder;
  /** Where large amounts are read, sealed and merged. */
  readonly workshop: Workshop;
  /** Where small amounts are read. */
  readonly desk: Workshop;
  /** Characters of text that are held in memory; more are sealed. */
  readonly mostLive: number;
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Which names of speakers are one's and which are not. */
  readonly speakerMerges?: () => SpeakerMerges;
  /** Tells the time in ms since 1970, where the folder is to remember when each report came. Absent: it is not. */
  readonly now?: () => number;
}

/** Bytes of files that are read at the desk while others ask: what takes some ten milliseconds. */
const DESK_BYTES = 64 * 1024;
/** How much text a byte of a compressed file may hold. */
const INFLATION = 4;

/** An archive that is read from files, kept in memory and, when it is large, in a folder. */
export class StoredArchive implements Archive {
  readonly #options: StoredArchiveOptions;
  readonly #speakers: ArchiveSpeakers;
  #state: ArchiveState = emptyState();
  #snapshot: ArchiveSnapshot;
  #queue: Promise<unknown> = Promise.resolve();
  /** Whether the folder does not yet hold the state. */
  #uncommitted = false;
  #isClosing = false;
  #closed: Promise<void> | undefined;
  #toldLast: ReadProblem | undefined;

  private constructor(options: StoredArchiveOptions) {
    this.#options = options;
    this.#speakers = new ArchiveSpeakers(options.speakerMerges);
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
    return this.#state.problems;
  }

  /** Where the articles are: in segments in a folder, and in memory. */
  get storage(): { readonly folder?: string; readonly segments: number; readonly livePassages: number } {
    const { folder } = this.#options;
    const { sealed, live } = this.#state;
    return {
      ...(folder !== undefined && { folder: folder.path }),
      segments: sealed.length,
      livePassages: live.index.passageCount,
    };
  }

  get fileCount(): number {
    return this.#state.files.length;
  }

  /** The folders in which a change concerns the archive: those that were searched, and those of files given by name. */
  get folders(): readonly string[] {
    const searched = this.#state.folders.map(({ path }) => path);
    const named = this.#options.paths.filter((path) => !searched.includes(path)).map((path) => dirname(path));
    return [...new Set([...searched, ...named])];
  }

  /**
   * Takes up new, changed and removed files. What stands in the way is told as a problem, and the archive stays as it was.
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

  /** Waits for the work under way, keeps what is new in the folder, and leaves it to others. Its snapshots are of no use any more. */
  close(): Promise<void> {
    return (this.#closed ??= this.#closeOnce());
  }

  async #closeOnce(): Promise<void> {
    this.#isClosing = true;
    await this.#queue;
    const { folder } = this.#options;
    if (folder !== undefined && this.#state.sealed.length > 0) {
      try {
        const hasLive = this.#state.live.part.characters > 0;
        if (hasLive) this.#publish(await sealLive(folder, this.#state, this.#options.desk));
        if (hasLive || this.#uncommitted) this.#commit(folder);
      } catch (error) {
        if (!(error instanceof BusyFolder)) this.#face(error);
      }
    }
    folder?.close();
  }

  async #load(): Promise<void> {
    const { folder, paths } = this.#options;
    if (folder !== undefined) this.#reload(folder);
    try {
      if (this.#state.files.length === 0 || !areUnchanged(this.#state)) await this.#update(this.#options.mostLive);
      else if (folder !== undefined) this.#noteSeen(folder);
    } catch (error) {
      if (this.#snapshot.coverage.articles === 0) throw asStoreError(error, folder?.path);
      this.#face(error);
    }
    if (this.#snapshot.coverage.articles === 0) {
      throw new UserError(`${paths.join(', ')}: expected articles, found none`);
    }
  }

  #reload(folder: ArchiveFolder): void {
    const { state, damage } = folder.load();
    damage.forEach((problem) => this.#options.onProblem?.(problem));
    for (const { segment } of this.#state.sealed) folder.shelf.retire(segment);
    this.#publish(state);
  }

  /** @param deskBytes of files that are read at the desk */
  async #update(deskBytes: number, isSettled?: (file: SourceFile) => boolean): Promise<void> {
    const { paths, folder, mostLive, desk, workshop } = this.#options;
    if (folder?.isOutdated === true) this.#reload(folder);
    const listing = await listFiles(paths);
    const nothing = this.#snapshot.coverage.articles === 0 ? nothingToRead(listing) : undefined;
    if (nothing !== undefined) throw nothing;
    const changes = changesBetween(this.#state.files, listing, isSettled);
    const unread = listing.problems.filter((problem) => this.#isNew(problem));
    if (changes.toRead.length > 0 || changes.gone.length > 0) {
      const characters = changes.toRead.reduce((sum, { bytes, gzipped }) => sum + bytes * (gzipped ? INFLATION : 1), 0);
      const refusal = folder !== undefined && characters > mostLive ? folder.refusal() : undefined;
      const plan = planUpdate(this.#state, changes, folder === undefined ? Infinity : mostLive);
      const place = folder === undefined || characters <= deskBytes ? desk : workshop;
      const found = await this.#read(place.read(plan.request, refusal === undefined ? folder?.path : undefined));
      if (found.tooMany && refusal !== undefined) throw refusal;
      await this.#apply(plan, found, listing);
    } else if (isDeepStrictEqual(listing.folders, this.#state.folders) && unread.length === 0) {
      return;
    } else {
      this.#state = { ...this.#state, folders: listing.folders };
    }
    for (const problem of unread) this.#options.onProblem?.(problem);
    this.#uncommitted = true;
    if (folder !== undefined) await this.#keepIn(folder);
  }

  async #apply(plan: PlannedUpdate, found: Findings, listing: FileListing): Promise<void> {
    const left = applyReports(this.#state, plan, found.files, listing, found.problems);
    const { folder } = this.#options;
    const opened = folder === undefined ? [] : openSegments(folder, found.segments);
    await this.#addLive(found.articles);
    this.#publish({ ...left, sealed: [...left.sealed, ...opened] });
    const duplicates = duplicateProblems(this.#state, plan, found.files);
    for (const problem of duplicates) this.#options.onProblem?.(problem);
    this.#state = { ...this.#state, problems: [...this.#state.problems, ...duplicates] };
  }

  #isNew(problem: ReadProblem): boolean {
    return !this.#state.problems.some((known) => isDeepStrictEqual(known, problem));
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
      addLive(this.#state.live, read);
      if (this.#snapshot.coverage.articles > 0) await setImmediate();
    }
  }

  /** Works out who is quoted in the live articles, and lets others ask between them. */
  async #tallyLive(): Promise<void> {
    try {
      while (!this.#isClosing && this.#state.live.part.tallyNext()) await setImmediate();
    } catch (error) {
      this.#face(error);
    }
  }

  /**
   * Seals and merges as is due, and makes the state the folder's, if it is kept in one at all.
   * Where another process writes, the state is in memory alone until the next time.
   */
  async #keepIn(folder: ArchiveFolder): Promise<void> {
    const { mostLive, workshop } = this.#options;
    try {
      if (this.#state.live.part.characters > mostLive) this.#publish(await sealLive(folder, this.#state, workshop));
      if (this.#state.sealed.length > 0) {
        this.#publish(await mergeDue(folder, this.#state, workshop));
        this.#commit(folder);
      }
      this.#noteSeen(folder);
    } catch (error) {
      if (!(error instanceof BusyFolder)) throw error;
    }
  }

  #noteSeen(folder: ArchiveFolder): void {
    const { now } = this.#options;
    if (now === undefined) return;
    const refusal = folder.refusal();
    if (refusal instanceof BusyFolder) return;
    if (refusal !== undefined) throw refusal;
    const keys = [...heldArticles(this.#state)].map(
      ({ holding: { part }, place }) => part.columns.reportKey[place] ?? 0,
    );
    folder.seen.note(keys, now());
  }

  #commit(folder: ArchiveFolder): void {
    folder.commit(this.#state);
    this.#uncommitted = false;
  }

  /** Does what is left to do about an error that stands in the way of an update. */
  #face(error: unknown): void {
    const path = damagedPath(error);
    const damaged = this.#state.sealed.find(({ files }) => path !== undefined && files.includes(path));
    if (damaged !== undefined) this.#giveUp(damaged, error);
    else if (!(error instanceof ClosedError)) this.#tell(error);
  }

  /** Goes on without what is damaged, and reads again what it held. */
  #giveUp(damaged: Holding, error: unknown): void {
    this.#tell(error);
    this.#options.folder?.setAside(damaged.files);
    void this.#enqueue(() => {
      const sealed = this.#state.sealed.filter(({ part }) => part !== damaged.part);
      this.#publish(rereadAll({ ...this.#state, sealed }));
      this.#uncommitted = true;
      return Promise.resolve();
    });
    void this.refresh();
  }

  #publish(state: ArchiveState): void {
    this.#state = state;
    this.#snapshot = this.#takeSnapshot();
  }

  #takeSnapshot(): ArchiveSnapshot {
    return new PartsSnapshot(holdingsOf(this.#state), {
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
