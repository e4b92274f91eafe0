import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileCause, UserError } from '../errors.js';
import { timelinePicture } from '../time/picture/timeline-picture.js';
import type { Timeline } from '../time/timeline.js';

/**
 * Draws a timeline into a PNG file.
 *
 * @throws UserError when the file cannot be written.
 */
export function saveTimelinePicture(timeline: Timeline, path: string): void {
  try {
    writeFileSync(path, timelinePicture(timeline).png);
  } catch (error) {
    const found = existsSync(dirname(path)) ? fileCause(error) : `no folder ${dirname(path)}`;
    throw new UserError(`--image ${path}: expected a file that can be written, found ${found}`);
  }
}
