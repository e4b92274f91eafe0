import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDate } from '../../src/archive/article.js';
import { findTimexes, timexesIn } from '../../src/time/find-timexes.js';

const on = (day: string): ArticleDate => ({ basis: 'stated', value: day, from: day, to: day });

/** What one sentence of an article of a Wednesday says: `words = value`, a line an expression. */
function read(text: string, date: ArticleDate = on('2012-02-08')): string[] {
  return timexesIn({ text, date }, { start: 0, end: text.length }).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}

describe('full and partial dates', () => {
  it.each([
    ['The treaty was signed on 4 March 2009 in Geneva.', '4 March 2009 = 2009-03-04'],
    ['The treaty was signed on March 4, 2009, in Geneva.', 'March 4, 2009 = 2009-03-04'],
    ['The treaty was signed on the 4th of March, 2009.', 'the 4th of March, 2009 = 2009-03-04'],
    ['It fell on Feb. 29, 2008, a leap day.', 'Feb. 29, 2008 = 2008-02-29'],
    ['The log of 2009-03-04 shows nothing.', '2009-03-04 = 2009-03-04'],
    ['The log of 25/12/2010 shows nothing.', '25/12/2010 = 2010-12-25'],
    ['The log of 25.12.2010 shows nothing.', '25.12.2010 = 2010-12-25'],
    ['Airports have been guarded since 9/11 like fortresses.', '9/11 = 2001-09-11'],
    ['He was in New York for the Sept. 11 attacks.', 'Sept. 11 = 2001-09-11'],
    ['The harbour was dug for the ships of the twenty-first century.', 'the twenty-first century = 20'],
    ['The inquiry into the April blowout ended.', 'April = 2011-04'],
    ['Fighting has gone on since March 2011.', 'March 2011 = 2011-03'],
    ['The mine closed in 1987.', '1987 = 1987'],
    ['He wrote his best songs in the 1960s.', 'the 1960s = 196'],
    ["He wrote his best songs in the late '60s.", "the late '60s = 196"],
    ['The bridge is a work of the 19th century.', 'the 19th century = 18'],
    ['Output fell in the third quarter of 2009.', 'the third quarter of 2009 = 2009-Q3'],
    ['Output fell in the first half of last year.', 'the first half of last year = 2011-H1'],
    ['Snow closed the pass in the winter of 2010.', 'the winter of 2010 = 2010-WI'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('gives a day without a year the year that lies nearest', () => {
    expect(read('The vote was held on Dec. 20.')).toEqual(['Dec. 20 = 2011-12-20']);
    expect(read('The vote will be held on March 20.')).toEqual(['March 20 = 2012-03-20']);
  });

  it('lets the verb say whether a month without a year is behind or ahead', () => {
    expect(read('The shop closed in November.')).toEqual(['November = 2011-11']);
    expect(read('The shop will close in November.')).toEqual(['November = 2012-11']);
  });

  it('reads both ends of a range', () => {
    expect(read('The summit runs from 3 to 5 June.')).toEqual(['3 = 2012-06-03', '5 June = 2012-06-05']);
    expect(read('The fair was held June 3-5, 2011, in Basel.')).toEqual([
      'June 3 = 2011-06-03',
      '5, 2011 = 2011-06-05',
    ]);
    expect(read('Prices doubled in 1985-87.')).toEqual(['1985 = 1985', '87 = 1987']);
  });

  it('reads each day of a list', () => {
    expect(read('The pass was closed on Jan. 3, 4 and 7 by snow.')).toEqual([
      'Jan. 3 = 2012-01-03',
      '4 = 2012-01-04',
      '7 = 2012-01-07',
    ]);
  });

  it('rejects days that the calendar does not have', () => {
    expect(read('The letter is dated Feb. 29, 2011, by mistake.')).toEqual(['2011 = 2011']);
    expect(read('The lot was numbered February 30, 2011.')).not.toContain('February 30, 2011 = 2011-02-30');
    expect(read('The lot was numbered 2011-13-45.')).toEqual([]);
  });
});

describe('words that only look like dates', () => {
  it.each([
    'Ann Tide and May said they would resign.',
    'Ministers may meet again if talks succeed.',
    'May I speak, he asked the court.',
    'May said she would not resign.',
    'Thousands joined the March on Washington.',
    'Soldiers march through the capital.',
    'The faithful fast from dawn to dusk during Ramadan.',
    'About 2000 people were evacuated.',
    'Shares closed at 1995.25, up 3%.',
    'The firm paid $1998 for the patent.',
    'He told USA Today that he was tired.',
    'He read it in the Sunday Times.',
    'Shoppers queued on Black Friday.',
    'They won 10:15 on aggregate.',
    'The fall of the government was sudden.',
    'He came second and she came third.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('weekdays', () => {
  it('are past, the day of the article included', () => {
    expect(read('Two soldiers were killed on Wednesday.')).toEqual(['Wednesday = 2012-02-08']);
    expect(read('Two soldiers were killed on Thursday.')).toEqual(['Thursday = 2012-02-02']);
  });

  it('are ahead when the verb says so', () => {
    expect(read('Envoys will meet in Geneva on Friday.')).toEqual(['Friday = 2012-02-10']);
    expect(read('On Friday, envoys will meet in Geneva.')).toEqual(['Friday = 2012-02-10']);
    expect(read('A hearing is scheduled for Monday.')).toEqual(['Monday = 2012-02-13']);
  });

  it('go back or ahead by last, next and from', () => {
    expect(read('He was arrested last Friday.')).toEqual(['last Friday = 2012-02-03']);
    expect(read('He appears in court next Wednesday.')).toEqual(['next Wednesday = 2012-02-15']);
    expect(read('He appears in court a week from Friday.')).toEqual(['a week from Friday = 2012-02-17']);
  });

  it('go with the date beside them', () => {
    expect(read('The council met on Friday, Jan. 6, to vote.')).toEqual(['Friday, Jan. 6 = 2012-01-06']);
  });

  it('of every week are a set', () => {
    expect(read('Crowds gather after prayers on Fridays.')).toEqual(['Fridays = XXXX-WXX-5']);
  });
});

describe('days, weeks, months and years counted from the article', () => {
  it.each([
    ['Rain fell yesterday.', 'yesterday = 2012-02-07'],
    ['Rain fell the day before yesterday.', 'the day before yesterday = 2012-02-06'],
    ['Rain will fall tomorrow.', 'tomorrow = 2012-02-09'],
    ['Prices rose last week.', 'last week = 2012-W05'],
    ['Prices rose last month.', 'last month = 2012-01'],
    ['Prices rose this year.', 'this year = 2012'],
    ['Prices will rise next quarter.', 'next quarter = 2012-Q2'],
    ['It opened two weeks ago.', 'two weeks ago = 2012-01-25'],
    ['It opened five months ago.', 'five months ago = 2011-09'],
    ['It opened three decades ago.', 'three decades ago = 198'],
    ['It opened several years ago.', 'several years ago = PAST_REF'],
    ['It was over the weekend.', 'the weekend = 2012-W05-WE'],
    ['It was this past weekend.', 'this past weekend = 2012-W05-WE'],
    ['It opened a fortnight ago.', 'a fortnight ago = 2012-01-25'],
    ['It opened 99999999999 days ago.', '99999999999 days ago = XXXX-XX-XX'],
    ['It opened earlier this month.', 'earlier this month = 2012-02'],
    ['It opened at the end of last year.', 'the end of last year = 2011'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('keeps durations and sets apart', () => {
    const text = 'The 20-month-old uprising has cost lives every day for three months.';
    expect(timexesIn({ text, date: on('2012-02-08') }, { start: 0, end: text.length })).toMatchObject([
      { type: 'DURATION', value: 'P20M' },
      { type: 'SET', value: 'P1D' },
      { type: 'DURATION', value: 'P3M' },
    ]);
  });

  it('reads numbers in words', () => {
    expect(read('It took a hundred and fifty days.')).toEqual(['a hundred and fifty days = P150D']);
    expect(read('It opened in nineteen ninety-six.')).toEqual(['nineteen ninety-six = 1996']);
  });
});

describe('times of day', () => {
  it.each([
    ['The blast came at 10:30 p.m. Tuesday.', '10:30 p.m. Tuesday = 2012-02-07T22:30'],
    ['The blast came on Tuesday at 0430 GMT.', 'Tuesday at 0430 GMT = 2012-02-07T04:30'],
    ['The blast came at noon on Feb. 3.', 'noon on Feb. 3 = 2012-02-03T12:00'],
    ['The blast came at 9 a.m. EST.', '9 a.m. EST = 2012-02-08T09:00'],
    ['The blast came on Tuesday morning.', 'Tuesday morning = 2012-02-07TMO'],
    ['The blast came at about 3 a.m. local time on Tuesday.', 'about 3 a.m. local time on Tuesday = 2012-02-07T03:00'],
    ['The blast came in the early hours of Tuesday.', 'the early hours of Tuesday = 2012-02-07TMO'],
    ['The blast came last night.', 'last night = 2012-02-07TNI'],
    ['He speaks tonight.', 'tonight = 2012-02-08TNI'],
    ['It began at 3 o’clock in the afternoon.', '3 o’clock in the afternoon = 2012-02-08T15:00'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('what is bounded and what is vague', () => {
  const first = (text: string) => timexesIn({ text, date: on('2012-02-08') }, { start: 0, end: text.length })[0];

  it('bounds weeks, months, quarters, seasons and decades', () => {
    expect(first('It rained last week.')).toMatchObject({ from: '2012-01-30', to: '2012-02-05' });
    expect(first('It rained in January.')).toMatchObject({ from: '2012-01-01', to: '2012-01-31' });
    expect(first('It rained in the fourth quarter.')).toMatchObject({ from: '2011-10-01', to: '2011-12-31' });
    expect(first('It rained last summer.')).toMatchObject({ from: '2011-06-01', to: '2011-08-31' });
    expect(first('It rained in the 1990s.')).toMatchObject({ from: '1990-01-01', to: '1999-12-31' });
  });

  it('narrows early, mid and late, and says that they are vague', () => {
    expect(first('It opens in early June.')).toMatchObject({
      value: '2012-06',
      from: '2012-06-01',
      to: '2012-06-10',
      vague: true,
    });
    expect(first('It opens in late June.')).toMatchObject({ from: '2012-06-21', to: '2012-06-30', vague: true });
    expect(first('It closed recently.')).toEqual({ type: 'DATE', value: 'PAST_REF', start: 10, end: 18, vague: true });
  });
});

describe('an article as a whole', () => {
  const article = (sentences: string[], date: ArticleDate) => {
    const text = sentences.join(' ');
    let end = -1;
    return {
      text,
      date,
      sentences: sentences.map((sentence) => {
        const start = end + 1;
        end = start + sentence.length;
        return { start, end, kind: 'prose' as const, paragraph: 0 };
      }),
    };
  };
  const values = (sentences: string[], date: ArticleDate) =>
    findTimexes(article(sentences, date)).map(({ value }) => value);

  it('counts on from the date read last', () => {
    expect(values(['The war began in June 1950.', 'The following month the port fell.'], on('2012-02-08'))).toEqual([
      '1950-06',
      '1950-07',
    ]);
    expect(values(['He was elected in 1998.', 'That year he also married.'], on('2012-02-08'))).toEqual([
      '1998',
      '1998',
    ]);
  });

  it('compares a quarter with the same quarter of the year before', () => {
    expect(
      values(
        ['Profit fell in the third quarter.', 'A year earlier it had risen.', 'The latest quarter was slow.'],
        on('2011-11-03'),
      ),
    ).toEqual(['2011-Q3', '2010-Q3', '2011-Q3']);
  });

  it('leaves open what an undated article does not tell', () => {
    const undated: ArticleDate = { basis: 'unknown' };
    const found = findTimexes(
      article(['Talks on 13 February failed.', 'A strike began on Tuesday.', 'It ended last week.'], undated),
    );
    expect(found.map(({ value }) => value)).toEqual(['XXXX-02-13', 'XXXX-WXX-2', 'XXXX-WXX']);
    expect(found.every(({ from, to }) => from === undefined && to === undefined)).toBe(true);
  });

  it('takes the year from an article that has only a year', () => {
    expect(values(['Talks on 13 February failed.'], { basis: 'stated', value: '2012' })).toEqual(['2012-02-13']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      'May',
      '3',
      'June',
      '2012',
      'the',
      'last',
      'week',
      'Friday',
      ',',
      'ago',
      'two',
      'years',
      'of',
      'end',
      '10:30',
      'p.m.',
      'to',
      '-',
      '1990s',
      'a',
      'quarter',
      'third',
      '31',
      'Feb.',
    ],
  );

  it('yields expressions in order, inside the span, not overlapping, with bounds in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        fc.nat(5),
        (text, start) => {
          let end = start;
          const span = { start, end: text.length };
          if (start > text.length) return;
          for (const timex of timexesIn({ text, date: on('2012-02-08') }, span)) {
            expect(timex.start).toBeGreaterThanOrEqual(end);
            expect(timex.end).toBeGreaterThan(timex.start);
            expect(timex.end).toBeLessThanOrEqual(text.length);
            expect(timex.from === undefined).toBe(timex.to === undefined);
            if (timex.from !== undefined && timex.to !== undefined) expect(timex.from <= timex.to).toBe(true);
            ({ end } = timex);
          }
        },
      ),
    );
  });
});
