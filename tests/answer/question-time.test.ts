import { expect, it } from 'vitest';
import { timeAsked } from '../../src/answer/question-time.js';

it.each([
  ['What happened in Skarholm in March 2021?', { words: 'March 2021', from: '2021-03-01', to: '2021-04-07' }],
  ['What happened on March 4, 2021?', { words: 'March 4, 2021', from: '2021-03-04', to: '2021-03-11' }],
  ['Who spoke last month?', { words: 'last month', from: '2021-05-01', to: '2021-06-07' }],
])('%s is held to its time, and to the days in which it is reported', (text, days) => {
  expect(timeAsked(text, '2021-06-15')).toEqual(days);
});

it.each(['What happened in 2021?', 'Who spoke recently?', 'Who spoke on Monday?', 'Who spoke before the storm?', ''])(
  '%s is not',
  (text) => {
    expect(timeAsked(text, '2021-06-15')).toBeUndefined();
  },
);

it('needs no day to read a date that is whole', () => {
  expect(timeAsked('What happened in March 2021?', undefined)).toMatchObject({ from: '2021-03-01' });
});
