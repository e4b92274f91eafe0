import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/answer/evidence.js';
import { featuresOf } from '../../src/answer/features/index.js';
import { readEvidence } from '../../src/answer/features/read-evidence.js';
import { readQuestion } from '../../src/answer/question.js';

const SENTENCES = [
  'Solheim has chaired the harbour board since spring.',
  'She is a pilot by trade.',
  'She resigned on Monday.',
  'The reef was charted anew.',
];

/** Of the question "When did Solheim resign?" how much each sentence holds, with those that its opening pronoun goes back to. */
function heldResolved(sentences: readonly string[]): number[] {
  const reading = readQuestion('When did Solheim resign?');
  const candidates = sentences.map((text, sentence): Candidate => ({
    article: 0,
    sentence,
    sentences: sentences.length,
    kind: 'prose',
    span: { start: 0, end: text.length },
    text,
    passageScore: 1,
    passageRank: 0,
  }));
  const read = readEvidence({ reading, terms: reading.terms.map((term) => ({ ...term, weight: 1 })), candidates }, {});
  const { names, rows } = featuresOf(read);
  const values = new Map(
    rows.map((row, i) => [read.sentences[i]?.candidate.sentence, row[names.indexOf('heldResolved')]]),
  );
  return sentences.map((_, sentence) => values.get(sentence) ?? NaN);
}

describe('how much of a question a sentence holds', () => {
  it('counts whom its opening pronoun goes back to, over several sentences', () => {
    expect(heldResolved(SENTENCES)).toEqual([0.5, 0.5, 1, 0]);
  });

  it('counts nothing for a pronoun that nothing stands before', () => {
    expect(heldResolved(SENTENCES.slice(2))).toEqual([0.5, 0]);
  });
});
