import type { ArchiveFolder } from './archive-folder.js';
import { emptyLive, entryOf, sealedHolding, type ArchiveState, type SealedHolding } from './archive-state.js';
import { segmentsToMerge } from './merge-plan.js';
import type { Workshop } from './workshop.js';

/**
 * The state with all that was held in memory sealed.
 *
 * @throws StoreError when the folder may not be written, and what the disk throws; the state then stays good
 */
export async function sealLive(folder: ArchiveFolder, state: ArchiveState, workshop: Workshop): Promise<ArchiveState> {
  folder.prepareToWrite();
  const { part, hidden } = state.live;
  const places = [...Array(part.columns.size).keys()].filter((number) => !hidden.has(number));
  const sealer = await workshop.sealer(folder.path);
  try {
    await sealer.add(places.map((number) => part.read(number)));
    const sealed = openSegments(folder, await sealer.finish());
    return { ...state, sealed: [...state.sealed, ...sealed], live: emptyLive() };
  } catch (error) {
    await sealer.abandon();
    throw error;
  }
}

/**
 * The state with one segment in place of those that should be merged; the same state where none should.
 *
 * @throws StoreError when the folder may not be written, and what the disk throws; the state then stays good
 */
export async function mergeDue(folder: ArchiveFolder, state: ArchiveState, workshop: Workshop): Promise<ArchiveState> {
  const due = segmentsToMerge(state.sealed);
  if (due.length === 0) return state;
  folder.prepareToWrite();
  const merged = openSegments(folder, await workshop.merge(folder.path, due.map(entryOf)));
  for (const { segment } of due) folder.shelf.retire(segment);
  return { ...state, sealed: [...state.sealed.filter((holding) => !due.includes(holding)), ...merged] };
}

/** Holdings of segments that were just made. */
export function openSegments(folder: ArchiveFolder, names: readonly string[]): SealedHolding[] {
  return names.map((name) => sealedHolding(folder.shelf.open({ name, hidden: [], moved: [] })));
}
