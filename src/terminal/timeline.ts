import { dayWords } from '../citation/date-words.js';
import { counted, coverageWords } from '../citation/coverage-words.js';
import type { Timeline } from '../time/timeline.js';
import { provenanceJson } from '../citation/provenance-json.js';
import { sentenceLines } from './citation-lines.js';
import { type Io, printable } from './io.js';
import { wrapped } from './wrap.js';

/** A timeline as `verbatim timeline --json` prints it: a contract with other programs. */
function timelineJson({ topic, entries }: Timeline): Record<string, unknown> {
  return {
    topic,
    entries: entries.map(({ date, precision, sentences }) => ({
      date,
      precision,
      sentences: sentences.map(({ text, start, end, article }) => ({
        text,
        start,
        end,
        article: provenanceJson(article),
      })),
    })),
  };
}

/** Prints a timeline: one JSON object for programs; for people each day with its sentences and their citations. */
export function showTimeline(io: Io, timeline: Timeline, json: boolean): void {
  if (json) {
    io.out(`${JSON.stringify(timelineJson(timeline))}\n`);
    return;
  }
  if (timeline.entries.length === 0) {
    io.out(printable(`Nothing dated about this topic. Searched: ${coverageWords(timeline.searched)}.\n`));
    return;
  }
  for (const { date, sentences } of timeline.entries) {
    const lines = sentenceLines(io, sentences).map((line) => `  ${line}`);
    io.out(wrapped(io, `${[dayWords(date), ...lines].join('\n')}\n\n`));
  }
  io.out(`From ${counted(timeline.articlesRead, 'article')} on the topic.\n`);
}
