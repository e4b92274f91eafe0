import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, passageText } from '../../src/search/passages.js';
import { articleOf } from './articles.js';

const STRIKE = [
  'Dock workers in the northern port walked out at dawn on Monday after talks over night pay broke down.',
  'The dock workers’ union said that two thousand of its members had joined the walkout by noon.',
];
const STRIKE_GOES_ON = [
  'They promised to stay out until the port authority came back with a better offer on night pay.',
];
const FOOTBALL = [
  'Elsewhere, Rovers beat United by three goals before a record crowd, the heaviest defeat of the visitors since spring.',
  'Striker Ben Sample scored twice from corners in rain so heavy that officials inspected the grass during half-time.',
];

const sizes = (article: ReturnType<typeof articleOf>) =>
  passagesOf(article).map(({ firstSentence, lastSentence }) => [firstSentence, lastSentence]);

describe('the passages of an article', () => {
  it('join neighbouring paragraphs on one subject', () => {
    expect(sizes(articleOf([STRIKE, STRIKE_GOES_ON]))).toEqual([[0, 2]]);
  });

  it('end where a paragraph changes the subject', () => {
    expect(sizes(articleOf([STRIKE, FOOTBALL]))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('go on where a short paragraph cannot tell a change of subject', () => {
    expect(sizes(articleOf([STRIKE, ['It rained.']]))).toEqual([[0, 2]]);
  });

  it('keep about 80 words each', () => {
    const article = articleOf(Array.from({ length: 12 }, () => STRIKE));
    for (const range of passagesOf(article)) {
      const words = passageText(article, range).split(' ').length;
      expect(words).toBeGreaterThanOrEqual(70);
      expect(words).toBeLessThanOrEqual(120);
    }
  });

  it('cut a long paragraph between sentences', () => {
    const article = articleOf([Array.from({ length: 12 }, (_, i) => STRIKE[i % 2] ?? '')]);
    const words = passagesOf(article).map((range) => passageText(article, range).split(' ').length);
    expect(words.length).toBeGreaterThan(1);
    expect(Math.max(...words)).toBeLessThanOrEqual(120);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(50);
  });

  it('leave an overlong sentence whole', () => {
    expect(sizes(articleOf([[Array.from({ length: 400 }, () => 'word').join(' ')]]))).toEqual([[0, 0]]);
  });

  it('keep headline, byline and caption with their neighbours', () => {
    const article = articleOf([
      ['headline: Port at a standstill'],
      ['byline: By Ann Example'],
      STRIKE,
      ['caption: Cranes.'],
    ]);
    expect(sizes(article)).toEqual([[0, 4]]);
  });

  it('are none for an article without sentences', () => {
    expect(passagesOf(articleOf([]))).toEqual([]);
  });

  it('cover every sentence once and in order', () => {
    const sentence = fc.constantFrom(...STRIKE, ...STRIKE_GOES_ON, ...FOOTBALL, 'byline: By Ann Example', 'Yes.');
    fc.assert(
      fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 9 }), { maxLength: 12 }), (paragraphs) => {
        const article = articleOf(paragraphs);
        let next = 0;
        for (const { firstSentence, lastSentence } of passagesOf(article)) {
          expect(firstSentence).toBe(next);
          expect(lastSentence).toBeGreaterThanOrEqual(firstSentence);
          next = lastSentence + 1;
        }
        expect(next).toBe(article.sentences.length);
      }),
    );
  });
});
