import type { ReadProgress } from '../archive/reading.js';

const SHOWN_AFTER_MS = 2000;
const REDRAWN_AFTER_MS = 100;
const WIDTH = 30;

/** What a progress bar is drawn on: stderr, and whether that is a terminal. */
export interface ProgressTerminal {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds since any moment; never goes back. */
  readonly now: () => number;
}

export interface ProgressBar {
  readonly onProgress: (progress: ReadProgress) => void;
  /** Takes the bar off the terminal. */
  readonly clear: () => void;
}

/** A bar that shows how far reading has come, once it has taken two seconds. Draws nothing where nobody sees it. */
export function progressBar(terminal: ProgressTerminal): ProgressBar {
  const began = terminal.now();
  let drawn = began;
  let shown = false;
  return {
    onProgress: (progress) => {
      const now = terminal.now();
      if (!terminal.isTerminal || now - began < SHOWN_AFTER_MS || now - drawn < REDRAWN_AFTER_MS) return;
      drawn = now;
      shown = true;
      terminal.write(`\r${barOf(progress)}`);
    },
    clear: () => {
      if (shown) terminal.write('\r\u001b[K');
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
