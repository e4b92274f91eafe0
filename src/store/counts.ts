import { compareText } from '../text/compare-text.js';
import { isoDay } from '../time/calendar.js';
import { UNBOUNDED_FROM, UNBOUNDED_TO } from './columns.js';
import { nameKey } from './name-key.js';
import type { NumberedHolding } from './numbered-holding.js';
import type { Coverage, SourceCount } from './snapshot.js';

/** What the accepted articles cover: a byte an article, 1 where it counts. */
export function coverageOf(holdings: readonly NumberedHolding[], accepted: Uint8Array): Coverage {
  let articles = 0;
  let passages = 0;
  let first = UNBOUNDED_TO;
  let last = UNBOUNDED_FROM;
  for (const { part, base, size } of holdings) {
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
    ...(first === UNBOUNDED_TO ? {} : { from: isoDay(first) }),
    ...(last === UNBOUNDED_FROM ? {} : { to: isoDay(last) }),
  };
}

/** Sources of the accepted articles, most articles first; names that differ only in case or accents are one. */
export function sourceCounts(holdings: readonly NumberedHolding[], accepted: Uint8Array): SourceCount[] {
  const counts = new Map<string, { name: string; articles: number }>();
  for (const { part, base, size } of holdings) {
    const { columns } = part;
    const ofPart = columns.sources.map((name) => {
      const count = counts.get(nameKey(name)) ?? { name, articles: 0 };
      counts.set(nameKey(name), count);
      return count;
    });
    for (let place = 0; place < size; place++) {
      const count = ofPart[columns.source[place] ?? -1];
      if (count !== undefined && accepted[base + place] === 1) count.articles++;
    }
  }
  return [...counts.values()]
    .filter((count) => count.articles > 0)
    .sort((a, b) => b.articles - a.articles || compareText(a.name, b.name));
}

/**
 * The numbers of all articles, newest first: by the last day on which an article can have appeared, then by the first.
 * An article without a last day counts as undated.
 */
export function newestFirst(holdings: readonly NumberedHolding[], size: number): Uint32Array {
  const from = new Float64Array(size);
  const to = new Float64Array(size);
  for (const { part, base, size: length } of holdings) {
    for (let place = 0; place < length; place++) {
      const last = part.columns.to[place] ?? UNBOUNDED_TO;
      to[base + place] = last === UNBOUNDED_TO ? UNBOUNDED_FROM : last;
      from[base + place] = part.columns.from[place] ?? UNBOUNDED_FROM;
    }
  }
  return Uint32Array.from(from.keys()).sort(
    (a, b) => (to[b] ?? 0) - (to[a] ?? 0) || (from[b] ?? 0) - (from[a] ?? 0) || a - b,
  );
}
