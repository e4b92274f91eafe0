import type { Article } from '../../src/archive/article.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { snapshotOf } from '../store/articles.js';

export interface Report {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  /** One paragraph a sentence. */
  readonly sentences: readonly string[];
}

/** An archive of the reports, held in memory. */
export function smallArchive(...reports: readonly Report[]): ArchiveSnapshot {
  return snapshotOf(reports.map(articleOf));
}

function articleOf({ source, date, title, sentences }: Report, number: number): Article {
  const text = sentences.join('\n\n');
  let at = 0;
  return {
    id: `report-${number}`,
    path: `reports.jsonl:${number + 1}`,
    title,
    source,
    date: { basis: 'stated', value: date, from: date, to: date },
    text,
    sentences: sentences.map((sentence, paragraph) => {
      const start = text.indexOf(sentence, at);
      at = start + sentence.length;
      return { start, end: at, kind: 'prose' as const, paragraph };
    }),
    omitted: [],
  };
}
