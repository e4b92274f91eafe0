import { groupVariants, noMerges, type SpeakerMerges } from './name-variants.js';
import { NO_ROLE, ROW_LENGTH, type SpeakerTally } from './speaker-tally.js';

/** A tally as one snapshot sees it. */
export interface NumberedTally {
  readonly tally: SpeakerTally;
  /** Added to the numbers of the tally's articles. */
  readonly base: number;
  /** False for an article that is no longer there, by its number in the tally. Absent: all are. */
  readonly isThere?: (article: number) => boolean;
}

/** Everybody whom an archive quotes. */
export interface GatheredSpeakers extends SpeakerTally {
  /** For every name the number of another, or the same, that stands for all variants of it. */
  readonly groupOf: Int32Array;
}

/** Brings several tallies together, and the names in them that are variants of one. */
export function gatherSpeakers(tallies: readonly NumberedTally[], merges: SpeakerMerges = noMerges): GatheredSpeakers {
  const names = new Numbering();
  const roles = new Numbering();
  const quotes: number[] = [];
  const rows = new Int32Array(tallies.reduce((sum, { tally }) => sum + tally.rows.length, 0));
  let length = 0;
  for (const { tally, base, isThere } of tallies) {
    const nameOf = tally.names.map((name) => names.numberOf(name));
    const roleOf = tally.roles.map((role) => roles.numberOf(role));
    for (let at = 0; at < tally.rows.length; at += ROW_LENGTH) {
      const article = tally.rows[at] ?? 0;
      if (isThere?.(article) === false) continue;
      const name = nameOf[tally.rows[at + 2] ?? 0] ?? 0;
      quotes[name] = (quotes[name] ?? 0) + 1;
      const role = tally.rows[at + 3] ?? NO_ROLE;
      rows[length] = base + article;
      rows[length + 1] = tally.rows[at + 1] ?? 0;
      rows[length + 2] = name;
      rows[length + 3] = role === NO_ROLE ? NO_ROLE : (roleOf[role] ?? NO_ROLE);
      length += ROW_LENGTH;
    }
  }
  const written = names.all.map((name, number) => ({ name, quotes: quotes[number] ?? 0 }));
  const groupOf = groupVariants(written, merges);
  return { names: names.all, roles: roles.all, rows: rows.subarray(0, length), groupOf };
}

class Numbering {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
