import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasize, escape, escapeLine, shortened } from '../../src/discord/escape.js';
import { asShown, unescape } from './markdown.js';

const hostile = [
  '*bold* **bolder** _slanted_ __underlined__ ~~struck~~ ||hidden||',
  '`code` and ```js\nprocess.exit()\n```',
  '# Heading',
  '## Heading',
  '-# small print',
  '- first\n- second',
  '  - indented',
  '+ plus',
  '1. first\n2. second',
  '1) first',
  '> quoted',
  '>>> all quoted',
  '[free money](https://evil.example)',
  'see https://evil.example/path and http://evil.example.',
  '<https://evil.example>',
  'join discord.gg/abcdef or discord.com/invite/abcdef now',
  'steam://run/440',
  '@everyone and @here, <@123456789012345678> <@!123456789012345678> <@&123456789012345678>',
  '<#123456789012345678> </ask:123456789012345678> <id:customize>',
  '<123456789012345678:customize>',
  '<t:1328659200:R>',
  '<:smile:123456789012345678> <a:dance:123456789012345678> :smile:',
  '<editor@news.example> <tel:+4930123456>',
  '\\*already escaped\\* and a last backslash\\',
  '¯\\_(ツ)_/¯',
];

/** Text made of what formats, so that properties meet it often. */
const spiky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'\\ * ** _ __ ~~ || ` ``` # > < @ : / . - + 1 [ ] ( ) \n'.split(' '),
        ' ',
        'a',
        'ports',
        'https://a.example/b',
        '@everyone',
        '<@1>',
        'discord.gg/x',
        ':smile:',
        '1. ',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('escape', () => {
  it.each(hostile)('shows %j as it is', (text) => {
    expect(asShown(escape(text))).toEqual({ text, formats: [] });
  });

  it('leaves ordinary prose alone', () => {
    const prose =
      'The U.S. envoy said: "We won\'t pay $1.5 million," then left at 5 p.m. – a 20-month dispute (so far).';
    expect(escape(prose)).toBe(prose);
  });

  it('leaves no invite, URL or colon name unbroken', () => {
    expect(escape('discord.gg/abc')).toBe('discord.gg\\/abc');
    expect(escape('HTTPS://a.example')).toBe('HTTPS\\://a.example');
    expect(escape(':8ball:')).toBe('\\:8ball:');
  });

  it('shows any text as it is, with nothing formatted', () => {
    fc.assert(
      fc.property(spiky, (text) => {
        const line = text.replace(/\s+/gu, ' ').trim();
        expect(asShown(escapeLine(text))).toEqual({ text: line, formats: [] });
      }),
    );
  });

  it('gives the text back when unescaped', () => {
    fc.assert(
      fc.property(fc.oneof(spiky, fc.string({ unit: 'binary' })), (text) => {
        expect(unescape(escape(text))).toBe(text.toWellFormed());
      }),
    );
  });

  it.each(['\\', ':', '.a', 'a/', ' ', '\n', '1', '- ', '<', '.aaaa/'])(
    'at most doubles a text of many %j, however long',
    (part) => {
      const text = part.repeat(200_000);
      expect(escape(text).length).toBeLessThanOrEqual(2 * text.length);
    },
  );
});

describe('emphasize', () => {
  const text = 'Putin said *no one* may interfere in the vote';
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('puts the spans in bold and shows everything as it is', () => {
    const shown = emphasize(text, [spanOf('Putin'), spanOf('interfere')]);
    expect(shown).toBe('**Putin** said \\*no one\\* may **interfere** in the vote');
    expect(asShown(shown)).toEqual({ text, formats: ['strong', 'strong'] });
  });

  it('makes one of neighbouring spans', () => {
    const spans = [spanOf('said'), spanOf('the'), spanOf('vote')];
    expect(emphasize(text, spans)).toBe('Putin **said** \\*no one\\* may interfere in **the vote**');
  });

  it('shows any text as it is, with nothing but bold', () => {
    fc.assert(
      fc.property(spiky, fc.array(fc.nat(60), { maxLength: 6 }), (words, cuts) => {
        const line = words.replace(/\s+/gu, ' ').trim();
        const characterStarts = Array.from(line).map((_, index, all) => all.slice(0, index).join('').length);
        const bounds = [...new Set(cuts)].sort((a, b) => a - b).flatMap((cut) => characterStarts[cut] ?? []);
        const spans = bounds.flatMap((start, index) =>
          index % 2 === 0 ? { start, end: bounds[index + 1] ?? start } : [],
        );
        const shown = asShown(emphasize(line, spans));
        expect(shown.text).toBe(line);
        expect(shown.formats.every((format) => format === 'strong')).toBe(true);
      }),
    );
  });
});

describe('shortened', () => {
  it('keeps what fits', () => {
    expect(shortened('who won the election', 20)).toBe('who won the election');
  });

  it('cuts between words where it can, within the length', () => {
    expect(shortened('who won the election in the capital', 25)).toBe('who won the election in…');
    expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 5 }), fc.integer({ min: 2, max: 20 }), (text, length) => {
        const result = shortened(text, length);
        expect(result.length).toBeLessThanOrEqual(length);
        expect(result.isWellFormed()).toBe(true);
      }),
    );
  });
});
