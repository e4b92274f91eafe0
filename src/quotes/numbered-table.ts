import { NO_ROLE } from './speaker-tally.js';
import type { QuoteRef } from './quote.js';
import type { SpeakerTable } from './speaker-table.js';

/** A table as one snapshot sees it. */
export interface NumberedTable {
  readonly table: SpeakerTable;
  /** Added to the numbers of the table's articles. */
  readonly base: number;
  /** False for an article that is not there, by its number in the table. Absent: all are. */
  readonly isThere?: ((article: number) => boolean) | undefined;
}

/** How many quotes there are under a name of the table. */
export function countQuotes({ table, isThere }: NumberedTable, name: number): number {
  const [first = 0, end = 0] = [table.firstQuote[name], table.firstQuote[name + 1]];
  if (isThere === undefined) return end - first;
  let count = 0;
  for (let quote = first; quote < end; quote += 1) if (isThere(table.articleOf[quote] ?? 0)) count += 1;
  return count;
}

/** A quote with the role that its article gives the speaker there. */
export interface NamedQuote extends QuoteRef {
  readonly role: string | undefined;
}

/** The quotes under a name of the table. */
export function* quotesUnder({ table, base, isThere }: NumberedTable, name: number): Generator<NamedQuote> {
  const end = table.firstQuote[name + 1] ?? 0;
  for (let quote = table.firstQuote[name] ?? 0; quote < end; quote += 1) {
    const [article = 0, place = 0, role = NO_ROLE] = [
      table.articleOf[quote],
      table.placeOf[quote],
      table.roleOf[quote],
    ];
    if (isThere?.(article) === false) continue;
    yield { article: base + article, quote: place, role: role === NO_ROLE ? undefined : table.roles.at(role) };
  }
}
