import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import { Tokens } from '../../src/quotes/tokens.js';
import { articleOf } from './articles.js';

/** How often the extraction looks at a token. */
function looksAt(text: string): number {
  const article = articleOf(text);
  const look = vi.spyOn(Tokens.prototype, 'classOf');
  extractQuotes(article);
  const { length } = look.mock.calls;
  look.mockRestore();
  return length;
}

describe('twice the text takes about twice the work', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

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
    const once = unit.repeat(60);
    const ratio = looksAt(once + once) / Math.max(1, looksAt(once));
    expect(ratio).toBeLessThan(2.5);
  });
});
