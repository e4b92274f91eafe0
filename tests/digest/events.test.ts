import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unit } from '../../src/search/term-vectors.js';
import { groupByEvent, type Report } from '../../src/digest/events.js';

const DAY = 86_400_000;

function report(number: number, words: string, day?: number): Report {
  const terms = unit(new Map(words.split(' ').map((word) => [word, 1])));
  return { number, strength: 1, terms, ...(day !== undefined && { day: day * DAY }) };
}

function grouped(...reports: readonly Report[]): number[][] {
  return groupByEvent(reports).map((event) => event.reports.map(({ number }) => number));
}

describe('groupByEvent', () => {
  it('brings together reports that share their rare words, and parts those that do not', () => {
    expect(
      grouped(
        report(0, 'docker strike port night shift', 1),
        report(1, 'museum lamp lighthouse visitor', 1),
        report(2, 'strike port docker freighter wait', 1),
      ),
    ).toEqual([[0, 2], [1]]);
  });

  it('parts like reports that are more than three days apart', () => {
    const words = 'docker strike port';
    expect(grouped(report(0, words, 1), report(1, words, 4), report(2, words, 5))).toEqual([[0, 1], [2]]);
  });

  it('lets an undated report join', () => {
    expect(grouped(report(0, 'docker strike port'), report(1, 'docker strike port', 9))).toEqual([[1, 0]]);
  });

  it('puts every report into one event', () => {
    const reports = fc.array(fc.tuple(fc.constantFrom('a b', 'b c', 'c d e', 'x y', 'x'), fc.nat(9)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(reports, (drawn) => {
        const events = grouped(...drawn.map(([words, day], number) => report(number, words, day)));
        expect(events.flat().sort((one, other) => one - other)).toEqual(drawn.map((_, number) => number));
      }),
    );
  });
});
