import { noMerges, type SpeakerMerges } from '../quotes/name-variants.js';
import type { SpeakerDirectory } from '../quotes/quote.js';
import { openSpeakerDirectory, type DaysOf } from '../quotes/speaker-directory.js';
import type { SpeakerTable } from '../quotes/speaker-table.js';
import { isoDay } from '../time/calendar.js';
import { UNBOUNDED_FROM, UNBOUNDED_TO } from './columns.js';
import type { NumberedHolding } from './numbered-holding.js';
import type { ArchivePart } from './part.js';

/**
 * The speakers of an archive, snapshot after snapshot: a part's table is read or made once, and again where
 * the part has grown.
 */
export class ArchiveSpeakers {
  readonly #tables = new WeakMap<ArchivePart, { readonly size: number; readonly table: SpeakerTable }>();
  readonly #mergesNow: () => SpeakerMerges;

  /** @param mergesNow which names are to be merged and parted, asked for each directory */
  constructor(mergesNow: () => SpeakerMerges = () => noMerges) {
    this.#mergesNow = mergesNow;
  }

  /** Everybody whom the articles of these holdings quote. */
  directoryOf(holdings: readonly NumberedHolding[]): SpeakerDirectory {
    const tables = holdings.map(({ part, base, size, hidden }) => {
      const isWhole = hidden.size === 0 && part.columns.size === size;
      const isThere = (place: number): boolean => place < size && !hidden.has(place);
      return { table: this.#tableOf(part, size), base, isThere: isWhole ? undefined : isThere };
    });
    return openSpeakerDirectory(tables, daysIn(holdings), this.#mergesNow());
  }

  #tableOf(part: ArchivePart, size: number): SpeakerTable {
    const known = this.#tables.get(part);
    if (known !== undefined && known.size >= size) return known.table;
    const table = part.speakers();
    this.#tables.set(part, { size, table });
    return table;
  }
}

function daysIn(holdings: readonly NumberedHolding[]): DaysOf {
  return (article) => {
    const holding = holdings.findLast(({ base }) => base <= article);
    const { from = [], to = [] } = holding?.part.columns ?? {};
    const first = from[article - (holding?.base ?? 0)] ?? UNBOUNDED_FROM;
    const last = to[article - (holding?.base ?? 0)] ?? UNBOUNDED_TO;
    return {
      ...(first !== UNBOUNDED_FROM && { from: isoDay(first) }),
      ...(last !== UNBOUNDED_TO && { to: isoDay(last) }),
    };
  };
}
