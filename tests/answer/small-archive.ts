import type { Article } from '../../src/archive/article.js';
import { LiveIndex } from '../../src/search/live-index.js';
import { LivePart } from '../../src/store/live-part.js';
import { noSpeakers } from '../../src/store/no-speakers.js';
import { PartsSnapshot } from '../../src/store/parts-snapshot.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';

export interface Report {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  /** One paragraph a sentence. */
  readonly sentences: readonly string[];
}

/** An archive of the reports, held in memory. */
export function smallArchive(...reports: readonly Report[]): ArchiveSnapshot {
  const part = new LivePart();
  const index = new LiveIndex();
  reports.forEach((report, number) => {
    const before = index.passageCount;
    const article = articleOf(report, number);
    index.add(number, article);
    part.add(article, [], index.passageCount - before);
  });
  const parts = [{ part, base: 0, size: reports.length }];
  return new PartsSnapshot({ parts, index, hidden: new Set(), speakers: noSpeakers });
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
