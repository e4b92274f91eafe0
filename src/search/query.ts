import { inverseDocumentFrequency } from './inverse-document-frequency.js';
import type { IndexPart, TermEntry } from './index-part.js';
import type { SearchOptions } from './passage.js';
import { FIELD_BOOSTS, FIELDS, type ByField } from './scoring.js';

/** MiniSearch's weights for terms that match by their beginning, and for misspellings. */
const PREFIX_WEIGHT = 0.375;
const FUZZY_WEIGHT = 0.45;
const MAX_FUZZY = 6;

/** A term to look for in one part of the index, and what a match is worth there. */
export interface QueryTerm {
  /** Number of the query's distinct term that it stands for. */
  readonly group: number;
  readonly entry: TermEntry;
  /** Weight and inverse document frequency, field by field. */
  readonly factors: ByField;
}

/**
 * Distinct terms by which a query is searched, so that a long one costs no more; a query of more is searched by its
 * rarest. Fewer than 32, as a word holds a bit for each.
 */
const MOST_TERMS = 24;

/**
 * The terms by which a query is searched, in its order: all, or those of its rarest. Terms that stand nowhere come
 * last.
 *
 * @param frequency in how many passages a term stands
 */
export function searchedTerms(terms: readonly string[], frequency: (term: string) => number): readonly string[] {
  const distinct = [...new Set(terms)];
  if (distinct.length <= MOST_TERMS) return terms;
  const rarest = distinct
    .map((term) => ({ term, rank: frequency(term) || Infinity }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .slice(0, MOST_TERMS);
  const kept = new Set(rarest.map(({ term }) => term));
  return terms.filter((term) => kept.has(term));
}

/** Terms of the dictionaries that match a query term besides itself, with weights by MiniSearch's rule. */
function expansions(term: string, options: SearchOptions, parts: readonly IndexPart[]): Map<string, number> {
  const { prefix = false, fuzzy = 0 } = options;
  const maxDistance = fuzzy < 1 ? Math.min(MAX_FUZZY, Math.round(term.length * fuzzy)) : fuzzy;
  const weights = new Map<string, number>();
  if (!prefix && maxDistance === 0) return weights;
  for (const part of parts) {
    for (const [other, distance] of part.expand(term, { prefix, maxDistance })) {
      const { length } = other;
      const weight =
        distance < 0
          ? (PREFIX_WEIGHT * length) / (length + 0.3 * (length - term.length))
          : (FUZZY_WEIGHT * length) / (length + distance);
      weights.set(other, weight);
    }
  }
  return weights;
}

/** For each part of the index the terms to look for in it. A term given twice counts twice. */
export function prepareQuery(
  terms: readonly string[],
  options: SearchOptions,
  parts: readonly IndexPart[],
): readonly (readonly QueryTerm[])[] {
  const passages = parts.reduce((sum, part) => sum + part.passageCount, 0);
  const groups = [...new Set(terms)];
  const prepared = parts.map((): QueryTerm[] => []);
  groups.forEach((term, group) => {
    const times = terms.filter((other) => other === term).length;
    for (const [derived, weight] of [[term, 1] as const, ...expansions(term, options, parts)]) {
      const entries = parts.map((part) => part.entry(derived));
      const factors = FIELDS.map((_field, i) => {
        const matching = entries.reduce((sum, entry) => sum + (entry?.frequencies[i] ?? 0), 0);
        return times * weight * (FIELD_BOOSTS[i] ?? 1) * inverseDocumentFrequency(matching, passages);
      });
      entries.forEach((entry, part) => {
        if (entry !== undefined) {
          prepared[part]?.push({ group, entry, factors: [factors[0] ?? 0, factors[1] ?? 0] });
        }
      });
    }
  });
  return prepared;
}
