import { compareText } from '../text/compare-text.js';
import { bestSpeakers } from './best-speakers.js';
import { clansOf, type Clan } from './clans.js';
import { familiesByQuotes, familiesMatching, type FamilyBound } from './likely-families.js';
import { familiesOfTyped, noMerges, type SpeakerMerges } from './name-variants.js';
import { namesBeginning, namesNear, type NameMatches } from './name-search.js';
import { wordsOfName } from './name-words.js';
import { quotesUnder, type NamedQuote, type NumberedTable } from './numbered-table.js';
import type { KnownSpeaker, QuoteRef, SpeakerDirectory } from './quote.js';
import { goesBy, quotesUnderAll, speakersInClan, type SpeakerNames } from './speakers-in-clan.js';
import type { SpeakerTable } from './speaker-table.js';

/** The UTC days between which an article appeared, `YYYY-MM-DD`, by its number in the snapshot. */
export type DaysOf = (article: number) => { readonly from?: string; readonly to?: string };

/**
 * A directory of all whom the tables name. Names of one speaker are brought together when somebody of their
 * family is asked for, so that opening it costs nothing, however many there are.
 */
export function openSpeakerDirectory(
  tables: readonly NumberedTable[],
  daysOf: DaysOf,
  merges: SpeakerMerges = noMerges,
): SpeakerDirectory {
  return new TableDirectory(tables, daysOf, merges);
}

/** Families whose speakers are remembered; a list of suggestions takes some hundred. */
const REMEMBERED_FAMILIES = 2_000;

class TableDirectory implements SpeakerDirectory {
  readonly #numbered: readonly NumberedTable[];
  readonly #tables: readonly SpeakerTable[];
  readonly #daysOf: DaysOf;
  readonly #clans: ReadonlyMap<number, Clan>;
  readonly #byFamily = new Map<number, readonly SpeakerNames[]>();
  readonly #known = new WeakMap<SpeakerNames, KnownSpeaker>();
  readonly #namesOf = new WeakMap<KnownSpeaker, SpeakerNames>();

  constructor(tables: readonly NumberedTable[], daysOf: DaysOf, merges: SpeakerMerges) {
    this.#numbered = tables;
    this.#tables = tables.map(({ table }) => table);
    this.#daysOf = daysOf;
    this.#clans = clansOf(merges);
  }

  suggest(typed: string, limit: number): KnownSpeaker[] {
    const words = [...new Set(wordsOfName(typed))];
    if (words.length === 0) return this.#best(familiesByQuotes(this.#tables, this.#clans), [], limit);
    const exact = this.#matching(words, namesBeginning, limit);
    return exact.length < limit ? this.#matching(words, namesNear, limit) : exact;
  }

  #matching(
    words: readonly string[],
    match: (table: SpeakerTable, word: string) => NameMatches,
    limit: number,
  ): KnownSpeaker[] {
    const matches = words.map((word) => this.#tables.map((table) => match(table, word)));
    return this.#best(familiesMatching(this.#tables, this.#clans, matches), matches, limit);
  }

  #best(families: Iterable<FamilyBound>, matches: readonly (readonly NameMatches[])[], limit: number): KnownSpeaker[] {
    const best = bestSpeakers(families, matches, (family) => this.#speakersOf(family), limit);
    return best.map((names) => this.#speaker(names));
  }

  named(name: string): KnownSpeaker[] {
    const words = wordsOfName(name);
    const key = words.join(' ');
    const clans = new Set(familiesOfTyped(words).map((family) => this.#speakersOf(family)));
    return [...clans]
      .flat()
      .filter((names) => names.some((variant) => goesBy(variant, key)))
      .map((names) => this.#speaker(names))
      .sort((a, b) => b.quotes - a.quotes || compareText(a.name, b.name));
  }

  quotesOf(speaker: KnownSpeaker): QuoteRef[] {
    const names = this.#namesOf.get(speaker) ?? this.#namesShownAs(speaker.name);
    return this.#quotesUnder(names)
      .map(({ article, quote }) => ({ article, quote }))
      .sort((a, b) => a.article - b.article || a.quote - b.quote);
  }

  #namesShownAs(name: string): SpeakerNames | undefined {
    const shown = this.named(name).find((speaker) => speaker.name === name);
    return shown && this.#namesOf.get(shown);
  }

  #quotesUnder(names: SpeakerNames | undefined): NamedQuote[] {
    const places = names?.flatMap((variant) => variant.places) ?? [];
    return places.flatMap(({ table, name }) => {
      const numbered = this.#numbered[table];
      return numbered === undefined ? [] : [...quotesUnder(numbered, name)];
    });
  }

  #speakersOf(family: number): readonly SpeakerNames[] {
    const clan = this.#clans.get(family) ?? { families: [family], ...noMerges };
    const [head = family] = clan.families;
    const known = this.#byFamily.get(head);
    if (known !== undefined) return known;
    const speakers = speakersInClan(this.#numbered, clan);
    if (this.#byFamily.size >= REMEMBERED_FAMILIES) this.#byFamily.clear();
    this.#byFamily.set(head, speakers);
    return speakers;
  }

  #speaker(names: SpeakerNames): KnownSpeaker {
    const known = this.#known.get(names);
    if (known !== undefined) return known;
    const [shown, ...others] = names;
    const rolesOf = (): KnownSpeaker['roles'] => this.#rolesOf(names);
    const speaker: KnownSpeaker = {
      name: shown.name,
      aliases: others.map(({ name }) => name),
      quotes: quotesUnderAll(names),
      // They are seldom looked at, and all quotes must be gone through for them.
      get roles() {
        return rolesOf();
      },
    };
    this.#known.set(names, speaker);
    this.#namesOf.set(speaker, names);
    return speaker;
  }

  #rolesOf(names: SpeakerNames): KnownSpeaker['roles'] {
    const found = new Map<string, { role: string; from?: string; to?: string }>();
    for (const { role, article } of this.#quotesUnder(names)) {
      if (role === undefined) continue;
      const { from, to } = this.#daysOf(article);
      const known = found.get(role) ?? { role };
      found.set(role, known);
      if (from !== undefined && (known.from === undefined || from < known.from)) known.from = from;
      if (to !== undefined && (known.to === undefined || to > known.to)) known.to = to;
    }
    return [...found.values()].sort((a, b) => compareText(a.from ?? '', b.from ?? '') || compareText(a.role, b.role));
  }
}
