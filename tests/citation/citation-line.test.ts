import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../src/archive/article.js';
import { citationLine, sourceAndDate } from '../../src/citation/citation-line.js';

const article: Provenance = {
  id: 'ports-strike',
  path: 'ports-strike.md',
  source: 'The Harbour Gazette',
  title: 'Dockers Walk Out *Again*',
  date: { basis: 'stated', value: '2012-02-08' },
};

describe('citationLine', () => {
  it('names source, date and title', () => {
    expect(citationLine(article)).toBe('— The Harbour Gazette, 8 February 2012 · Dockers Walk Out *Again*');
  });

  it('shows the note after the source, and the author where known', () => {
    expect(citationLine({ ...article, note: 'brief', author: 'M. Keller' })).toBe(
      '— The Harbour Gazette (brief), 8 February 2012 · Dockers Walk Out *Again* · M. Keller',
    );
  });

  it('says so when neither source nor date are known', () => {
    expect(citationLine({ id: 'x', path: 'x.txt', date: { basis: 'unknown' } })).toBe('— source not stated, undated');
  });

  it('writes every word of the article in the style of the place', () => {
    const style = { strong: (text: string) => `<b>${text}</b>`, plain: (text: string) => text.replaceAll('*', '\\*') };
    expect(citationLine(article, style)).toBe(
      '— <b>The Harbour Gazette</b>, 8 February 2012 · Dockers Walk Out \\*Again\\*',
    );
  });
});

describe('sourceAndDate', () => {
  it('leaves title and author out', () => {
    expect(sourceAndDate({ ...article, note: 'brief' })).toBe('The Harbour Gazette (brief), 8 February 2012');
  });
});
