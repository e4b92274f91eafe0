import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { kindOf, LEAD, notes, SECOND, shown } from './cleaned.js';

describe('titles', () => {
  const TITLE = 'Storm keeps ferries in port';

  test('the first short line without a full stop is guessed to be the title', () => {
    expect(cleanText(`${TITLE}\n\n${LEAD}`).clues.title).toBe(TITLE);
    expect(kindOf(`${TITLE}\n\n${LEAD}`, TITLE)).toBe('headline');
  });

  test('a doubled title is shown once', () => {
    const text = `${TITLE}\n\n${TITLE}\n\n${LEAD}\n\nSTORM KEEPS FERRIES IN PORT\n\n${SECOND}`;
    expect(shown(text)).toEqual([TITLE, LEAD, SECOND]);
    expect(notes(text)).toContain('dropped repeated title: STORM KEEPS FERRIES IN PORT');
  });

  test('a title that the file states is known again over two lines, with the outlet after it, or cut short', () => {
    expect(shown(`Storm keeps\nferries in port\n\n${LEAD}`, TITLE)).toEqual([TITLE, LEAD]);
    expect(kindOf(`${TITLE}.\n\n${LEAD}`, `${TITLE}.`, `${TITLE} - Harbour News`)).toBe('headline');
    expect(kindOf(`${TITLE} for a third day.\n\n${LEAD}`, `${TITLE} for a third day.`, `${TITLE} for ...`)).toBe(
      'headline',
    );
  });

  test("the outlet's name after the title is the source where the page shows the title without it, or it is an agency", () => {
    const { clues } = cleanText(`${TITLE} - Harbour News\n\n${TITLE}\n\n${LEAD}`);
    expect(clues).toMatchObject({ title: TITLE, agencies: ['Harbour News'] });
    expect(cleanText(`${TITLE} | BBC News\n\n${LEAD}`).clues).toMatchObject({ title: TITLE, agencies: ['BBC'] });
    expect(cleanText(`${TITLE} - and bridges closed\n\n${LEAD}`).clues.title).toBe(`${TITLE} - and bridges closed`);
  });

  test('a text that opens with its report has no title', () => {
    expect(cleanText(`${LEAD}\n\nNo way across\n\n${SECOND}`).clues.title).toBeUndefined();
  });

  test('a Markdown heading is a headline without its mark', () => {
    expect(shown(`# ${TITLE}\n\n${LEAD}\n\n## No way across\n\n${SECOND}`)).toEqual([
      TITLE,
      LEAD,
      'No way across',
      SECOND,
    ]);
  });

  test('a standfirst under the title is a summary', () => {
    const standfirst = 'Passengers sleep in the terminal as the harbour master warns of more wind, mayor says';
    expect(kindOf(`${TITLE}\n${standfirst}\n${LEAD}`, standfirst)).toBe('summary');
  });
});
