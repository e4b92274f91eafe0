import { counted, coverageWords, inDigits } from '../citation/coverage-words.js';
import type { ArchiveStatus } from '../store/status.js';
import { type Io, printable } from './io.js';

/** Sources named one by one; the rest are counted. */
const SOURCES_NAMED = 20;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints what an archive holds and what it takes: lines for people, one object for programs. */
export function showStatus(io: Io, status: ArchiveStatus, json: boolean): void {
  if (json) {
    io.out(`${JSON.stringify(status)}\n`);
    return;
  }
  const { covered, sources, segments, livePassages, folder, indexBytes, articleBytes, problems } = status;
  const named = sources.slice(0, SOURCES_NAMED).map(({ name, articles }) => `${name} ${inDigits(articles)}`);
  const unnamed = sources.length - named.length;
  const where =
    folder === undefined
      ? 'in memory, read at each start'
      : `${folder}: index ${megabytes(indexBytes)}, articles ${megabytes(articleBytes)}, ${counted(segments, 'segment')}, and ${counted(livePassages, 'passage')} in memory`;
  const lines = [
    `Articles  ${coverageWords(covered)}`,
    `Passages  ${inDigits(covered.passages)}`,
    `Sources   ${named.length === 0 ? 'none stated' : named.join(', ')}${unnamed > 0 ? `, and ${unnamed} more` : ''}`,
    `Kept      ${where}`,
    `Problems  ${problems === 0 ? 'none' : inDigits(problems)}`,
  ];
  io.out(printable(`${lines.join('\n')}\n`));
}
