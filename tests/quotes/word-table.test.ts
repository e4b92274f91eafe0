import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.js';
import { WordTable } from '../../src/quotes/word-table.js';

const words = ['minister', 'said', 'éclair', "didn't", 'said-so'];
const table = new WordTable(words);

function numberIn(text: string, word: string): number | undefined {
  const from = text.indexOf(word);
  return table.numberAt(codeUnits(text), from, from + word.length);
}

describe('a table of words', () => {
  it('finds a word where it stands in a text, in any case', () => {
    expect(numberIn('The Minister of Roads said no.', 'Minister')).toBe(0);
    expect(numberIn('THE MINISTER SAID NO.', 'SAID')).toBe(1);
  });

  it('finds words with accents and with a curly apostrophe', () => {
    expect(numberIn('An ÉCLAIR a day', 'ÉCLAIR')).toBe(2);
    expect(numberIn('She didn’t say.', 'didn’t')).toBe(3);
  });

  it('finds no word that is only part of a known one, nor one that is only begun by it', () => {
    expect(numberIn('He said-so.', 'said')).toBe(1);
    expect(numberIn('She sai', 'sai')).toBeUndefined();
    expect(numberIn('They saids', 'saids')).toBeUndefined();
  });

  it('knows of any words each by its number, and none of the others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z'-]{1,6}$/u), { maxLength: 60 }),
        fc.string(),
        (all, before) => {
          const known = new WordTable(all.slice(1));
          for (const [index, word] of all.entries()) {
            const number = known.numberAt(codeUnits(`${before}${word}.`), before.length, before.length + word.length);
            expect(number).toBe(index === 0 ? undefined : index - 1);
          }
        },
      ),
    );
  });
});
