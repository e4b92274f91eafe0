import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const askOf = (text: string, ...sentences: string[]): Answer =>
  answerQuestion(smallArchive({ source: 'Coast Wire', date: '2021-03-09', title: 'Pilots', sentences }), {
    text,
    filter: {},
    limit: 3,
  });

describe('a question for a day, a place, a duration or a figure', () => {
  const spoken = 'The strike of the harbour pilots was discussed by the pilots of the harbour, who strike seldom.';

  it.each([
    ['when did the harbour pilots strike', 'Pilots first struck in April, over pay.'],
    ['when did the harbour pilots strike', 'Pilots struck two weeks ago, over pay.'],
    ['where did the harbour pilots strike', 'Pilots struck first in Skarholm, over pay.'],
    ['how long did the harbour pilots strike', 'Pilots struck for a week, over pay.'],
    ['how many harbour pilots went on strike', 'Some 140 pilots struck, over pay.'],
    ['how much did the strike of the harbour pilots cost', 'The pilots cost the port $3 million.'],
  ])('%s: is answered by a sentence that holds one: %s', (text, told) => {
    expect(askOf(text, spoken, told).sentences[0]?.text).toBe(told);
  });

  it.each([
    ['when did the harbour pilots strike', spoken],
    ['where did the harbour pilots of Skarholm strike', `${spoken} They met in Skarholm.`],
    ['how long did the harbour pilots strike', 'The harbour pilots last struck 30 years ago.'],
    ['how many harbour pilots went on strike', spoken],
  ])('%s: is not answered by a sentence that holds none, whatever else it says: %s', (text, told) => {
    expect(askOf(text, told)).toMatchObject({ status: 'abstained', confidence: 0 });
  });

  it('is answered by a day in a sentence with all its words', () => {
    const held = 'On Friday pilots went on strike in the harbour.';
    const other = 'On Friday pilots went home from the harbour.';
    const confidenceIn = (told: string): number => askOf('when did the harbour pilots strike', told).confidence;
    expect(confidenceIn(held)).toBeGreaterThanOrEqual(0.5);
    expect(confidenceIn(other)).toBeLessThan(0.5);
  });

  it('may be answered without one where no more than a word asks for it', () => {
    expect(askOf('which port did the harbour pilots strike in', spoken).confidence).toBeGreaterThan(0);
  });
});
