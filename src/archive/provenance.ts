import type { ArticleDate, Provenance } from './article.js';
import { dateInUrl, hostOf, type Clues, type DateClue } from './clues.js';
import { boundsOf } from './edtf.js';
import type { StatedProvenance } from './stated-fields.js';

/** Where an article comes from: what its file states, and where that is silent, what its own words tell. */
export function provenanceOf(stated: StatedProvenance, clues: Clues): Omit<Provenance, 'id' | 'path'> {
  const title = stated.title ?? clues.title;
  const url = stated.url ?? clues.url;
  const host = url === undefined ? undefined : hostOf(url);
  const agencies = clues.agencies.length === 0 ? undefined : clues.agencies.join(', ');
  const source = stated.source ?? clues.source ?? host ?? agencies;
  const author = stated.author ?? clues.author ?? (source === agencies ? undefined : agencies);
  const { note } = stated;
  return {
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(note !== undefined && { note }),
    date:
      stated.date === undefined
        ? dateOf(clues, url)
        : { basis: 'stated', value: stated.date, ...boundsOf(stated.date) },
  };
}

const SUREST_FIRST: readonly DateClue['basis'][] = ['stated', 'url', 'dateline', 'caption', 'text'];

/** The surest clue, with the parts it lacks from those that agree with it. */
function dateOf(clues: Clues, url: string | undefined): ArticleDate {
  const inUrl = url === undefined ? undefined : dateInUrl(url);
  const all = [...clues.dates, ...(inUrl === undefined ? [] : [{ basis: 'url', value: inUrl } satisfies DateClue])];
  const [surest, ...others] = SUREST_FIRST.flatMap((basis) => all.filter((clue) => clue.basis === basis));
  if (surest === undefined) return { basis: 'unknown' };
  const value = others.reduce((known, { value: more }) => merged(known, more) ?? known, surest.value);
  return { basis: surest.basis, value, ...boundsOf(value) };
}

/** What two EDTF dates say together; undefined where they contradict each other. */
function merged(one: string, other: string): string | undefined {
  const parts = one.split('-');
  const others = other.split('-');
  const both = [0, 1, 2].map((index) => {
    const [a, b] = [parts[index] ?? 'XXXX', others[index] ?? 'XXXX'];
    if (a === 'XXXX') return b;
    return b === 'XXXX' || a === b ? a : undefined;
  });
  if (both.includes(undefined)) return undefined;
  const [year, month, day] = both;
  const known = [year, ...(month === 'XXXX' ? [] : [month, ...(day === 'XXXX' ? [] : [day])])];
  return known.join('-');
}
