import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/answer/mentions.js';

const found = (text: string): string[] => mentionsIn(text).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('what in a sentence can be an answer', () => {
  it.each([
    ['The ferry Alma left Portugal for Boston.', ['name: Alma', 'place: Portugal', 'place: Boston']],
    [
      'President Lindqvist met Anna Holm, whom Coast Bank employs.',
      ['person: President Lindqvist', 'person: Anna Holm', 'organisation: Coast Bank'],
    ],
    [
      'It cost $3.2 million, or 12 percent more than in 2019.',
      ['money: $3.2 million', 'percentage: 12 percent', 'date: 2019'],
    ],
    ['They waited three weeks until March 4.', ['duration: three weeks', 'date: March 4']],
    ['She sang “The Long Night” to 1,200 people.', ['work: The Long Night', 'number: 1,200']],
    ['"We will not move," said Holm on Tuesday.', ['name: Holm', 'date: Tuesday']],
    ['But the rain fell.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('stands where it says it stands, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), (text) => {
        let end = 0;
        for (const mention of mentionsIn(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
        }
      }),
    );
  });
});
