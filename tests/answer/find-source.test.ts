import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findSource } from '../../src/answer/find-source.js';
import { align, wordsOf } from '../../src/answer/align-words.js';
import { creditedName } from '../../src/answer/credited.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'The Harbour Gazette',
    date: '2012-02-08',
    title: 'Dockers Walk Out',
    sentences: [
      'Four hundred dockers walked out of the northern port on Wednesday over night shifts.',
      '"We will not go back before the new contract is signed," union leader Ines Brandt told reporters.',
      'The port authority declined to comment on the walkout of the four hundred.',
    ],
  },
  {
    source: 'Coast News',
    date: '2012-02-09',
    title: 'No End in Sight',
    sentences: ['"We will not go back before the new contract is signed," Ines Brandt said at the gate on Thursday.'],
  },
  {
    source: 'Wire Desk',
    date: '2012-03-01',
    title: 'Ferry Fares to Rise',
    sentences: ['Ferry fares on the northern line will rise by four percent in April, the operator said.'],
  },
);

describe('findSource', () => {
  it('finds words that stand in the archive, however they are typed, and every article that has them', () => {
    const found = findSource(archive, 'She said: “WE WILL NOT go back  before the new contract is signed!”');
    expect(found).toMatchObject({ verdict: 'verbatim', changes: [] });
    expect(found.source?.text).toContain('"We will not go back before the new contract is signed,"');
    expect([found.source?.article.source, ...found.alsoIn.map(({ article }) => article.source)].sort()).toEqual([
      'Coast News',
      'The Harbour Gazette',
    ]);
  });

  it('searches the archive once, also for a message with a credit and a comment around words that it does not have', () => {
    const search = vi.spyOn(archive, 'search');
    try {
      findSource(archive, 'Can you believe it? The harbour bridge fell down on a quiet Sunday, said Mary Oduya');
      expect(search).toHaveBeenCalledOnce();
    } finally {
      search.mockRestore();
    }
  });

  it('shows which words were changed, left out and put in', () => {
    const found = findSource(archive, 'We will never go back before the contract is fully signed');
    expect(found).toMatchObject({
      verdict: 'altered',
      changes: [
        { archive: 'not', message: 'never' },
        { archive: 'new', message: '' },
        { archive: '', message: 'fully' },
      ],
    });
  });

  it('reads single marks where a message has no others', () => {
    for (const message of [
      'Brandt told us ‘we will not go back before the new contract is signed’ today',
      "Brandt: 'We will not go back before the new contract is signed'",
    ])
      expect(findSource(archive, message)).toMatchObject({ verdict: 'verbatim', changes: [] });
  });

  it('takes no name of who is credited for words of the quotation', () => {
    for (const message of [
      'We will not go back before the new contract is signed, said Ines Brandt.',
      'Ines Brandt: We will not go back before the new contract is signed',
    ]) {
      const found = findSource(archive, message);
      expect(found.verdict).toBe('verbatim');
      expect(found.words).not.toContain('Brandt');
      expect(found.creditedTo).toBeUndefined();
    }
    for (const credit of [', said Jonas Keller.', ' — Jonas Keller', ', Jonas Keller said'])
      expect(findSource(archive, `We will not go back before the new contract is signed${credit}`)).toMatchObject({
        verdict: 'verbatim',
        creditedTo: 'Jonas Keller',
      });
  });

  it('takes no comment around words without marks, and no link, for changes of them', () => {
    const message =
      'I read somewhere that four hundred dockers walked out of the northern port on Wednesday, hard to believe!! https://example.org/port';
    expect(findSource(archive, message)).toMatchObject({
      verdict: 'verbatim',
      words: 'four hundred dockers walked out of the northern port on Wednesday',
    });
    expect(findSource(archive, 'https://example.org/four-hundred-dockers')).toMatchObject({ verdict: 'not found' });
  });

  it('takes a sentence of one word, and who passed a post on, for no change of the quotation', () => {
    for (const message of [
      'Four hundred dockers walked out of the northern port on Wednesday over night shifts. Wow',
      'RT @harbour: Four hundred dockers walked out of the northern port on Wednesday over night shifts. via @coast',
    ])
      expect(findSource(archive, message)).toMatchObject({ verdict: 'verbatim', changes: [] });
  });

  it('tells what a message says around the words that it looked for', () => {
    const message =
      'I read that four hundred dockers walked out of the northern port on Wednesday and all of them cheered';
    expect(findSource(archive, message)).toMatchObject({ around: ['I read that', 'and all of them cheered'] });
    expect(findSource(archive, 'four hundred dockers walked out of the northern port')).not.toHaveProperty('around');
  });

  it('takes words left out behind dots and those in brackets for no change, and shows them as marked', () => {
    for (const dots of ['…', '...', '[...]', '. . .'])
      expect(findSource(archive, `“We will not go back ${dots} contract is signed”`)).toMatchObject({
        verdict: 'verbatim',
        changes: [{ archive: 'before the new', message: dots, isMarked: true }],
      });
    expect(
      findSource(archive, '“[W]e [the dockers] will not go back before the [labour] contract is signed”'),
    ).toMatchObject({
      verdict: 'verbatim',
      changes: [
        { archive: '', message: '[the dockers]', isMarked: true },
        { archive: 'new', message: '[labour]', isMarked: true },
      ],
    });
  });

  it('still shows an unmarked change beside a marked one', () => {
    const found = findSource(archive, '“Four hundred dockers walked out … on Thursday over night shifts”');
    expect(found).toMatchObject({
      verdict: 'altered',
      changes: [
        { archive: 'of the northern port', message: '…', isMarked: true },
        { archive: 'Wednesday', message: 'Thursday' },
      ],
    });
  });

  it('finds dots that leave out sentences', () => {
    const found = findSource(
      archive,
      '“Four hundred dockers walked out of the northern port … The port authority declined to comment”',
    );
    expect(found).toMatchObject({ verdict: 'verbatim' });
    expect(found.source?.text).toMatch(/^Four hundred dockers.*of the four hundred\.$/su);
  });

  it('finds a quotation whose parts the cue breaks, in the archive or in the message', () => {
    const broken = smallArchive({
      source: 'Coast News',
      date: '2012-02-10',
      title: 'Night Shifts',
      sentences: [
        '“The night shifts cost us our sleep,” Marta Oduya said at the gate of the northern port on Friday morning. “They cost the owners nothing at all.”',
        '“We shall see what the judges say about it in the spring,” she added.',
      ],
    });
    for (const message of [
      '“The night shifts cost us our sleep. They cost the owners nothing at all.”',
      '“We shall see,” Oduya said, “what the judges say about it in the spring.”',
    ])
      expect(findSource(broken, message)).toMatchObject({ verdict: 'verbatim', changes: [] });
  });

  it('shows what the archive has instead of other words at the end', () => {
    const found = findSource(archive, '“We will not go back before the new contract is torn up”');
    expect(found.changes).toEqual([{ archive: 'signed', message: 'torn up' }]);
  });

  it('looks for the other quotations of a message too', () => {
    const message =
      'She said “we will not go back before the new contract is signed” and he said “nobody ever heard of that” and “no”.';
    expect(findSource(archive, message).others).toEqual([{ words: 'nobody ever heard of that', verdict: 'not found' }]);
  });

  it('says of too few words that they were not looked for', () => {
    expect(findSource(archive, '“dockers”')).toMatchObject({ verdict: 'not found', isTooShort: true });
  });

  it('still shows what a few words at an end change', () => {
    const message = 'Five hundred dockers walked out of the northern port on Wednesday over day shifts';
    expect(findSource(archive, message)).toMatchObject({
      verdict: 'altered',
      changes: [
        { archive: 'Four', message: 'Five' },
        { archive: 'night', message: 'day' },
      ],
    });
  });

  it('tells by their surname whether somebody else is credited, whatever title the message gives them', () => {
    const words = '"We will not go back before the new contract is signed,"';
    for (const name of ['Ms Brandt', 'Union Leader Brandt', 'Secretary Ines Brandt'])
      expect(findSource(archive, `${words} ${name} said`).creditedTo).toBeUndefined();
    expect(findSource(archive, `${words} Mr Keller said`).creditedTo).toBe('Mr Keller');
  });

  it('goes by who is credited beside the quotation that it looks for, where a message has two', () => {
    const message =
      'Jonas Keller said "never again to me" and Ines Brandt said "we will not go back before the new contract is signed"';
    const found = findSource(archive, message);
    expect(found.verdict).toBe('verbatim');
    expect(found.creditedTo).toBeUndefined();
  });

  it('names the one who spoke where a paper reports it', () => {
    const reporting = smallArchive({
      source: 'Coast News',
      date: '2012-02-10',
      title: 'Night Shifts',
      sentences: ['Marta Oduya said the night shifts would not be cut before autumn, the Gazette reported.'],
    });
    expect(findSource(reporting, 'the night shifts would not be cut before autumn').source?.speaker?.name).toBe(
      'Marta Oduya',
    );
  });

  it('gives the nearest sentence for the same content in other words', () => {
    const found = findSource(
      archive,
      'In April the operator makes tickets of every ferry dearer: four percent on fares of the northern line',
    );
    expect(found.verdict).toBe('paraphrased');
    expect(found.source?.text).toContain('Ferry fares on the northern line will rise');
  });

  it.each([
    'The moon is made of green cheese, scientists say.',
    'Go back',
    '',
    '😀'.repeat(2000),
    '"'.repeat(10_000),
    'א ב ג ד',
  ])('finds nothing for %j', (message) => {
    const found = findSource(archive, message);
    expect(found).toMatchObject({ verdict: 'not found', alsoIn: [], changes: [] });
    expect(found.source).toBeUndefined();
  });

  it('takes any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        expect(() => findSource(archive, message)).not.toThrow();
      }),
    );
  });

  it('finds any run of four words of the archive verbatim', () => {
    const words = archive.article(0).text.split(/\s+/u);
    fc.assert(
      fc.property(fc.nat(words.length - 8), fc.integer({ min: 5, max: 8 }), (start, count) => {
        const run = words
          .slice(start, start + count)
          .join(' ')
          .replaceAll('"', '');
        expect(findSource(archive, run).verdict).toBe('verbatim');
      }),
    );
  });
});

describe('align', () => {
  it('finds the nearest part, and every word of what is wanted in it or without a match', () => {
    const word = fc.constantFrom('the', 'port', 'strike', 'ended', 'on');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => wordsOf(words.join(' ')));
    fc.assert(
      fc.property(text, text, (wanted, held) => {
        const alignment = align(wanted, held);
        const steps = alignment?.steps ?? [];
        expect(steps.flatMap((step) => step.wanted ?? [])).toEqual(wanted.map((_, place) => place));
        const changed = steps.filter(
          (step) => held[step.held ?? -1]?.key !== wanted[step.wanted ?? -1]?.key || step.held === undefined,
        );
        expect(alignment?.distance).toBe(changed.length);
        expect(align(wanted, [...held, ...wanted])?.distance).toBe(0);
      }),
    );
  });
});

describe('creditedName', () => {
  it.each([
    ['""\n— Jonas Keller', 'Jonas Keller'],
    ['"" Jonas Keller said on Friday', 'Jonas Keller'],
    ['"", according to Jonas Keller.', 'Jonas Keller'],
    ['Jonas Keller: ""', 'Jonas Keller'],
    ['"" - Omar al-Rashid', 'Omar al-Rashid'],
    ['did Jonas Keller really say ""?', 'Jonas Keller'],
    ['As Jonas Keller put it, ""', 'Jonas Keller'],
    ['"", Jonas Keller tweeted', 'Jonas Keller'],
  ])('reads %j', (rest, name) => {
    expect(creditedName(rest)).toBe(name);
  });

  it.each(['""', 'so ""', '"" she said', 'A'.repeat(100_000)])('names nobody for %j', (rest) => {
    expect(creditedName(rest)).toBeUndefined();
  });
});
