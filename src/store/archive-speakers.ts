import { gatherSpeakers } from '../quotes/gather-speakers.js';
import { noMerges, type SpeakerMerges } from '../quotes/name-variants.js';
import type { SpeakerDirectory } from '../quotes/quote.js';
import { openSpeakerDirectory, type DaysOf } from '../quotes/speaker-directory.js';
import type { SpeakerTally } from '../quotes/speaker-tally.js';
import { UNBOUNDED_FROM, UNBOUNDED_TO } from './columns.js';
import { dayText } from './days.js';
import type { NumberedHolding } from './numbered-holding.js';
import type { ArchivePart } from './part.js';

/** The speakers of an archive, snapshot after snapshot: a part's quotes are gone through once, and again where it has grown. */
export class ArchiveSpeakers {
  readonly #tallies = new WeakMap<ArchivePart, { readonly size: number; readonly tally: SpeakerTally }>();
  readonly #mergesNow: () => SpeakerMerges;

  /** @param mergesNow which names are to be merged and parted, asked for each directory */
  constructor(mergesNow: () => SpeakerMerges = () => noMerges) {
    this.#mergesNow = mergesNow;
  }

  /** Everybody whom the articles of these holdings quote. */
  directoryOf(holdings: readonly NumberedHolding[]): SpeakerDirectory {
    const merges = this.#mergesNow();
    const tallies = holdings.map(({ part, base, size, hidden }) => ({
      tally: this.#tallyOf(part, size),
      base,
      isThere: (place: number) => place < size && !hidden.has(place),
    }));
    const shownFirst = merges.together.flatMap(([name]) => name ?? []);
    return openSpeakerDirectory(gatherSpeakers(tallies, merges), daysIn(holdings), shownFirst);
  }

  #tallyOf(part: ArchivePart, size: number): SpeakerTally {
    const known = this.#tallies.get(part);
    if (known !== undefined && known.size >= size) return known.tally;
    const tally = part.speakers();
    this.#tallies.set(part, { size, tally });
    return tally;
  }
}

function daysIn(holdings: readonly NumberedHolding[]): DaysOf {
  return (article) => {
    const holding = holdings.findLast(({ base }) => base <= article);
    const { from = [], to = [] } = holding?.part.columns ?? {};
    const first = from[article - (holding?.base ?? 0)] ?? UNBOUNDED_FROM;
    const last = to[article - (holding?.base ?? 0)] ?? UNBOUNDED_TO;
    return {
      ...(first !== UNBOUNDED_FROM && { from: dayText(first) }),
      ...(last !== UNBOUNDED_TO && { to: dayText(last) }),
    };
  };
}
