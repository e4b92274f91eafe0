import type { ReadProblem } from '../archive/reading.js';
import type { ArchiveFolder } from './archive-folder.js';
import { emptyState, heldArticles, type ArchiveState } from './archive-state.js';
import { BusyFolder } from './damage.js';
import { mergeDue, sealLive } from './sealing.js';
import type { Workshop } from './workshop.js';

export interface KeptStateOptions {
  /** Absent: everything stays in memory. */
  readonly folder?: ArchiveFolder;
  /** Where large amounts are read, sealed and merged. */
  readonly workshop: Workshop;
  /** Where small amounts are read, and what is left is sealed at the end. */
  readonly desk: Workshop;
  /** Characters of text that are held in memory; more are sealed. */
  readonly mostLive: number;
  /** Tells the time in ms since 1970, where the folder is to remember when each report came. Absent: it is not. */
  readonly now?: () => number;
}

/**
 * The state of an archive as it stands, and how it gets into the folder and out of it. Where another
 * process writes there, the state is in memory alone until the next time.
 */
export class KeptState {
  readonly #options: KeptStateOptions;
  readonly #onArticles: () => void;
  #state: ArchiveState = emptyState();
  #isCommitted = true;

  /** @param onArticles hears that what there is to be asked has changed */
  constructor(options: KeptStateOptions, onArticles: () => void) {
    this.#options = options;
    this.#onArticles = onArticles;
  }

  get now(): ArchiveState {
    return this.#state;
  }

  /** Puts a state in place of this one, to be committed. */
  replace(state: ArchiveState): void {
    this.#isCommitted = false;
    this.#show(state);
  }

  /** Changes what the state says of files and leaves the articles as they are, to be committed. */
  amend(changed: Partial<Pick<ArchiveState, 'folders' | 'problems'>>): void {
    this.#isCommitted = false;
    this.#state = { ...this.#state, ...changed };
  }

  /** Takes the last whole state from the folder, and tells what is wrong with it. */
  load(): readonly ReadProblem[] {
    const { folder } = this.#options;
    if (folder === undefined) return [];
    const { state, damage } = folder.load();
    for (const { segment } of this.#state.sealed) folder.shelf.retire(segment);
    this.#show(state);
    return damage;
  }

  /**
   * Seals and merges as is due, commits, and notes what was seen.
   *
   * @throws StoreError when the folder may not be written for another reason than that somebody else does,
   * and what the disk throws
   */
  async keep(): Promise<void> {
    const { folder, mostLive, workshop } = this.#options;
    if (folder === undefined) return;
    await unlessBusy(async () => {
      if (this.#state.live.part.characters > mostLive) this.#show(await sealLive(folder, this.#state, workshop));
      if (this.#state.sealed.length > 0) {
        this.#show(await mergeDue(folder, this.#state, workshop));
        this.#commit(folder);
      }
      this.noteSeen();
    });
  }

  /** Seals what is live, where anything is sealed, and commits what is not yet. */
  async keepAll(): Promise<void> {
    const { folder, desk } = this.#options;
    if (folder === undefined || this.#state.sealed.length === 0) return;
    await unlessBusy(async () => {
      const hasLive = this.#state.live.part.characters > 0;
      if (hasLive) this.#show(await sealLive(folder, this.#state, desk));
      if (hasLive || !this.#isCommitted) this.#commit(folder);
    });
  }

  /** Notes which articles are there, where that is to be remembered and this process may write. */
  noteSeen(): void {
    const { folder, now } = this.#options;
    if (folder === undefined || now === undefined) return;
    const refusal = folder.refusal();
    if (refusal instanceof BusyFolder) return;
    if (refusal !== undefined) throw refusal;
    const keys = [...heldArticles(this.#state)].map(
      ({ holding: { part }, place }) => part.columns.reportKey[place] ?? 0,
    );
    folder.seen.note(keys, now());
  }

  #show(state: ArchiveState): void {
    this.#state = state;
    this.#onArticles();
  }

  #commit(folder: ArchiveFolder): void {
    folder.commit(this.#state);
    this.#isCommitted = true;
  }
}

async function unlessBusy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BusyFolder)) throw error;
  }
}
