import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../src/citation/fragment-link.js';

const page = 'https://news.example/2012/02/08/strike.html';
const long =
  '"We will not go back before the new contract is signed," said Keller, who has led the dockers since the spring of 2009.';

/** The texts a browser would look for, by the percent-decoding of the specification. */
function directiveOf(link: string): string[] {
  const [, directive = ''] = link.split(':~:text=');
  return directive.split(',').map(decodeURIComponent);
}

describe('fragmentLink', () => {
  it('names a short sentence whole, without the marks around it', () => {
    expect(fragmentLink(page, 'The strike ended on Friday.')).toBe(
      `${page}#:~:text=The%20strike%20ended%20on%20Friday`,
    );
  });

  it('names a long sentence by its first and last words', () => {
    expect(directiveOf(fragmentLink(page, long) ?? '')).toEqual(['We will not go back', 'since the spring of 2009']);
  });

  it('encodes the signs that have a meaning in a text directive', () => {
    expect(fragmentLink(page, 'Tar-and-feather, R&D (all of it) – 5%')).toBe(
      `${page}#:~:text=Tar%2Dand%2Dfeather%2C%20R%26D%20%28all%20of%20it%29%20%E2%80%93%205`,
    );
  });

  it('keeps the anchor of the page and replaces a text directive it already has', () => {
    expect(fragmentLink(`${page}#top`, 'It rained.')).toBe(`${page}#top:~:text=It%20rained`);
    expect(fragmentLink(`${page}#:~:text=elsewhere`, 'It rained.')).toBe(`${page}#:~:text=It%20rained`);
  });

  it('finds words where the script has no spaces', () => {
    const japanese = '港湾労働者は新しい契約が結ばれるまで仕事に戻らないと組合の代表が述べた。'.repeat(3);
    const [first = '', last = ''] = directiveOf(fragmentLink(page, japanese, 512) ?? '');
    expect(japanese.startsWith(first) && first.length > 0).toBe(true);
    expect(japanese.includes(last) && last.length > 0).toBe(true);
  });

  it('drops words to stay within the length asked for, then the directive', () => {
    expect(directiveOf(fragmentLink(page, long, 80) ?? '')).toEqual(['We will', 'of 2009']);
    expect(fragmentLink(page, long, page.length)).toBe(page);
    expect(fragmentLink(page, long, page.length - 1)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hi',
    'ftp://news.example/a',
    'file:///etc/passwd',
    'news.example',
    '',
  ])('makes no link of %j', (url) => {
    expect(fragmentLink(url, 'It rained.')).toBeUndefined();
  });

  it('leads to the page for a text without words', () => {
    expect(fragmentLink(page, '— … —')).toBe(page);
  });

  it('is a URL of the same page, within its length, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 43, max: 600 }),
        (text, maxLength) => {
          const link = fragmentLink(page, text, maxLength) ?? '';
          expect(link.length).toBeLessThanOrEqual(maxLength);
          expect(new URL(link).href).toBe(link);
          expect(link.split('#')[0]).toBe(page);
        },
      ),
    );
  });
});
