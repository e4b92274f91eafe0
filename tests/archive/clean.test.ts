import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/archive/clean.js';
import { shownText } from '../../src/archive/shown-text.js';

/** The sentences of a text as readers see them. */
function shown(text: string, title?: string): string[] {
  const { sentences, omitted } = cleanText(text, title);
  return sentences.map((sentence) => shownText({ text, omitted }, sentence));
}

function kindOf(text: string, words: string, title?: string): string | undefined {
  const { sentences, omitted } = cleanText(text, title);
  return sentences.find((sentence) => shownText({ text, omitted }, sentence) === words)?.kind;
}

/** What was dropped, joined or guessed: the reason and the words. */
function notes(text: string, title?: string): string[] {
  return cleanText(text, title).notes.map(({ kind, reason, start, end }) =>
    kind === 'joined' ? `${kind} ${reason}` : `${kind} ${reason}: ${text.slice(start, end).trim()}`,
  );
}

const LEAD = 'The ferry company said on Monday that two of its ships would stay in port until the storm had passed.';
const SECOND = 'About 400 passengers spent the night in the terminal, according to the harbour master.';

describe('lines that belong together', () => {
  test('hard-wrapped lines are read as the sentences they hold', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
      'The mayor of the town, which lost its bridge in',
      'March, asked for help.',
    ].join('\n');
    expect(shown(text)).toEqual([
      LEAD,
      SECOND,
      'The mayor of the town, which lost its bridge in March, asked for help.',
    ]);
    expect(notes(text)).toContain('joined hard-wrapped lines');
  });

  test('a hard-wrapped paragraph ends where a line had room for the next word', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay.',
      'The mayor of the town, which lost its bridge in',
      'the spring, asked for help.',
    ].join('\n');
    expect(cleanText(text).sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1]);
  });

  test('wrapped lines with a blank line after each are read the same way', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
  });

  test('a sentence that a blank line cuts in two is whole', () => {
    const text = `${LEAD.replace('ships would', 'ships\n\nwould')}\n\n${SECOND}`;
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(notes(text)).toEqual(['joined sentence cut by a break']);
  });

  test('so is one that breaks after a word no sentence ends with, whatever follows', () => {
    const text = `${SECOND} Four\n\nNorwegian trawlers were missing.`;
    expect(shown(text)).toEqual([SECOND, 'Four Norwegian trawlers were missing.']);
  });

  test('a page break with its number in the midst of a sentence is left out', () => {
    const text = `${LEAD.replace('would stay', 'would\n\n12\n\f\nstay')}\n\n${SECOND}`;
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(notes(text)).toContain('dropped page number: 12');
  });

  test('a heading or a list of short lines is not joined to what follows', () => {
    const text = `${LEAD}\n\nNo way across\n\nThe bridge fell in March.\n\nbread\n\nwater\n\nblankets`;
    expect(shown(text)).toEqual([LEAD, 'No way across', 'The bridge fell in March.', 'bread', 'water', 'blankets']);
  });

  test('a word parted by a hyphen at a line end is whole, and a compound keeps its hyphen', () => {
    const text = [
      'The ferry company said on Monday that its passen-',
      'gers would stay in the Oslo-',
      'based terminal, and that the storm would soon be',
      'over.',
    ].join('\n');
    expect(shown(text)).toEqual([
      'The ferry company said on Monday that its passengers would stay in the Oslo-based terminal, and that the storm would soon be over.',
    ]);
    expect(notes(text)).toContain('dropped hyphen at a line end: -');
  });

  test('the running head of a page is no part of the sentence it cuts', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'HARBOUR NEWS - page 2',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
  });

  test('the running head that opens the first page tells the date, and the next is left out', () => {
    const head = (page: number) => `HARBOUR NEWS          Page ${page}          8 February 2012`;
    const text = [
      head(3),
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      head(4),
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'stated', value: '2012-02-08' }]);
  });

  test('quoting marks before wrapped lines are left out', () => {
    expect(
      shown('> The ferry company said that two of its ships\n> would stay in port until the\n> storm had passed.'),
    ).toEqual(['The ferry company said that two of its ships would stay in port until the storm had passed.']);
  });

  test('a line a paragraph needs no blank lines', () => {
    expect(shown(`${LEAD}\n${SECOND}\r\nNobody was hurt.`)).toEqual([LEAD, SECOND, 'Nobody was hurt.']);
  });
});

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

describe('what stands around a report', () => {
  const dropped = (line: string) => notes(`${LEAD}\n\n${SECOND}\n\n${line}`).find((note) => note.startsWith('dropped'));

  test.each([
    ['page number', '5'],
    ['page number', 'Page 5 of 12'],
    ['web address', '<https://harbour.example/2012/02/08/storm>'],
    ['label', 'Original url:'],
    ['page number', '1 of 5'],
    ['section label', 'STORY HIGHLIGHTS'],
    ['navigation', 'Home UK World Business Politics Tech Science'],
    ['note to editors', '(Adds quotes, details; changes dateline)'],
    ['no words', '* * *'],
    ['no words', '_'.repeat(300)],
    ['site notice', "Please let us know if you're having issues with commenting."],
    ['site notice', 'Get short URL'],
    ['site notice', 'The Beacon is not responsible for the content of external sites'],
    ['site notice', 'This story has been updated with additional details.'],
    ['site notice', 'Comments are closed'],
    ['invitation', 'Sign up for our free newsletter and never miss a ferry'],
    ['invitation', 'Follow Ann Tide on Twitter @anntide'],
    ['invitation', 'Click here to view the timetable'],
    ['link to another story', 'Read more'],
    ['link to another story', 'READ MORE: Bridge falls into the fjord'],
    ['link to another story', 'Related: Bridge falls into the fjord'],
    ['contact', '((ann.tide@harbour.example; +47 22 000 000))'],
    ['contact', 'Contact the reporter at ann.tide@harbour.example'],
    ['copyright', '© 2012 Harbour News'],
    ['advertisement', 'ADVERTISEMENT'],
    ['sharing links', 'Share | Facebook | Twitter | Email'],
    ['sharing links', 'Share this with'],
    ['sharing links', 'Facebook'],
    ['tags', 'Tags: ferries, storms'],
    ['tags', 'TAGS: ferries, storms'],
    ['picture credit', 'AFP PHOTO / ANN TIDE'],
    ['picture credit', '© AFP Photo / Ann Tide'],
    ['picture credit', 'Photograph: Ann Tide/Reuters'],
    ['dangling tail', 'Norway, UK,'],
    ['agency line', '*(AP, Reuters)*'],
  ])('is dropped and reported as %s: %s', (reason, line) => {
    expect(dropped(line)).toBe(`dropped ${reason}: ${line}`);
    expect(shown(`${LEAD}\n\n${SECOND}\n\n${line}`)).toEqual([LEAD, SECOND]);
  });

  test.each([
    'Follow the money, the auditor told parliament.',
    'Subscribers lost power at noon.',
    '"Sign up here," the recruiter said.',
    'Contact between the two ships was lost.',
    'More people left than came.',
    'Read was elected mayor.',
    'MAYOR: Read the report before you vote, all of you.',
    'The UK is not responsible for the storm.',
    'Business, politics and sports stood still.',
    'Share prices fell.',
    'Please help us, the captain radioed.',
    'This story of a shipwreck is true.',
    'The number was 5.',
    '400 passengers slept on the floor.',
  ])('is kept where it may be news: %s', (line) => {
    expect(shown(`${LEAD}\n\n${line}\n\n${SECOND}`)).toContain(line);
  });

  test('only the sentence to the reader is dropped from a paragraph that goes on', () => {
    expect(shown(`${LEAD} Sign up here.`)).toEqual([LEAD]);
  });

  test('stray glyphs are left out of the sentence and reported', () => {
    const text = `☒ ${LEAD}\n\n${SECOND} ❌\n\nThe captain\u200b said so.`;
    expect(shown(text)).toEqual([LEAD, SECOND, 'The captain said so.']);
    expect(notes(text)).toEqual(['dropped stray glyph: ☒', 'dropped stray glyph: ❌', 'dropped stray glyph: \u200b']);
  });

  test('marks of Markdown around a dateline are left out with it', () => {
    expect(shown(`**OSLO, Dec 11 (Reuters)** – ${LEAD}\n\n${SECOND}`)).toEqual([LEAD, SECOND]);
  });

  test('marks of Markdown and tags of HTML are left out of the sentence', () => {
    const text = 'The **ferry** company said <b>on Monday</b> that [two ships](https://harbour.example/a) would stay.';
    expect(shown(text)).toEqual(['The ferry company said on Monday that two ships would stay.']);
  });
});

describe('bylines, datelines and captions', () => {
  test('a byline is a sentence of its own and names the author', () => {
    const text = `Storm keeps ferries in port\n\nBy Ann Tide\n\n${LEAD}`;
    expect(kindOf(text, 'By Ann Tide')).toBe('byline');
    expect(cleanText(text).clues.author).toBe('Ann Tide');
  });

  test.each([
    ['By Ann Tide and Ole Berg, Reuters', 'Ann Tide and Ole Berg', ['Reuters']],
    ['By ANN TIDE in Oslo', 'ANN TIDE', []],
    ['Written by Ann de Vries', 'Ann de Vries', []],
    ['by Ann Tide | Harbour News', 'Ann Tide', []],
    ['By Ann Tide BBC News, Oslo', 'Ann Tide', ['BBC']],
  ])('%s', (line, author, agencies) => {
    expect(cleanText(`${line}\n\n${LEAD}`).clues).toMatchObject({ author, agencies });
  });

  test.each(['By Monday, Oslo was calm again.', 'By the end of March the bridge was gone.', 'By Friday'])(
    'no byline: %s',
    (line) => {
      expect(cleanText(`${line}\n\n${LEAD}`).clues.author).toBeUndefined();
    },
  );

  test('those who worked on a report are kept at its end', () => {
    expect(
      kindOf(`${LEAD}\n\n(Reporting by Ann Tide; Editing by Ole Berg)`, '(Reporting by Ann Tide; Editing by Ole Berg)'),
    ).toBe('byline');
    expect(kindOf(`${LEAD} Ole Berg contributed to this report.`, 'Ole Berg contributed to this report.')).toBe(
      'byline',
    );
  });

  test.each([
    ['OSLO, Dec 11 ', 'XXXX-12-11', undefined],
    ['OSLO, Dec 11 (Reuters) - ', 'XXXX-12-11', 'Reuters'],
    ['OSLO, Norway, Feb. 8, 2012 (AP) — ', '2012-02-08', 'Associated Press'],
    ['OSLO (AFP) - ', undefined, 'Agence France-Presse'],
    ['Oslo, Norway (CNN) ', undefined, 'CNN'],
    ['(Reuters) - ', undefined, 'Reuters'],
    ['OSLO, Dec 11. /TASS/. ', 'XXXX-12-11', 'TASS'],
    ['OSLO. Dec 11 (Interfax) - ', 'XXXX-12-11', 'Interfax'],
    ['OSLO | Tue Dec 11, 2012 6:44 pm EDT OSLO (Reuters) - ', '2012-12-11', 'Reuters'],
    ['OSLO — ', undefined, undefined],
    ['AFP - ', undefined, 'Agence France-Presse'],
    ['OSLO -LRB- Reuters -RRB- - ', undefined, 'Reuters'],
  ])('the dateline "%s" is no part of the first sentence', (dateline, date, agency) => {
    const text = `${dateline}${LEAD}\n\n${SECOND}`;
    const { clues } = cleanText(text);
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(clues.dates.map(({ value }) => value)).toEqual(date === undefined ? [] : [date]);
    expect(clues.agencies).toEqual(agency === undefined ? [] : [agency]);
  });

  test('a byline and a dateline may stand on the line of the first sentence', () => {
    const text = `By Ann Tide OSLO, Dec 11 (Reuters) - ${LEAD}`;
    expect(shown(text)).toEqual(['By Ann Tide', LEAD]);
    expect(cleanText(text).clues.author).toBe('Ann Tide');
  });

  test('so may the bullets of a wire summary', () => {
    const text = `* Ferries stay in port * Mayor asks for help By Ann Tide OSLO, Dec 11 ${LEAD}`;
    expect(shown(text)).toEqual(['Ferries stay in port', 'Mayor asks for help', 'By Ann Tide', LEAD]);
  });

  test('what stands before a byline is a summary', () => {
    const text = `Storm keeps ferries in port\n\nPassengers sleep in the terminal.\n\nBy Ann Tide\n\n${LEAD}`;
    expect(kindOf(text, 'Passengers sleep in the terminal.')).toBe('summary');
  });

  test('a line that is a place and an agency tells the source', () => {
    const text = `Storm keeps ferries in port\n\nOSLO - Agence France- Presse\n\n${LEAD}`;
    expect(cleanText(text).clues.agencies).toEqual(['Agence France-Presse']);
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
  });

  test('the bullets of a wire summary are summaries', () => {
    const text = `* Ferries stay in port\n* Mayor asks for help\nBy Ann Tide\n${LEAD}\n${SECOND}`;
    expect(cleanText(text).sentences.map(({ kind }) => kind)).toEqual([
      'summary',
      'summary',
      'byline',
      'prose',
      'prose',
    ]);
    expect(shown(text).slice(0, 2)).toEqual(['Ferries stay in port', 'Mayor asks for help']);
  });

  test('the bullets of a list in the report are prose', () => {
    expect(kindOf(`${LEAD}\n\n• The bridge is closed.`, 'The bridge is closed.')).toBe('prose');
  });

  test('a caption that follows its credit on one line is kept without it', () => {
    const text = `Storm keeps ferries in port\n\nImage copyright Reuters Image caption Waves break over the pier\n\n${LEAD}`;
    expect(kindOf(text, 'Waves break over the pier')).toBe('caption');
  });

  test('a caption is kept apart from its credit, and may tell the date', () => {
    const caption = 'Captain Ole Berg (R) and the mayor look at the harbour in Oslo, on May 28, 2012.';
    const text = `Storm keeps ferries in port\n\n${caption} AFP PHOTO / ANN TIDE\n\n${LEAD}`;
    expect(kindOf(text, caption)).toBe('caption');
    expect(notes(text)).toContain('dropped picture credit: AFP PHOTO / ANN TIDE');
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'caption', value: '2012-05-28' }]);
  });

  test('somebody who poses before the report is a caption by its looks', () => {
    const text = `Storm keeps ferries in port\n\nPassengers hold blankets in the terminal.\n\n${LEAD}`;
    expect(kindOf(text, 'Passengers hold blankets in the terminal.')).toBe('caption');
    expect(notes(text)).toContain('guessed caption: Passengers hold blankets in the terminal.');
  });

  test('a quotation with the name of who said it is no caption', () => {
    const text = `${LEAD}\n\n"I will not sail." Ole Berg`;
    expect(shown(text)).toEqual([LEAD, '"I will not sail."', 'Ole Berg']);
  });

  test.each([
    'February 08, 2012',
    'Published: Wednesday, 8 Feb 2012 14:05 GMT',
    'Updated 3:45 p.m. ET, Wed February 8, 2012',
    'Published time: 8 Feb, 2012 13:45',
    'HARBOUR NEWS          8 February 2012',
    'HARBOUR NEWS          Page 3          Wednesday, February 8, 2012',
    '2012-02-08',
  ])('a line that is a date tells it: %s', (line) => {
    expect(cleanText(`Storm keeps ferries in port\n\n${line}\n\n${LEAD}`).clues.dates).toEqual([
      { basis: 'stated', value: '2012-02-08' },
    ]);
  });

  test('a first paragraph that names its day of the week and year tells the date', () => {
    const dates = (lead: string) => cleanText(`${lead}\n\n${SECOND}`).clues.dates;
    expect(dates('Two ships stayed in port on Tuesday, Dec. 11, 2012, after a storm.')).toEqual([
      { basis: 'text', value: '2012-12-11' },
    ]);
    expect(dates('Two ships stayed in port on Tuesday, as they had on Dec. 11, 2012.')).toEqual([]);
    expect(dates('Two ships have stayed in port since Dec. 11, 2012.')).toEqual([]);
  });

  test('of 08/02/2012 only the year is sure', () => {
    expect(cleanText(`08/02/2012\n\n${LEAD}`).clues.dates).toEqual([{ basis: 'stated', value: '2012' }]);
    expect(cleanText(`28/02/2012\n\n${LEAD}`).clues.dates).toEqual([{ basis: 'stated', value: '2012-02-28' }]);
  });

  test('the labelled lines at the top of a text file tell where it comes from', () => {
    const text = `Title: Storm keeps ferries in port\nSource: Harbour News\nDate: 8 February 2012\nURL: https://harbour.example/a\n\n${LEAD}`;
    expect(cleanText(text).clues).toMatchObject({
      title: 'Storm keeps ferries in port',
      source: 'Harbour News',
      url: 'https://harbour.example/a',
      dates: [{ basis: 'stated', value: '2012-02-08' }],
    });
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
  });

  test('a line too long for the name of a source is words of the report', () => {
    const source =
      'Source: four hundred dockers arrested after police confronted them at the port, and the ferries stay where they are.';
    expect(cleanText(`${source}\n\n${LEAD}`).clues.source).toBeUndefined();
    expect(shown(`${source}\n\n${LEAD}`)).toEqual([source, LEAD]);
  });

  test('a message that was mailed and saved tells its subject and day', () => {
    const text = `From: digest@harbour.example\nTo: desk@harbour.example\nSubject: Fwd: Storm keeps ferries in port\nDate: Wed, 08 Feb 2012 09:12:00 +0100\n\n${LEAD}`;
    expect(cleanText(text).clues).toMatchObject({
      title: 'Storm keeps ferries in port',
      dates: [{ basis: 'stated', value: '2012-02-08' }],
    });
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
    expect(shown(`From: the captain\n${LEAD}`)[0]).toBe('From: the captain');
  });

  test.each([
    'Original url:\n\n<https://harbour.example/a>',
    'https://harbour.example/a',
    'URL: https://harbour.example/a',
  ])('the address at the end is that of the article: %s', (line) => {
    expect(cleanText(`${LEAD}\n\n${SECOND}\n\n${line}`).clues.url).toBe('https://harbour.example/a');
  });

  test('an address in the midst of a report is not', () => {
    const paragraphs = Array.from({ length: 5 }, () => LEAD).join('\n\n');
    expect(cleanText(`${paragraphs}\n\nhttps://harbour.example/a\n\n${paragraphs}`).clues.url).toBeUndefined();
  });

  test('a leading `date 2012-12-11` is the date and not a word of the report', () => {
    const text = `  date 2012-12-11 * Ferries stay in port\n${LEAD}\n${SECOND}`;
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'stated', value: '2012-12-11' }]);
    expect(shown(text)[0]).toBe('Ferries stay in port');
  });
});

const line = fc.oneof(
  fc.constantFrom(
    LEAD,
    SECOND,
    'Storm keeps ferries in port',
    'OSLO, Dec 11 (Reuters) - The storm passed.',
    'By Ann Tide',
    'and the rest of it',
    '* A bullet',
    '# A heading',
    '5',
    'Read more',
    '(AP, Reuters)',
    'February 08, 2012',
    '"I will not." Ole Berg',
    'Title: Storm',
    '☒ **Ferry** [company](https://a.example) <b>said</b>',
    'Oslo, UK,',
    'OSLO: By Ann Tide OSLO, Feb 8 It rained.',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const article = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\f', '\n\n\n')))
  .map((lines) => lines.flat().join(''));

describe('for any text', () => {
  test('every sentence is in order, apart from the others, within the text, and has words to show', () => {
    fc.assert(
      fc.property(article, fc.option(line, { nil: undefined }), (text, title) => {
        const { sentences, omitted } = cleanText(text, title);
        let last = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(shownText({ text, omitted }, sentence)).not.toBe('');
          last = sentence.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every word stands in a sentence or is reported as dropped', () => {
    fc.assert(
      fc.property(article, fc.option(line, { nil: undefined }), (text, title) => {
        const cleaned = cleanText(text, title);
        const accounted = new Set<number>();
        const spans = [...cleaned.sentences, ...cleaned.notes.filter(({ kind }) => kind === 'dropped')];
        for (const { start, end } of spans) for (let at = start; at < end; at += 1) accounted.add(at);
        const lost = Array.from(text.matchAll(/[\p{L}\p{N}]/gu)).filter(({ index }) => !accounted.has(index));
        expect(lost.map(([character]) => character)).toEqual([]);
      }),
    );
  });

  test('what is omitted inside sentences is reported as dropped', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { omitted, notes: reported } = cleanText(text);
        for (const { start, end } of omitted) {
          expect(reported.some((note) => note.kind === 'dropped' && note.start <= start && end <= note.end)).toBe(true);
        }
      }),
    );
  });
});

describe('a quarter of a megabyte of any one thing is read', () => {
  test.each([
    ['one line', 'grain prices rose '],
    ['short lines', 'grain\n'],
    ['lines that go on', 'grain prices rose in the\n'],
    ['blank lines', '\n \n'],
    ['bullets', '* '],
    ['headings', '# '],
    ['names', 'By Ann Tide and '],
    ['bylines', 'By Ann Tide\n'],
    ['bylines and reports', 'By Ann Tide\nGrain prices rose in the port.\n'],
    ['words parted by a hyphen', 'grain prices rose in the sum-\nmer of the flood and fell\n'],
    ['capitals', 'OSLO, '],
    ['brackets', '[(<'],
    ['links', '[a](https://'],
    ['stars', '**a'],
    ['page numbers', '5\n'],
    ['dates', 'Feb 8, 2012 '],
    ['shares', 'share '],
    ['glyphs', '☒ '],
  ])('%s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(250_000 / unit.length));
    const { sentences } = cleanText(text, 'Grain prices');
    expect(sentences.every(({ start, end }) => end - start <= 1000)).toBe(true);
  });
});

const reports = join(process.cwd(), '../shared/corpus');

describe.skipIf(!existsSync(reports))('the five reports as they were found', () => {
  test.each(existsSync(reports) ? readdirSync(reports) : [])('%s shows whole sentences without dirt', (name) => {
    const text = readFileSync(join(reports, name), 'utf8');
    const { sentences, omitted } = cleanText(text);
    const prose = sentences
      .filter(({ kind }) => kind === 'prose')
      .map((sentence) => shownText({ text, omitted }, sentence));
    for (const sentence of prose) {
      expect(sentence).toMatch(/^["“]?\p{Lu}.*[.!?]["”]?$/u);
      expect(sentence).not.toMatch(/[☒❌□]|https?:|^\d+$|commenting/u);
    }
    expect(new Set(prose).size).toBe(prose.length);
    expect(prose.length).toBeGreaterThan(14);
  });
});
