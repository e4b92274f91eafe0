import { readFileSync } from 'node:fs';

export interface GoldQuestion {
  readonly q: string;
  /** The words of the answer. */
  readonly gold: string;
  /** Ids of the articles that hold it. */
  readonly articles: readonly string[];
}

/** The questions of a JSONL file whose answer is known to stand in the archive: those with articles. */
export function readQuestions(path: string): GoldQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): GoldQuestion => ({ articles: [], ...(JSON.parse(line) as Omit<GoldQuestion, 'articles'>) }))
    .filter(({ articles }) => articles.length > 0);
}

/** The value below which the given share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
