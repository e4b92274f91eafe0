import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Makes renames in a folder last: a renamed file is only sure to be found after a power cut when its folder
 * was synced. Windows cannot and need not.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
