import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import type { ReadArticle } from './read-article.js';
import type { FileReport, ReadReport } from './read-files.js';

/** What reading files brought to light. */
export interface Findings {
  readonly files: readonly FileReport[];
  readonly problems: readonly ReadProblem[];
  /** New articles to be held in memory. */
  readonly articles: readonly ReadArticle[];
  /** Names of the segments that hold the other new articles. */
  readonly segments: readonly string[];
  /** Whether there were more new articles than may be held in memory, and they might not be sealed: then nothing counts. */
  readonly tooMany: boolean;
}

export interface FindingsListener {
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Gathers the reports of {@link readFiles}, and passes on at once what others wait for. */
export async function gather(
  reports: AsyncIterable<ReadReport>,
  { onProblem, onProgress }: FindingsListener,
): Promise<Findings> {
  const files: FileReport[] = [];
  const problems: ReadProblem[] = [];
  let articles: readonly ReadArticle[] = [];
  let segments: readonly string[] = [];
  let tooMany = false;
  for await (const report of reports) {
    switch (report.kind) {
      case 'problem':
        problems.push(report.problem);
        onProblem?.(report.problem);
        break;
      case 'progress':
        onProgress?.(report.progress);
        break;
      case 'file':
        files.push(report);
        break;
      case 'articles':
        ({ articles } = report);
        break;
      case 'segments':
        segments = report.names;
        break;
      case 'too many':
        tooMany = true;
        break;
    }
  }
  return { files, problems, articles, segments, tooMany };
}
