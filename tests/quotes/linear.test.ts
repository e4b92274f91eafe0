import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import { Tokens } from '../../src/quotes/tokens.js';
import type { WordClass } from '../../src/quotes/word-classes.js';
import { articleOf } from './articles.js';

/** How often the extraction looks at a token. */
function looksAt(text: string): number {
  const article = articleOf(text);
  const original = Object.getOwnPropertyDescriptor(Tokens.prototype, 'classOf');
  if (original === undefined) throw new Error('expected Tokens to have classOf');
  const classOf = original.value as (this: Tokens, token: number) => WordClass;
  let looks = 0;
  Object.defineProperty(Tokens.prototype, 'classOf', {
    ...original,
    value(this: Tokens, token: number) {
      looks += 1;
      return classOf.call(this, token);
    },
  });
  try {
    extractQuotes(article);
  } finally {
    Object.defineProperty(Tokens.prototype, 'classOf', original);
  }
  return looks;
}

describe('twice the text takes about twice the work', () => {
  it.each([
    ['newswire', '“The bridge is gone,” Mary Oduya said on Monday. She warned that the road would be next.\n\n'],
    ['one sentence that never ends', 'he said that she said that they believe the plan, '],
    ['marks that never close', '“we are here and '],
    ['straight marks alone', '" '],
    ['single marks alone', "'x "],
    ['marks that only close', 'said” and '],
    ['names without end', 'Ivan Petrescu Mary Oduya '],
    ['one line without a space', 'said'],
    ['quotes nobody is credited with', '“We have waited for this day for thirty years and more.”\n\n'],
    ['colons', 'He said:\n\n'],
  ])('of %s', (_, unit) => {
    const once = unit.repeat(200);
    const ratio = looksAt(once + once) / Math.max(1, looksAt(once));
    expect(ratio).toBeLessThan(2.5);
  });
});
