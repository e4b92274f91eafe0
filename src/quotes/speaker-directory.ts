import { foldedName } from './name-variants.js';
import { NameSearch } from './name-search.js';
import { surnameOf, wordsOfName } from './name-words.js';
import type { GatheredSpeakers } from './gather-speakers.js';
import type { KnownSpeaker, QuoteRef, SpeakerDirectory } from './quote.js';
import { ROW_LENGTH } from './speaker-tally.js';

/** The UTC days between which an article appeared, `YYYY-MM-DD`, by its number in the snapshot. */
export type DaysOf = (article: number) => { readonly from?: string; readonly to?: string };

/**
 * A directory over gathered speakers. Opening it is quick; names are sorted for search when they are first searched.
 * @param shownFirst names to be shown for their speakers whatever other names they have
 */
export function openSpeakerDirectory(
  gathered: GatheredSpeakers,
  daysOf: DaysOf,
  shownFirst: readonly string[] = [],
): SpeakerDirectory {
  return new GatheredDirectory(gathered, daysOf, new Set(shownFirst.map(foldedName)));
}

class GatheredDirectory implements SpeakerDirectory {
  readonly #gathered: GatheredSpeakers;
  readonly #daysOf: DaysOf;
  readonly #shownFirst: ReadonlySet<string>;
  /** The names of each speaker. */
  readonly #variants: readonly (readonly number[])[];
  /** The speaker of each name. */
  readonly #speakerOf: Int32Array;
  /** The rows of one name stand together in `#rowsByName`, those of name n from `#firstRow[n]` to before `#firstRow[n + 1]`. */
  readonly #firstRow: Int32Array;
  readonly #rowsByName: Int32Array;
  readonly #known = new Map<number, KnownSpeaker>();
  readonly #numbers = new WeakMap<KnownSpeaker, number>();
  #search: NameSearch | undefined;
  #byName: Map<string, number[]> | undefined;

  constructor(gathered: GatheredSpeakers, daysOf: DaysOf, shownFirst: ReadonlySet<string>) {
    this.#gathered = gathered;
    this.#daysOf = daysOf;
    this.#shownFirst = shownFirst;
    const { names, rows, groupOf } = gathered;
    this.#firstRow = new Int32Array(names.length + 1);
    for (let at = 2; at < rows.length; at += ROW_LENGTH) add(this.#firstRow, (rows[at] ?? 0) + 1, 1);
    for (let name = 0; name < names.length; name += 1) add(this.#firstRow, name + 1, this.#firstRow[name] ?? 0);
    const next = this.#firstRow.slice();
    this.#rowsByName = new Int32Array(rows.length / ROW_LENGTH);
    for (let row = 0; row < this.#rowsByName.length; row += 1) {
      const name = rows[row * ROW_LENGTH + 2] ?? 0;
      this.#rowsByName[next[name] ?? 0] = row;
      add(next, name, 1);
    }
    const variants: number[][] = [];
    const speakerOfGroup = new Int32Array(names.length).fill(-1);
    this.#speakerOf = groupOf.map((group, name) => {
      const known = speakerOfGroup[group] ?? -1;
      const speaker = known >= 0 ? known : variants.push([]) - 1;
      speakerOfGroup[group] = speaker;
      variants[speaker]?.push(name);
      return speaker;
    });
    this.#variants = variants;
  }

  get size(): number {
    return this.#variants.length;
  }

  suggest(typed: string, limit: number): KnownSpeaker[] {
    this.#search ??= new NameSearch(
      this.#variants.map((variants) => variants.map((name) => this.#gathered.names[name] ?? '')),
      this.#variants.map((variants) => this.#quotesOfNames(variants)),
    );
    return this.#search.find(typed, limit).map((speaker) => this.#speaker(speaker));
  }

  named(name: string): KnownSpeaker[] {
    this.#byName ??= this.#indexNames();
    const speakers = this.#byName.get(foldedName(name)) ?? [];
    return speakers.map((speaker) => this.#speaker(speaker)).sort((a, b) => b.quotes - a.quotes);
  }

  quotesOf(speaker: KnownSpeaker): QuoteRef[] {
    const number = this.#numbers.get(speaker) ?? this.#numberNamed(speaker.name);
    const { rows } = this.#gathered;
    return this.#rowsOf(number).map((row) => {
      return { article: rows[row * ROW_LENGTH] ?? 0, quote: rows[row * ROW_LENGTH + 1] ?? 0 };
    });
  }

  #numberNamed(name: string): number {
    return this.#numbers.get(this.named(name).find((other) => other.name === name) ?? noSpeaker) ?? -1;
  }

  #rowsOf(speaker: number): number[] {
    const rows = (this.#variants[speaker] ?? []).flatMap((name) => [
      ...this.#rowsByName.subarray(this.#firstRow[name] ?? 0, this.#firstRow[name + 1] ?? 0),
    ]);
    return rows.sort((a, b) => a - b);
  }

  #quotesOfNames(names: readonly number[]): number {
    return names.reduce((sum, name) => sum + this.#quotesOfName(name), 0);
  }

  #quotesOfName(name: number): number {
    return (this.#firstRow[name + 1] ?? 0) - (this.#firstRow[name] ?? 0);
  }

  #indexNames(): Map<string, number[]> {
    const byName = new Map<string, number[]>();
    for (const [number, name] of this.#gathered.names.entries()) {
      const speaker = this.#speakerOf[number] ?? 0;
      for (const key of lookupKeys(name)) {
        const speakers = byName.get(key);
        if (speakers === undefined) byName.set(key, [speaker]);
        else if (!speakers.includes(speaker)) speakers.push(speaker);
      }
    }
    return byName;
  }

  #speaker(number: number): KnownSpeaker {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const variants = [...(this.#variants[number] ?? [])].sort((a, b) => this.#compareVariants(a, b));
    const [name = '', ...aliases] = variants.map((variant) => this.#gathered.names[variant] ?? '');
    const speaker = { name, aliases, quotes: this.#quotesOfNames(variants), roles: this.#rolesOf(number) };
    this.#known.set(number, speaker);
    this.#numbers.set(speaker, number);
    return speaker;
  }

  /** The name that the operator wants shown first, then full names before surnames, then the more usual. */
  #compareVariants(a: number, b: number): number {
    const { names } = this.#gathered;
    const rank = (name: string): number => {
      return Number(this.#shownFirst.has(foldedName(name))) * 2 + Number(wordsOfName(name).length > 1);
    };
    return rank(names[b] ?? '') - rank(names[a] ?? '') || this.#quotesOfName(b) - this.#quotesOfName(a) || a - b;
  }

  #rolesOf(speaker: number): KnownSpeaker['roles'] {
    const { rows, roles } = this.#gathered;
    const found = new Map<string, { role: string; from?: string; to?: string }>();
    for (const row of this.#rowsOf(speaker)) {
      const role = roles[rows[row * ROW_LENGTH + 3] ?? -1];
      if (role === undefined) continue;
      const { from, to } = this.#daysOf(rows[row * ROW_LENGTH] ?? 0);
      const known = found.get(role) ?? { role };
      found.set(role, known);
      if (from !== undefined && (known.from === undefined || from < known.from)) known.from = from;
      if (to !== undefined && (known.to === undefined || to > known.to)) known.to = to;
    }
    return [...found.values()].sort((a, b) => compareText(a.from ?? '', b.from ?? ''));
  }
}

const noSpeaker: KnownSpeaker = { name: '', aliases: [], quotes: 0, roles: [] };

function add(counts: Int32Array, index: number, amount: number): void {
  counts[index] = (counts[index] ?? 0) + amount;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The keys by which a name is looked up: all its words and, of a person's, the surname. */
function lookupKeys(name: string): string[] {
  const words = wordsOfName(name);
  const isPersonal = words.length > 1 && /\s\S*\p{Lu}\S*$/u.test(name);
  return isPersonal ? [words.join(' '), surnameOf(words)] : [words.join(' ')];
}
