import type { Article, Provenance } from '../archive/article.js';
import type { Excerpt, SentenceRange } from '../archive/excerpt.js';
import type { Quote, SpeakerDirectory } from '../quotes/quote.js';
import { Analyser } from '../search/analysis.js';
import { CombinedIndex } from '../search/combined-index.js';
import { LiveIndex } from '../search/live-index.js';
import type { PassageHit, PassageIndex, SearchOptions } from '../search/passage.js';
import type { Holding } from './archive-state.js';
import { coverageOf, newestFirst, sourceCounts } from './counts.js';
import { damagedPath } from './damage.js';
import { acceptedArticles, isEverything } from './filter.js';
import { numbered, type NumberedHolding } from './numbered-holding.js';
import type { ArchiveSnapshot, ArticleFilter, Coverage, SourceCount } from './snapshot.js';

export interface SnapshotOptions {
  /** One that has read texts of the archive before. Absent: one that has read none. */
  readonly analyser?: Analyser;
  /** Of the articles in these holdings, numbered as {@link numbered} does. */
  readonly speakersOf: (holdings: readonly NumberedHolding[]) => SpeakerDirectory;
  /** When the archive first held a report, in ms since 1970, by the report's key. Absent: nobody noted it. */
  readonly firstSeen: (reportKey: number) => number | undefined;
  /** Hears which holding turned out to be damaged, and how. The snapshot goes on without it. */
  readonly onDamage: (holding: Holding, error: Error) => void;
}

/** How many filters' accepted articles are kept, a byte an article each. */
const REMEMBERED_FILTERS = 8;

/** The articles of several holdings, as they are now. */
export class PartsSnapshot implements ArchiveSnapshot {
  readonly analyser: Analyser;
  readonly #options: SnapshotOptions;
  readonly #holdings: readonly NumberedHolding[];
  readonly #size: number;
  readonly #accepted = new Map<string, Uint8Array>();
  #whole: readonly NumberedHolding[];
  #index: PassageIndex;
  #coverage: Coverage | undefined;
  #sources: readonly SourceCount[] | undefined;
  #speakers: SpeakerDirectory | undefined;
  #newestFirst: Uint32Array | undefined;

  constructor(holdings: readonly Holding[], options: SnapshotOptions) {
    this.analyser = options.analyser ?? new Analyser();
    this.#options = options;
    this.#holdings = numbered(holdings);
    const last = this.#holdings.at(-1);
    this.#size = last === undefined ? 0 : last.base + last.size;
    this.#whole = this.#holdings;
    this.#index = indexOver(this.#holdings);
  }

  get coverage(): Coverage {
    return (this.#coverage ??= coverageOf(this.#whole, this.#acceptedBy({})));
  }

  get speakers(): SpeakerDirectory {
    return this.#despiteDamage(() => (this.#speakers ??= this.#options.speakersOf(this.#whole)));
  }

  covered(filter: ArticleFilter): Coverage {
    return isEverything(filter) ? this.coverage : coverageOf(this.#whole, this.#acceptedBy(filter));
  }

  sources(): readonly SourceCount[] {
    return (this.#sources ??= sourceCounts(this.#whole, this.#acceptedBy({})));
  }

  search(query: string, options: Omit<SearchOptions, 'accepts'>, filter: ArticleFilter = {}): PassageHit[] {
    return this.#despiteDamage(() => {
      const accepted = this.#acceptedBy(filter);
      const hits = this.#index.search(this.analyser.termsOf(query), {
        ...options,
        accepts: (article) => accepted[article] === 1,
      });
      // What a damaged record holds cannot be shown, so it must not be found.
      for (const { passage } of hits) this.provenance(passage.article);
      return hits;
    });
  }

  documentFrequency(term: string): number {
    return this.#index.documentFrequency(term);
  }

  article(number: number): Article {
    return this.#read(number, (part, place) => part.article(place));
  }

  excerpt(number: number, range: SentenceRange): Excerpt {
    return this.#read(number, (part, place) => part.excerpt(place, range));
  }

  provenance(number: number): Provenance {
    return this.#read(number, (part, place) => part.provenance(place));
  }

  quotes(number: number): readonly Quote[] {
    return this.#read(number, (part, place) => part.quotes(place));
  }

  *articles(filter: ArticleFilter = {}): Iterable<number> {
    const accepted = this.#acceptedBy(filter);
    for (const number of (this.#newestFirst ??= newestFirst(this.#holdings, this.#size))) {
      if (accepted[number] === 1) yield number;
    }
  }

  *addedSince(momentMs: number): Iterable<number> {
    const accepted = this.#acceptedBy({});
    for (const { part, base, size } of this.#whole) {
      for (let place = 0; place < size; place++) {
        const seen = this.#options.firstSeen(part.columns.reportKey[place] ?? 0) ?? Infinity;
        if (seen > momentMs && accepted[base + place] === 1) yield base + place;
      }
    }
  }

  #read<Value>(number: number, read: (part: NumberedHolding['part'], place: number) => Value): Value {
    const holding = this.#holdings.findLast(({ base }) => base <= number);
    if (holding === undefined || number >= holding.base + holding.size) {
      throw new RangeError(`expected the number of an article below ${this.#size}, found ${number}`);
    }
    try {
      return read(holding.part, number - holding.base);
    } catch (error) {
      this.#giveUpDamaged(error);
      throw error;
    }
  }

  #acceptedBy(filter: ArticleFilter): Uint8Array {
    const key = JSON.stringify([filter.from, filter.to, filter.source, filter.speaker]);
    const remembered = this.#accepted.get(key);
    if (remembered !== undefined) return remembered;
    const accepted = acceptedArticles(this.#whole, this.#size, filter, () => this.speakers);
    const oldest = this.#accepted.size < REMEMBERED_FILTERS ? undefined : this.#accepted.keys().next().value;
    if (oldest !== undefined) this.#accepted.delete(oldest);
    this.#accepted.set(key, accepted);
    return accepted;
  }

  /** Tries again with what is whole, each time something turns out not to be. */
  #despiteDamage<Value>(attempt: () => Value): Value {
    for (;;) {
      const before = this.#whole.length;
      try {
        return attempt();
      } catch (error) {
        this.#giveUpDamaged(error);
        if (this.#whole.length === before) throw error;
      }
    }
  }

  /** Leaves out the holding that the error says is damaged; nothing when it says no such thing. */
  #giveUpDamaged(error: unknown): void {
    const path = damagedPath(error);
    const damaged = this.#whole.find(({ files }) => path !== undefined && files.includes(path));
    if (damaged === undefined || !(error instanceof Error)) return;
    this.#whole = this.#whole.filter((holding) => holding !== damaged);
    this.#index = indexOver(this.#whole);
    this.#accepted.clear();
    this.#coverage = undefined;
    this.#sources = undefined;
    this.#speakers = undefined;
    this.#options.onDamage(damaged, error);
  }
}

function indexOver(holdings: readonly NumberedHolding[]): PassageIndex {
  const [first] = holdings;
  if (holdings.length === 1 && first?.index instanceof LiveIndex) return first.index;
  return new CombinedIndex(holdings.map(({ index, base }) => ({ part: index, base })));
}
