import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import { quoteJson } from '../../src/terminal/quote-json.js';
import { articleOf } from '../quotes/articles.js';

const kindsOf = (text: string): unknown[] => {
  const article = articleOf(text);
  return extractQuotes(article).map((quote) => {
    const { kind, marks } = quoteJson(article, quote);
    return [kind, marks];
  });
};

describe('what programs are told of the kind of a quote', () => {
  it.each([
    ['"The bridge is gone," Mary Oduya said.'],
    ['“The bridge is gone,” Mary Oduya said.'],
    ['«The bridge is gone,» Mary Oduya said.'],
  ])('is direct for words in double marks: %s', (text) => {
    expect(kindsOf(text)).toEqual([['direct', undefined]]);
  });

  it('is mixed for reported words with some in double marks', () => {
    expect(kindsOf('Mary Oduya said that the bridge was “a disaster”.')).toEqual([['mixed', undefined]]);
  });

  it.each([
    ["''", "''The bridge is gone and nobody can cross,'' Mary Oduya said."],
    ["'", "'The bridge is gone and nobody can cross,' Mary Oduya said."],
    ['‘', 'Mary Oduya said that the bridge was ‘a disaster’.'],
  ])('is indirect for words in %s, with the marks', (marks, text) => {
    expect(kindsOf(text)).toEqual([['indirect', marks]]);
  });

  it('is indirect without marks for reported words, whatever apostrophes they hold', () => {
    expect(kindsOf("Mary Oduya said that the town's bridge was gone.")).toEqual([['indirect', undefined]]);
  });
});
