import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './read-if-there.js';

const FILE = 'seen.log';
const RADIX = 36;

/**
 * When the archive first held each report, by the report's key. A line of the file is a moment, in ms since
 * 1970, and the keys of the reports that were new then.
 */
export class SeenLog {
  readonly #path: string;
  readonly #moments = new Map<number, number>();
  #last = 0;
  #endsInLine: boolean;

  /** Reads what the log in a folder says, or begins one. Lines that are not whole are passed over. */
  constructor(folder: string) {
    this.#path = join(folder, FILE);
    const text = readIfThere(this.#path) ?? '';
    this.#endsInLine = text === '' || text.endsWith('\n');
    for (const line of text.split('\n')) {
      const [moment, ...keys] = line.split(' ');
      const ms = Number(moment);
      if (!Number.isSafeInteger(ms)) continue;
      const known = keys.map((key) => Number.parseInt(key, RADIX));
      this.#remember(ms, known);
    }
  }

  /** Milliseconds since 1970, or undefined for a report that was never noted. */
  firstSeen(key: number): number | undefined {
    return this.#moments.get(key);
  }

  /**
   * Writes down the reports that were not seen before, as seen at a moment. Where the clock ran backwards,
   * as seen at the last moment noted.
   *
   * @throws what the file system throws; nothing is noted then
   */
  note(keys: Iterable<number>, nowMs: number): void {
    const unseen = [...new Set(keys)].filter((key) => !this.#moments.has(key));
    if (unseen.length === 0) return;
    const ms = Math.max(Math.floor(nowMs), this.#last);
    const line = `${ms} ${unseen.map((key) => key.toString(RADIX)).join(' ')}\n`;
    appendFileSync(this.#path, this.#endsInLine ? line : `\n${line}`, { flush: true });
    this.#endsInLine = true;
    this.#remember(ms, unseen);
  }

  #remember(ms: number, keys: readonly number[]): void {
    for (const key of keys) if (!this.#moments.has(key)) this.#moments.set(key, ms);
    this.#last = Math.max(this.#last, ms);
  }
}
