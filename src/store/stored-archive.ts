import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { listFiles, type FileListing, type SourceFile } from '../archive/files.js';
import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { messageOf, UserError } from '../errors.js';
import type { AnalysedArticle } from './analysed-article.js';
import { rereadAll, type ArchiveFolder } from './archive-folder.js';
import {
  emptyLive,
  emptyState,
  holdingsOf,
  sealedHolding,
  type ArchiveState,
  type Holding,
  type SealedHolding,
} from './archive-state.js';
import type { RecordCache } from './article-store.js';
import { asStoreError, BusyFolder, problemOf, StoreError } from './damage.js';
import { areUnchanged, changesBetween } from './known-files.js';
import { LruCache } from './lru-cache.js';
import { segmentsToMerge } from './merge-plan.js';
import { noSpeakers } from './no-speakers.js';
import { PartsSnapshot } from './parts-snapshot.js';
import type { FileReport } from './read-files.js';
import { closeSegment, openSegment, type SealedSegment } from './sealed-segment.js';
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
}

/** Bytes of articles read lately that are kept, as they are on disk; in memory they take a few times as much. */
const CACHED_BYTES = 4 * 1024 * 1024;
/** Bytes of files that are read at the desk while others ask: what takes some ten milliseconds. */
const DESK_BYTES = 64 * 1024;
/** How much text a byte of a compressed file may hold. */
const INFLATION = 4;
/** How long an old snapshot may go on reading segments that are no longer part of the archive. */
const RETIREMENT_MS = 15 * 60_000;

/** An archive that is read from files, kept in memory and, when it is large, in a folder. */
export class StoredArchive implements Archive {
  readonly #options: StoredArchiveOptions;
  readonly #cache: RecordCache = new LruCache(CACHED_BYTES);
  readonly #retired = new Set<SealedSegment>();
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

  /**
   * Takes up new, changed and removed files. What stands in the way is told as a problem, and the archive stays as it was.
   *
   * @param isSettled whether a file may be read, as nobody is writing it
   */
  refresh(isSettled?: (file: SourceFile) => boolean): Promise<void> {
    return this.#enqueue(async () => {
      try {
        if (!this.#isClosing) await this.#update(DESK_BYTES, isSettled);
      } catch (error) {
        this.#tell(error);
      }
    });
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
        if (this.#liveCharacters() > 0) await this.#sealLive(folder, this.#options.desk);
        if (this.#uncommitted) this.#commit(folder);
      } catch (error) {
        if (!(error instanceof BusyFolder)) this.#tell(error);
      }
    }
    folder?.release();
    for (const { segment } of this.#state.sealed) closeSegment(segment);
    for (const segment of this.#retired) closeSegment(segment);
    this.#retired.clear();
  }

  async #load(): Promise<void> {
    const { folder, paths } = this.#options;
    if (folder !== undefined) this.#reload(folder);
    if (this.#state.files.length === 0 || !areUnchanged(this.#state)) {
      try {
        await this.#update(this.#options.mostLive);
      } catch (error) {
        if (this.#snapshot.coverage.articles === 0) throw asStoreError(error, folder?.path);
        this.#tell(error);
      }
    }
    if (this.#snapshot.coverage.articles === 0) {
      throw new UserError(`${paths.join(', ')}: expected articles, found none`);
    }
  }

  #reload(folder: ArchiveFolder): void {
    const { state, damage } = folder.load(this.#cache);
    damage.forEach((problem) => this.#options.onProblem?.(problem));
    for (const { segment } of this.#state.sealed) this.#retire(segment);
    this.#publish(state);
  }

  /** @param deskBytes of files that are read at the desk */
  async #update(deskBytes: number, isSettled?: (file: SourceFile) => boolean): Promise<void> {
    const { paths, folder, mostLive, desk, workshop } = this.#options;
    if (folder?.isOutdated === true) this.#reload(folder);
    const listing = await listFiles(paths);
    const changes = changesBetween(this.#state.files, listing, isSettled);
    const unread = listing.problems.filter((problem) => this.#isNew(problem));
    if (changes.toRead.length > 0 || changes.gone.length > 0) {
      const characters = changes.toRead.reduce((sum, { bytes, gzipped }) => sum + bytes * (gzipped ? INFLATION : 1), 0);
      const refusal = folder !== undefined && characters > mostLive ? refusalToWrite(folder) : undefined;
      const plan = planUpdate(this.#state, changes, folder === undefined ? Infinity : mostLive);
      const found = await this.#read(plan, folder === undefined || characters <= deskBytes ? desk : workshop, refusal);
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
    const left = applyReports(this.#state, plan, found.reports, listing, found.problems);
    const opened = found.segments.map((name) => this.#openSegment(name));
    await this.#addLive(found.articles);
    this.#publish({ ...left, sealed: [...left.sealed, ...opened] });
    const duplicates = duplicateProblems(this.#state, found.reports);
    for (const problem of duplicates) this.#options.onProblem?.(problem);
    this.#state = { ...this.#state, problems: [...this.#state.problems, ...duplicates] };
  }

  #isNew(problem: ReadProblem): boolean {
    return !this.#state.problems.some((known) => isDeepStrictEqual(known, problem));
  }

  async #read(plan: PlannedUpdate, place: Workshop, refusal: StoreError | undefined): Promise<Findings> {
    const { folder, onProblem, onProgress } = this.#options;
    const found: Findings = { reports: [], problems: [], articles: [], segments: [] };
    const target = refusal === undefined ? folder?.path : undefined;
    for await (const report of place.read(plan.request, target)) {
      if (this.#isClosing) throw new ClosedError();
      switch (report.kind) {
        case 'problem':
          found.problems.push(report.problem);
          onProblem?.(report.problem);
          break;
        case 'progress':
          onProgress?.(report.progress);
          break;
        case 'file':
          found.reports.push(report);
          break;
        case 'articles':
          found.articles = report.articles;
          break;
        case 'segments':
          found.segments = report.names;
          break;
        case 'too many':
          throw refusal ?? new UserError('the articles are too many to be held in memory');
      }
    }
    return found;
  }

  /** Adds articles to the live part, and lets others ask between them. */
  async #addLive(articles: readonly AnalysedArticle[]): Promise<void> {
    const { part, index } = this.#state.live;
    for (const analysed of articles) {
      const before = index.passageCount;
      index.add(part.columns.size, analysed.article);
      part.add(analysed, index.passageCount - before);
      if (this.#snapshot.coverage.articles > 0) await setImmediate();
    }
  }

  /**
   * Seals and merges as is due, and makes the state the folder's, if it is kept in one at all.
   * Where another process writes, the state is kept in memory alone until the next time.
   */
  async #keepIn(folder: ArchiveFolder): Promise<void> {
    const { mostLive, workshop } = this.#options;
    try {
      if (this.#liveCharacters() > mostLive) await this.#sealLive(folder, workshop);
      if (this.#state.sealed.length === 0) return;
      const due = segmentsToMerge(this.#state.sealed);
      if (due.length > 0) await this.#merge(folder, due);
      this.#commit(folder);
    } catch (error) {
      if (!(error instanceof BusyFolder)) throw error;
    }
  }

  async #sealLive(folder: ArchiveFolder, place: Workshop): Promise<void> {
    folder.prepareToWrite();
    const { live } = this.#state;
    const places = [...Array(live.part.columns.size).keys()].filter((number) => !live.hidden.has(number));
    const sealer = place.sealer(folder.path);
    let names;
    try {
      await sealer.add(places.map((number) => live.part.analysed(number)));
      names = await sealer.finish();
    } catch (error) {
      await sealer.abandon();
      throw error;
    }
    const sealed = names.map((name) => this.#openSegment(name));
    this.#publish({ ...this.#state, sealed: [...this.#state.sealed, ...sealed], live: emptyLive() });
    this.#uncommitted = true;
  }

  async #merge(folder: ArchiveFolder, due: readonly SealedHolding[]): Promise<void> {
    folder.prepareToWrite();
    const entries = due.map(({ segment: { name, store }, hidden }) => ({
      name,
      hidden: [...hidden],
      moved: [...store.moved],
    }));
    const names = await this.#options.workshop.merge(folder.path, entries);
    const others = this.#state.sealed.filter((holding) => !due.includes(holding));
    this.#publish({ ...this.#state, sealed: [...others, ...names.map((name) => this.#openSegment(name))] });
    for (const { segment } of due) this.#retire(segment);
  }

  #commit(folder: ArchiveFolder): void {
    folder.commit(this.#state);
    this.#uncommitted = false;
  }

  #openSegment(name: string): SealedHolding {
    const { folder } = this.#options;
    if (folder === undefined) throw new Error('there is no folder for segments');
    return sealedHolding(openSegment(folder.path, { name, hidden: [], moved: [] }, this.#cache));
  }

  /** Closes a segment when no snapshot can be reading it any more. */
  #retire(segment: SealedSegment): void {
    this.#retired.add(segment);
    setTimeout(() => {
      if (this.#retired.delete(segment)) closeSegment(segment);
    }, RETIREMENT_MS).unref();
  }

  /** Goes on without what is damaged, and reads again what it held. */
  #giveUp(damaged: Holding, error: Error): void {
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
      speakersOf: () => noSpeakers,
      onDamage: (holding, error) => {
        this.#giveUp(holding, error);
      },
    });
  }

  #liveCharacters(): number {
    return this.#state.live.part.characters;
  }

  #tell(error: unknown): void {
    if (error instanceof ClosedError) return;
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

interface Findings {
  readonly reports: FileReport[];
  readonly problems: ReadProblem[];
  articles: readonly AnalysedArticle[];
  segments: readonly string[];
}

function refusalToWrite(folder: ArchiveFolder): StoreError | undefined {
  try {
    folder.prepareToWrite();
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}
