import type { Article, Provenance } from '../archive/article.js';
import type { Quote, SpeakerDirectory } from '../quotes/quote.js';
import type { PassageHit, PassageIndex, SearchOptions } from '../search/passage.js';
import { UNBOUNDED_FROM, UNBOUNDED_TO } from './columns.js';
import { dayText } from './days.js';
import { acceptedArticles, isEverything } from './filter.js';
import { foldName } from './fold.js';
import type { ArchivePart } from './part.js';
import type { ArchiveSnapshot, ArticleFilter, Coverage, SourceCount } from './snapshot.js';

/** A part as one snapshot sees it: its articles are numbered from `base` on, and only the first `size` of them are meant. */
export interface NumberedPart {
  readonly part: ArchivePart;
  readonly base: number;
  readonly size: number;
}

export interface SnapshotContent {
  /** In order of `base`, without gaps. */
  readonly parts: readonly NumberedPart[];
  /** Over the articles of all parts, by their numbers in the snapshot. */
  readonly index: PassageIndex;
  /** Numbers of articles that are gone from the archive. */
  readonly hidden: ReadonlySet<number>;
  readonly speakers: SpeakerDirectory;
}

/** How many filters' accepted articles are kept, a byte an article each. */
const REMEMBERED_FILTERS = 8;

export class PartsSnapshot implements ArchiveSnapshot {
  readonly #content: SnapshotContent;
  readonly #size: number;
  readonly #accepted = new Map<string, Uint8Array>();
  #coverage: Coverage | undefined;
  #sources: readonly SourceCount[] | undefined;
  #newestFirst: Uint32Array | undefined;

  constructor(content: SnapshotContent) {
    this.#content = content;
    const last = content.parts.at(-1);
    this.#size = last === undefined ? 0 : last.base + last.size;
  }

  get coverage(): Coverage {
    return (this.#coverage ??= this.#coverageOf(this.#acceptedBy({})));
  }

  get speakers(): SpeakerDirectory {
    return this.#content.speakers;
  }

  covered(filter: ArticleFilter): Coverage {
    return isEverything(filter) ? this.coverage : this.#coverageOf(this.#acceptedBy(filter));
  }

  sources(): readonly SourceCount[] {
    return (this.#sources ??= this.#countSources());
  }

  search(query: string, options: Omit<SearchOptions, 'accepts'>, filter: ArticleFilter = {}): PassageHit[] {
    const accepted = this.#acceptedBy(filter);
    return this.#content.index.search(query, { ...options, accepts: (article) => accepted[article] === 1 });
  }

  documentFrequency(term: string): number {
    return this.#content.index.documentFrequency(term);
  }

  article(number: number): Article {
    const { part, base } = this.#partOf(number);
    return part.article(number - base);
  }

  provenance(number: number): Provenance {
    const { part, base } = this.#partOf(number);
    return part.provenance(number - base);
  }

  quotes(number: number): readonly Quote[] {
    const { part, base } = this.#partOf(number);
    return part.quotes(number - base);
  }

  *articles(filter: ArticleFilter = {}): Iterable<number> {
    const accepted = this.#acceptedBy(filter);
    for (const number of (this.#newestFirst ??= this.#orderByDate())) {
      if (accepted[number] === 1) yield number;
    }
  }

  #partOf(number: number): NumberedPart {
    const found = this.#content.parts.findLast(({ base }) => base <= number);
    if (found === undefined || number >= found.base + found.size) {
      throw new RangeError(`expected the number of an article below ${this.#size}, found ${number}`);
    }
    return found;
  }

  #acceptedBy(filter: ArticleFilter): Uint8Array {
    const key = JSON.stringify([filter.from, filter.to, filter.source, filter.speaker]);
    const remembered = this.#accepted.get(key);
    if (remembered !== undefined) return remembered;
    const accepted = acceptedArticles(this.#content, this.#size, filter);
    const oldest = this.#accepted.size < REMEMBERED_FILTERS ? undefined : this.#accepted.keys().next().value;
    if (oldest !== undefined) this.#accepted.delete(oldest);
    this.#accepted.set(key, accepted);
    return accepted;
  }

  #coverageOf(accepted: Uint8Array): Coverage {
    let articles = 0;
    let passages = 0;
    let first = UNBOUNDED_TO;
    let last = UNBOUNDED_FROM;
    for (const { part, base, size } of this.#content.parts) {
      const { columns } = part;
      for (let place = 0; place < size; place++) {
        if (accepted[base + place] !== 1) continue;
        articles++;
        passages += columns.passages[place] ?? 0;
        const from = columns.from[place] ?? UNBOUNDED_FROM;
        const to = columns.to[place] ?? UNBOUNDED_TO;
        if (from !== UNBOUNDED_FROM) first = Math.min(first, from);
        if (to !== UNBOUNDED_TO) last = Math.max(last, to);
      }
    }
    return {
      articles,
      passages,
      ...(first === UNBOUNDED_TO ? {} : { from: dayText(first) }),
      ...(last === UNBOUNDED_FROM ? {} : { to: dayText(last) }),
    };
  }

  #countSources(): SourceCount[] {
    const counts = new Map<string, { name: string; articles: number }>();
    const accepted = this.#acceptedBy({});
    for (const { part, base, size } of this.#content.parts) {
      const { columns } = part;
      const ofPart = columns.sources.map((name) => {
        const count = counts.get(foldName(name)) ?? { name, articles: 0 };
        counts.set(foldName(name), count);
        return count;
      });
      for (let place = 0; place < size; place++) {
        const count = ofPart[columns.source[place] ?? -1];
        if (count !== undefined && accepted[base + place] === 1) count.articles++;
      }
    }
    return [...counts.values()]
      .filter((count) => count.articles > 0)
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  }

  /** By the last day an article can have appeared, then the first; an article without a last day counts as undated. */
  #orderByDate(): Uint32Array {
    const from = new Float64Array(this.#size);
    const to = new Float64Array(this.#size);
    for (const { part, base, size } of this.#content.parts) {
      for (let place = 0; place < size; place++) {
        const last = part.columns.to[place] ?? UNBOUNDED_TO;
        to[base + place] = last === UNBOUNDED_TO ? UNBOUNDED_FROM : last;
        from[base + place] = part.columns.from[place] ?? UNBOUNDED_FROM;
      }
    }
    return Uint32Array.from(from.keys()).sort(
      (a, b) => (to[b] ?? 0) - (to[a] ?? 0) || (from[b] ?? 0) - (from[a] ?? 0) || a - b,
    );
  }
}
