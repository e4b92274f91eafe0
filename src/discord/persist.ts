import { setTimeout as wait } from 'node:timers/promises';
import { isTransient } from './error-cause.js';

/** Milliseconds to wait before each further try at something that must happen within three seconds. */
export const HURRIED = [150, 400, 800];
/**
 * Milliseconds to wait before each further try at something that may take a while; an interaction can be
 * answered for 15 minutes.
 */
export const PATIENT = [500, 1000, 2000, 4000, 8000, 16_000, 32_000];

/**
 * Does what may fail on a bad connection, again after each of the waits while it fails so. discord.js itself tries
 * again after 429 and 5xx, but at once, and not after a dropped connection. Only for what may be done twice.
 *
 * @throws what the last try threw, or the first that another try would not help.
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  waits: readonly number[],
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<T> {
  for (const milliseconds of waits) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      await pause(milliseconds);
    }
  }
  return attempt();
}
