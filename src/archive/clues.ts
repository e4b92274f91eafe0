import type { DateBasis } from './article.js';
import { MONTHS, parseDateField } from './edtf.js';

/** What an article's own words tell of where it comes from. */
export interface Clues {
  readonly title?: string;
  readonly author?: string;
  readonly url?: string;
  readonly source?: string;
  /** Agencies that sign it, each once. */
  readonly agencies: readonly string[];
  /** EDTF values with how each is known, in the order found. */
  readonly dates: readonly DateClue[];
}

export interface DateClue {
  readonly basis: DateBasis;
  readonly value: string;
}

const PATH_DATE = /(?<!\d)((?:19|20)\d\d)[/-](\d{2}|[a-z]{3})(?:[/-](\d{2}))?(?!\d)/u;

/** The day or month, as EDTF, that an address's path names: `/2012/02/08/`, `/2012/feb/08/`, `/2012/02/`. */
export function dateInUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const [, year, monthOrName = '', day] = PATH_DATE.exec(new URL(url).pathname.toLowerCase()) ?? [];
  if (year === undefined) return undefined;
  const named = MONTHS.indexOf(monthOrName) + 1;
  const month = named === 0 ? monthOrName : String(named).padStart(2, '0');
  return parseDateField([year, month, ...(day === undefined ? [] : [day])].join('-'));
}

/** The name of an address's site, without `www.`. */
export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp)\./u, '') : undefined;
}

/** Whether words are an http or https address. */
export function isWebAddress(address: string): boolean {
  return /^https?:/iu.test(address) && URL.canParse(address);
}
