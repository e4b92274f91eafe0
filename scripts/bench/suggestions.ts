import { performance } from 'node:perf_hooks';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { percentile } from './questions.js';

/** As many as Discord shows. */
export const SUGGESTIONS = 25;
const LETTERS = 6;

/** What somebody waits for who opens the list of speakers and types the names of the most quoted ones, letter by letter. */
export function suggestionFigures(snapshot: ArchiveSnapshot): Record<string, number> {
  const suggest = (typed: string): number => {
    const start = performance.now();
    snapshot.speakers.suggest(typed, SUGGESTIONS);
    return performance.now() - start;
  };
  const first = suggest('');
  const typings = snapshot.speakers
    .suggest('', SUGGESTIONS)
    .flatMap(({ name }) => Array.from({ length: LETTERS }, (_, letter) => name.slice(0, letter + 1)));
  const waits = typings.map(suggest);
  return {
    'first suggestions ms': first,
    'suggestions p50 ms': percentile(waits, 0.5),
    'suggestions p99 ms': percentile(waits, 0.99),
  };
}
