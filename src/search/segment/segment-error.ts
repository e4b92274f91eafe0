/** A segment file that cannot be used. Its message is one line that names the file and what is wrong with it. */
export class SegmentError extends Error {
  override readonly name = 'SegmentError';

  constructor(
    readonly path: string,
    /** `newer`: written by a later version of this program. `damaged`: cut short, altered or not a segment. */
    readonly reason: 'newer' | 'damaged',
    detail: string,
  ) {
    super(`${path}: ${detail}`);
  }
}
