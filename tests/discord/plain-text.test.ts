import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/discord/plain-text.js';

describe('plainText', () => {
  it.each([
    ['**Brandt** said _we will not_ go ~~back~~ ||today||', 'Brandt said we will not go back today'],
    ['> We will not go back.\n> Not before Friday.\n— Brandt', '“We will not go back.\nNot before Friday.”\n— Brandt'],
    ['> "We will not go back," Brandt said.', '"We will not go back," Brandt said.'],
    ['as [the Gazette](https://gazette.example/a) reports', 'as the Gazette reports'],
    ['<@123456789012345678> look: <:sad:123456789012345678>', 'look:'],
    ['# Strike\n-# early `today`', 'Strike\nearly today'],
    ['5 \\* 3 and snake_case and 2*3', '5 * 3 and snake_case and 2*3'],
    ['> ', ''],
  ])('reads %j as %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(['> ', '[', '<@', '*', '`', '[a](', '\n> a', '_a'])('takes a message of many %j', (part) => {
    expect(plainText(part.repeat(50_000)).length).toBeLessThanOrEqual(part.length * 50_000 + 2);
  });
});
