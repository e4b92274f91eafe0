import type { Article, SentenceKind } from '../../src/archive/article.js';
import { ArchiveSpeakers } from '../../src/store/archive-speakers.js';
import { PartsSnapshot } from '../../src/store/parts-snapshot.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { holdingOf } from '../store/articles.js';

export interface Report {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  /** One paragraph a sentence. */
  readonly sentences: readonly string[];
  /** Of each sentence; prose where nothing is said. */
  readonly kinds?: readonly SentenceKind[];
}

/** An archive of the reports, held in memory, with all whom they quote. */
export function smallArchive(...reports: readonly Report[]): ArchiveSnapshot {
  const speakers = new ArchiveSpeakers();
  return new PartsSnapshot([holdingOf(reports.map(articleOf))], {
    speakersOf: (holdings) => speakers.directoryOf(holdings),
    firstSeen: () => undefined,
    onDamage: (_holding, error) => {
      throw error;
    },
  });
}

function articleOf({ source, date, title, sentences, kinds = [] }: Report, number: number): Article {
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
      return { start, end: at, kind: kinds[paragraph] ?? 'prose', paragraph };
    }),
    omitted: [],
  };
}
