import { dayWords } from '../citation/date-words.js';
import { counted, coverageWords } from '../citation/coverage-words.js';
import { sourceAndDate } from '../citation/citation-line.js';
import type { Timeline } from '../time/timeline.js';
import { provenanceJson } from '../citation/provenance-json.js';
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
    io.out(`${dayWords(date)}\n`);
    for (const { text, article } of sentences) {
      io.out(wrapped(io, printable(`  > ${text}\n    — ${sourceAndDate(article)}\n`)));
    }
    io.out('\n');
  }
  io.out(`From ${counted(timeline.articlesRead, 'article')} on the topic.\n`);
}
