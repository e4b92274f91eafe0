import type { ReadProblem } from '../archive/reading.js';
import { codeOf, fileCause, UserError } from '../errors.js';
import { SegmentError } from '../search/segment/segment-error.js';

/** A file or folder of the archive's own state is not as it must be. */
export class StoreError extends UserError {
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${path}: expected ${expected}, found ${found}`);
  }
}

/** Another process writes to the folder, or has done so since it was read. */
export class BusyFolder extends StoreError {}

/** A file does not hold what was written to it. */
export class DamagedFile extends StoreError {}

/** The file that an error says is damaged, or undefined when it is another error. */
export function damagedPath(error: unknown): string | undefined {
  return error instanceof DamagedFile || error instanceof SegmentError ? error.path : undefined;
}

/** An error of the archive's own state as a problem to tell, or undefined when it is another error. */
export function problemOf(error: unknown): ReadProblem | undefined {
  if (error instanceof StoreError) {
    const { path, expected, found } = error;
    return { path, expected, found, lost: 'detail' };
  }
  if (error instanceof SegmentError) {
    const found = error.reason === 'newer' ? 'one of a newer version of this program' : 'other bytes';
    return { path: error.path, expected: 'a segment as it was written', found, lost: 'detail' };
  }
  return undefined;
}

/** The file system's, not Node's own, which begin with `ERR_`. */
const SYSTEM_CODE = /^E[A-Z0-9]+$/u;
const NO_ROOM = ['ENOSPC', 'EDQUOT'];

/** What the system refused to do in a folder, said for people; any other error as it is. */
export function asStoreError(error: unknown, folder: string | undefined): unknown {
  const code = codeOf(error);
  if (folder === undefined || code === undefined || !SYSTEM_CODE.test(code)) return error;
  const expected = NO_ROOM.includes(code) ? 'room for the index' : 'a folder that can be written';
  return new StoreError(folder, expected, fileCause(error));
}
