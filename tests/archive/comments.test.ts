import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/archive/clean.js';
import { readersComments } from '../../src/archive/comments.js';

const REPORT = `OSLO, March 3 (Reuters) - Engineers found a crack in the upper gates of the Velden dam on Monday, its operator said.

The dam was closed on March 2, 2014 at 9:45 p.m. after a week of rain, and six villages below it were told to leave. "Nobody is in danger yet," Mayor Ines Brandt said.`;

const ARGUED = 'The dam should have been closed a week ago.';

/** The report as it is read where comments follow it. */
const kept = (...comments: string[]) => {
  const text = [REPORT, ...comments].join('\n\n');
  return cleanText(text).sentences.map(({ start, end }) => text.slice(start, end));
};
const ALONE = kept();

describe('the comments of readers below a report', () => {
  it.each([
    ['a button after its stamp', (n: number) => `March ${n}, 2014 at 5:0${n} pm | Report abuse | ${ARGUED}`],
    ['a bar after its stamp', (n: number) => `March ${n} , 2014 05:0${n} pm at 5:0${n} pm | ${ARGUED}`],
    ['an answer button', (n: number) => `Tide${n}\nMarch ${n}, 2014 at 5:0${n} pm Reply\n${ARGUED}`],
    ['its writer after its stamp', (n: number) => `At 15:1${n} ${n}th Mar 2014, tide_${n} wrote: ${ARGUED}`],
    ['its writer before its stamp', (n: number) => `Ann Tide says: March ${n}, 2014 at 5:0${n} pm ${ARGUED}`],
  ])('are dropped where each is marked by %s', (_mark, comment) => {
    const sentences = kept(comment(4), comment(5), comment(6));
    expect(sentences.slice(0, ALONE.length)).toEqual(ALONE);
    expect(sentences.slice(ALONE.length).join(' ')).not.toContain('closed a week ago');
  });

  it('are told as dropped, to the end of the text', () => {
    const text = [REPORT, ...[4, 5, 6].map((n) => `At 15:1${n} ${n}th Mar 2014, tide wrote: ${ARGUED}`)].join('\n');
    expect(cleanText(text).notes).toContainEqual({
      kind: 'dropped',
      reason: "readers' comments",
      start: REPORT.length + 1,
      end: text.length,
    });
  });

  it('are left where they are all that there is', () => {
    const comments = [4, 5, 6].map((n) => `At 15:1${n} ${n}th Mar 2014, tide wrote: No.`).join('\n');
    expect(readersComments(comments)).toBeUndefined();
  });
});

describe('what is no comment', () => {
  it.each([
    [
      'one or two stamps of the page itself',
      `March 3, 2014 at 5:01 pm | News\n${REPORT}\nMarch 4, 2014 at 5:01 pm | Reply`,
    ],
    [
      'a list of events with their times',
      [4, 5, 6, 7].map((n) => `${n} p.m. March ${n}, 2014: a concert in the hall.`).join('\n'),
    ],
    [
      'times of events in sentences',
      `The dam broke on March ${'6, 2014, at 9:45 p.m. and again on March '.repeat(4)}7.`,
    ],
  ])('stays: %s', (_what, text) => {
    expect(readersComments(`${REPORT}\n${text}`)).toBeUndefined();
  });
});
