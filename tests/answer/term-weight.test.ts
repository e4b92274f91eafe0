import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/search/analysis.js';
import { inverseDocumentFrequency } from '../../src/search/inverse-document-frequency.js';
import { termWeight, usualWeight } from '../../src/answer/term-weight.js';

const [common = '', rare = ''] = termsOf('wanted vineyard');

describe('the weight of a word of the question', () => {
  it('is less for a common word than for a rare one where a small archive holds neither', () => {
    expect(termWeight(common, 0, 40)).toBeLessThan(termWeight(rare, 0, 40) / 2);
  });

  it('falls with the passages that hold the word', () => {
    expect(termWeight(rare, 20, 40)).toBeLessThan(termWeight(rare, 2, 40));
  });

  it('is that of the archive where it knows the word as commoner than news do', () => {
    expect(termWeight(common, 30, 40)).toBe(inverseDocumentFrequency(30, 40));
  });

  it('is that of the archive for a word that is not known as common', () => {
    for (const term of [rare, 'constructor', '__proto__', '']) expect(usualWeight(term)).toBe(1);
  });
});
