import type { ReadProgress } from '../archive/reading.js';
import type { Io } from './io.js';

const SHOWN_AFTER_MS = 2000;
const REDRAWN_AFTER_MS = 100;
const WIDTH = 30;

export interface ProgressBar {
  readonly onProgress: (progress: ReadProgress) => void;
  /** Takes the bar off the terminal. */
  readonly clear: () => void;
}

/**
 * A bar on stderr that shows how far reading has come, once it has taken two seconds. Draws nothing where
 * nobody sees it.
 *
 * @param clock milliseconds since any moment; never goes back.
 */
export function progressBar(io: Pick<Io, 'err' | 'errIsTerminal'>, clock: () => number): ProgressBar {
  const began = clock();
  let drawn = began;
  let shown = false;
  return {
    onProgress: (progress) => {
      const now = clock();
      if (!io.errIsTerminal || now - began < SHOWN_AFTER_MS || now - drawn < REDRAWN_AFTER_MS) return;
      drawn = now;
      shown = true;
      io.err(`\r${barOf(progress)}`);
    },
    clear: () => {
      if (shown) io.err('\r\u001b[K');
      shown = false;
    },
  };
}

function barOf({ bytesRead, bytesTotal, articles }: ReadProgress): string {
  const share = bytesTotal === 0 ? 1 : Math.min(1, bytesRead / bytesTotal);
  const full = Math.round(share * WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent}%  ${articles} articles`;
}
