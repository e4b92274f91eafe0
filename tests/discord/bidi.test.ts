import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingMarks } from '../../src/discord/bidi.js';
import { escapeLine } from '../../src/discord/escape.js';

const [RLE, PDF, RLO, RLI, PDI] = ['\u202b', '\u202c', '\u202e', '\u2067', '\u2069'] as const;

describe('closingMarks', () => {
  it.each([
    ['plain text', ''],
    [`${RLO}turned`, PDF],
    [`${RLE}one${RLO}two`, PDF + PDF],
    [`${RLI}one${RLE}two`, PDF + PDI],
    [`${RLO}turned${PDF} and back`, ''],
    [`${RLI}one${RLO}two${PDI}`, ''],
    [`${RLO}one${PDI}`, PDF],
    [PDF + PDI, ''],
  ])('closes what %j leaves open', (text, marks) => {
    expect(closingMarks(text)).toBe(marks);
  });

  it('leaves nothing open, whatever the text', () => {
    const marked = fc.array(fc.constantFrom(RLE, PDF, RLO, RLI, PDI, 'a')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(marked, (text) => {
        expect(closingMarks(text + closingMarks(text))).toBe('');
      }),
    );
  });

  it('keeps a title from turning what stands after it', () => {
    expect(escapeLine(`The ${RLO}strike`)).toBe(`The ${RLO}strike${PDF}`);
  });
});
