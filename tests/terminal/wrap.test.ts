import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapped } from '../../src/terminal/wrap.js';

describe('text at a terminal', () => {
  it('is broken between words, each line going on as it began', () => {
    expect(wrapped({ columns: 24 }, '> Four hundred dockers walked out.\n  — Coast News, 8 February 2012\n')).toBe(
      '> Four hundred dockers\n> walked out.\n  — Coast News, 8\n  February 2012\n',
    );
  });

  it('is left as it is where no terminal is', () => {
    expect(wrapped({}, '> Four hundred dockers walked out.')).toBe('> Four hundred dockers walked out.');
  });

  it('keeps an address whole', () => {
    expect(wrapped({ columns: 20 }, '  https://gazette.example/2012/02/08/strike')).toBe(
      '  https://gazette.example/2012/02/08/strike',
    );
  });

  it('does not count what only styles', () => {
    const styled = 'the \u001b[1mnorthern\u001b[22m port is shut';
    expect(wrapped({ columns: 17 }, styled)).toBe('the \u001b[1mnorthern\u001b[22m port\nis shut');
  });

  it('loses no word, and is no wider than the terminal but for words that are', () => {
    const word = fc.stringMatching(/^[a-z,.]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 15, max: 60 }), (words, columns) => {
        const lines = wrapped({ columns }, `> ${words.join(' ')}`).split('\n');
        expect(lines.flatMap((line) => line.slice(2).split(' '))).toEqual(words);
        expect(lines.every((line) => line.startsWith('> ') && line.length <= columns)).toBe(true);
      }),
    );
  });

  it('is left as it is where the terminal does not tell its width', () => {
    expect(wrapped({ columns: 0 }, 'The ferry stopped at noon.')).toBe('The ferry stopped at noon.');
  });
});
