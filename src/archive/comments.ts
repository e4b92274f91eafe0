import type { Span } from './article.js';
import { stampsIn } from './stamps.js';

/** Comments at least by which a page is known to have them: one alone may be part of a report. */
const LEAST = 3;
/** Characters of a report at least. A page of comments alone is read as it is. */
const SHORTEST_REPORT = 200;
const LOOK_BEHIND = 60;
const LOOK_AHEAD = 80;

/** After the stamp of a comment: "January 27, 2011 at 7:59 pm | Report abuse |", "March 3, 2012 at 4:15 pm Reply". */
const BUTTONS = /^(?:\s?at\s\d{1,2}:\d\d(?:\s?[ap]m)?)?\s*(?:\||(?:Reply|Report abuse|Permalink)\b)/u;
/** Around it: "At 15:18 26th Apr 2009, Ann Tide wrote:". */
const AT = /(?<!\S)At\s$/u;
const WROTE = /^\s?,\s?\S+(?:\s\S+){0,3}?\s(?:wrote|said|says)\s?:/u;
/** Before it: "Ann Tide says: March 3, 2012 at 4:15 pm". */
const SAYS = /(?<!\S)\S+(?:\s\S+){0,3}\s(?:says|said|wrote)\s?:\s$/u;

/**
 * The comments of readers that a page may hold below its report, from the first that is marked as one to
 * the end of the text: they are nobody's reporting, and nobody's whose name a citation would show.
 */
export function readersComments(text: string): Span | undefined {
  const starts = stampsIn(text).flatMap((stamp) => commentStart(text, stamp) ?? []);
  const start = starts.find((at) => at >= SHORTEST_REPORT);
  return starts.length < LEAST || start === undefined ? undefined : { start, end: text.length };
}

/** Where the mark of a comment begins that a stamp is part of; undefined where it is part of none. */
function commentStart(text: string, { start, end }: Span): number | undefined {
  const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
  const after = text.slice(end, end + LOOK_AHEAD);
  const opening = AT.exec(before) ?? SAYS.exec(before);
  if (opening !== null && (opening[0].trimEnd() !== 'At' || WROTE.test(after))) return start - opening[0].length;
  return BUTTONS.test(after) ? start : undefined;
}
