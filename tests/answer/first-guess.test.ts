import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnGuess } from '../../scripts/train/ranking/guess.js';
import type { Candidate } from '../../src/answer/evidence.js';
import { softmax, weighted } from '../../src/answer/features/first-guess.js';
import { readEvidence } from '../../src/answer/features/read-evidence.js';
import { readQuestion } from '../../src/answer/question.js';

const SENTENCES = [
  'Divers will inspect the hull on Friday.',
  'The ferry Alma ran aground off Skarholm.',
  'Bakers put up the price of a rye loaf.',
];

const candidates = SENTENCES.map((text, sentence): Candidate => ({
  article: 0,
  sentence,
  sentences: SENTENCES.length,
  kind: 'prose',
  span: { start: 0, end: text.length },
  text,
  passageScore: 1,
  passageRank: 0,
}));
const reading = readQuestion('Where did the ferry Alma run aground?');
const evidence = { reading, terms: reading.terms.map((term) => ({ ...term, weight: 1 })), candidates };

describe('the first guess', () => {
  it('learns from right sentences which to read first', () => {
    const weights = learnGuess(
      [{ set: 'small', fold: 0, asked: false, evidence, right: [false, true, false] }],
      () => 1,
    );
    expect(readEvidence(evidence, weights).sentences[0]?.candidate.text).toBe(SENTENCES[1]);
  });

  it('shares out 1 among the sentences, more to those of higher score', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (scores) => {
        const shares = softmax(scores);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        expect(shares.indexOf(Math.max(...shares))).toBe(scores.indexOf(Math.max(...scores)));
      }),
    );
  });

  it('does not count a value that has no weight', () => {
    expect(weighted({ held: 2 }, { held: 0.5, place: 3 })).toBe(1);
  });
});
