import { describe, expect, it } from 'vitest';
import { possibleAnswers } from '../../src/answer/features/possible-answers.js';
import { mentionsIn } from '../../src/answer/mentions.js';
import { readQuestion } from '../../src/answer/question.js';
import { selectSentences } from '../../src/answer/selection.js';
import { termsOf } from '../../src/search/analysis.js';

const QUESTION = 'Which city will host the harbour congress?';

/** The sentences as they would be shown, given them in the order of the ranker with the same distance between neighbours. */
function shown(texts: readonly string[], distance: number): string[] {
  const reading = readQuestion(QUESTION);
  const possibleIn = possibleAnswers(reading, mentionsIn(QUESTION));
  const ranked = texts.map((text, i) => ({
    sentence: {
      candidate: { text },
      words: new Set(termsOf(text)),
      possible: possibleIn(text, mentionsIn(text)),
    },
    score: -i * distance,
    preference: 0,
  }));
  const terms = new Set(reading.terms.map(({ term }) => term));
  return selectSentences(ranked, terms, texts.length).map(({ best }) => best.sentence.candidate.text);
}

const ROTTERDAM = 'The harbour congress will be held in Rotterdam, its organisers announced on Tuesday.';
const ROTTERDAM_AGAIN = 'Delegates of forty ports are expected in Rotterdam for next year’s congress.';
const ANTWERP = 'Antwerp had offered to host the congress as well.';

describe('the sentences shown', () => {
  it('begin with the best', () => {
    expect(shown([ROTTERDAM, ROTTERDAM_AGAIN, ANTWERP], 0.1)[0]).toBe(ROTTERDAM);
  });

  it('offer another possible answer before one that was offered already, where both are about as good', () => {
    expect(shown([ROTTERDAM, ROTTERDAM_AGAIN, ANTWERP], 0.1)).toEqual([ROTTERDAM, ANTWERP, ROTTERDAM_AGAIN]);
  });

  it('stay in the order of the ranker where the next is much better', () => {
    expect(shown([ROTTERDAM, ROTTERDAM_AGAIN, ANTWERP], 3)).toEqual([ROTTERDAM, ROTTERDAM_AGAIN, ANTWERP]);
  });

  it('hold a wording of several outlets once', () => {
    const wire = ROTTERDAM.replace('Tuesday', 'Tuesday afternoon');
    expect(shown([ROTTERDAM, wire, ANTWERP], 0.1)).toEqual([ROTTERDAM, ANTWERP]);
  });
});
