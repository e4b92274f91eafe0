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

/** The words of a text in lower case, without articles and punctuation, each between spaces. */
function plainWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.filter((word) => !/^(?:the|an?)$/u.test(word)).join(' ')} `;
}

/** Whether the words of the answer stand in the text, one after the other. */
export function holdsGold(text: string, { gold }: GoldQuestion): boolean {
  return plainWords(text).includes(plainWords(gold));
}

/** The value below which the given share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
