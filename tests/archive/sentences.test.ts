import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_SENTENCE_LENGTH, splitSentences } from '../../src/archive/sentences.js';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each text with its sentence ends marked by `|`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'abbreviated countries and bodies': [
    'He met U.S. Secretary of State Rex Norton in Geneva.',
    'Exports to the U.S. fell sharply.| The slump surprised analysts.',
    'She returned to the U.S.| He stayed in Cairo.',
    'Troops left the U.S.| In Iraq, fighting went on.',
    'The U.S. Senate voted on Tuesday.| It passed 51-49.',
    'Aid came from the U.S., the U.N. and the E.U.| No one else helped.',
    'The U.N.-backed plan failed.| A U.S.-led force withdrew.',
    'U.N. envoy Lars Holm flew to Damascus.',
    'Sales in the U.K. Treasury bond market rose.',
    'The verdict in U.S. v. Harmon was read at noon.',
    'He moved to Washington, D.C.| Officials there declined to comment.',
    'The U.S. 5th Fleet is based in Bahrain.',
  ],
  'titles and ranks': [
    'Mr. Annan arrived late.| Mrs. Annan did not.',
    'Dr. Lena Ortiz and Prof. Ivan Petrov wrote the report.',
    'Gen. Qassem Darwish met Lt. Col. Ann Reyes.',
    'Sen. Mark Dole (R-Ariz.) voted no.| Rep. Ana Cruz, D-Calif., voted yes.',
    'The bill by Rep. Tom Hale (R-Ga.) stalled.| The Senate adjourned.',
    'Gov. Ellen Marsh signed it.| Then-Gov. Paul Reed had refused.',
    'Rev. Dr. John Amos spoke first.',
    'Police arrested Sgt. 1st Class Dan Moore.',
    'Messrs. Brown and Blair disagreed.',
    'The Rt. Hon. Member sat down.',
    'Maj. Gen. Tariq Aziz al-Douri resigned.',
  ],
  initials: [
    'J.P. O’Neill chairs the bank.| He joined in 1998.',
    'George W. Bush spoke.| John F. Kerry replied.',
    'Author J. K. Harlow and critic A. S. Byrne met.',
    'It was J. Edgar Poole.| Nobody else knew.',
    'Samuel L. Hayes, 52, died on Monday.',
    'The suspect, identified as Malik A., was freed.| A court agreed.',
  ],
  'labels with a letter or number': [
    'They fell back on Plan B.| Russia objected.',
    'Oranges hold vitamin C.| They also hold sugar.',
    'He was held in Block D.| She was in Block E.',
    'It happened in World War II.| Few remember it.',
    'Apollo 11 was followed by Apollo 12.| Both landed.',
  ],
  'companies and family names': [
    'Harbor Inc. said profits fell.| Shares of Dune Corp. rose.',
    'He runs Orchard Inc.| The company is based in Ohio.',
    'Orchard Inc. Chief Executive Tim Bell resigned.',
    'It sold the shares to its parent, Orchard Group Inc.| Orchard Foods will use the money.',
    'Dune Corp. Friday said it would close.',
    'Martin Luther King Jr. Day is a holiday.',
    'The prize went to Henry Gates Jr.| He was delighted.',
    'Smith & Co. Ltd. bought Bros. Grimm plc.| It paid cash.',
    'Yahoo! Inc. cut 2,000 jobs.| Its shares rose.',
    'She works at Yahoo! and likes it.',
    'Amazon.com Inc. hired 500 people.| Booking.com hired none.',
  ],
  'months and days': [
    'The envoy left on Dec. 11 for Moscow.| He came back on Jan. 3.',
    'The Jan. 6 committee met again.| Its chairman spoke.',
    'It opens Sept. 30, 2013.| Tickets are free.',
    'He was elected last Nov.| The vote was close.',
    'Talks are set for Wed. Feb. 8 in Oslo.',
    'The shop is open Mon.-Fri. from 9 a.m. to 5 p.m. daily.',
  ],
  'clock times': [
    'The blast came at 5 p.m. Tuesday near the port.',
    'Polls close at 8 p.m. Eastern Time.| Counting starts at once.',
    'It struck at 3:12 a.m. local time.| Many were asleep.',
    'The curfew begins at 6 p.m.| Police will patrol the streets.',
    'They met at 10 a.m. GMT on Friday.',
    'He rose at 4 a.m.| She slept until noon.',
    'The hearing opens at 9 a.m. Jan. 4 in Newark.',
  ],
  numbers: [
    'Inflation rose 3.5 percent.| Wages rose 1.2 percent.',
    'He lives at No. 10 Downing Street.| She lives at No. 11.',
    'The No. 2 official quit.| No one was surprised.',
    'Was it over?| No.| It had only begun.',
    'See Fig. 3 and pp. 12-14.| Art. 5 was invoked.',
    'It cost $1.5 billion.| $300 million was private.',
    'In 2012.| 26,000 people had died by then.',
    'The population is approx. 40,000.| Most are farmers.',
    '1. The cease-fire holds.| 2. Aid gets through.',
  ],
  places: [
    'He was born in St. Louis.| He died in St. Petersburg.',
    'Soldiers from Ft. Bragg climbed Mt. Rainier.',
    'It stands on Elm St. near the park.| The owner is unknown.',
    'The house on Baker St.| The one next door is older.',
    'She moved to Portland, Ore.| Her brother stayed.',
    'A jury in Fresno, Calif., freed him.',
  ],
  quotations: [
    '"Stop!" she cried.| He ran on.',
    '"Is it over?" Annan asked.| Nobody answered.',
    '"Is it over?" Annan pressed.| "Say so."',
    '"Is it over?" Foreign Minister Ahmed Said asked reporters.',
    '“Where is the money?” he said.',
    '"We are ready."| The minister sat down.',
    'He said: "We will win."| She said: "We will not."',
    'The plan "failed," he said.| "We tried."',
    '"It is done," he said.| "We can go."',
    'The official said "no."| He added that talks go on.',
    '“This is the end.”| Crowds cheered.',
    "He called it 'a disgrace.'| Others agreed.",
    '"They asked, \'Why us?\' and left," Haddad said.',
    '"What can I say?| It was a mistake," she told the court.',
    'She asked, “Who will pay for it?”| The room fell silent.',
    'They shouted "Freedom!" and "Bread!" in the square.',
    '"Never again!"| The crowd then marched to the palace.',
  ],
  'closing brackets and notes': [
    'He resigned (reports said he was pushed.)| The party denied it.',
    'The law passed.| (It had failed twice.)| Critics vowed to sue.',
    'The dam broke.[3]| Villages were flooded.',
    'He gave “responsibility to Vice President [Omar] Saleh.”| It was late.',
    'The firm (formerly Acme Inc.) denied it.',
  ],
  ellipses: [
    'This cannot fail to cause concern, ... and we must act.',
    'I thought... that it was over.| I was wrong.',
    '"We tried … but it was too late," he said.',
    'He hesitated...| The room waited.',
    'They came . . . and then they left.',
    'It may take years....| Nobody knows.',
    'We saw … Damascus in flames.',
  ],
  'latin and short words': [
    'Some groups, e.g. Hezbollah, disagreed.| Others, i.e. the army, did not.',
    'Roe vs. Wade and Brown v. Board of Education were cited.',
    'They brought food, tents, etc.| Nothing else arrived.',
    'Kim et al. found the same.| The study was small.',
  ],
  degrees: ['Ann Lee, Ph.D., led the team.| She holds an M.D.| The rest are students.', 'He has a Ph.D. in law.'],
  'no space after the stop': [
    'The vote was late.|Members had gone home.',
    'He said “no.”|She said yes.',
    'See www.example.org/News.Today for more.| It is free.',
    'The U.S.-Russia talks at 5 p.m.-7 p.m. failed.',
    'Version 2.5 of node.js was late.',
    'Write to j.Smith@example.org today.',
  ],
  'words that keep their case': [
    'Sales fell.| iPhone users noticed.',
    'The group denied it.| al-Qaida claimed the attack.',
    'The market closed.| eBay rose.',
  ],
  'tokenised text': [
    "`` It is dead . ''| He left at once .",
    "The plan is `` effectively dead '' , says Brown .| It was agreed in May .",
    'It happened in Washington , D.C. .| The mayor wept .',
    'Many -LRB- some say most . -RRB-| The rest stayed .',
    'U.S. President Obama spoke .| He was brief .',
  ],
  'exclamation and question': [
    'What now?| Nobody knows.',
    'He won!| She lost.',
    'Really?!| Yes.',
    'Who voted for it, and why? asked the paper.',
  ],
  'addresses and units': [
    'The shop at 27 N. Chapel St. burned down.',
    'It was 30 C.| It rained all night.',
    'He is the late Gen. (ret.) Amir Shah.',
    'Prime Minister P.M. Ortiz resigned at 5 P.M. Tuesday.',
    'Gen. Omar Said, chief of staff, spoke at 9 a.m. (0700 GMT).',
    'Prop. 7 failed.| Prop. 8 passed.',
    'Das geschah am 8. Februar in Bonn.',
  ],
  'other scripts': ['他离开了。|她留下了。', 'ماذا حدث؟| لا أحد يعرف.'],
  'line ends inside a paragraph': [
    'Talks in\nGeneva failed.| A new\nround is\nplanned.',
    'It ended.|\n\n  Nobody noticed.',
  ],
};

describe('a text is split where newswire ends a sentence', () => {
  for (const [name, texts] of Object.entries(CASES)) {
    test.each(texts)(`${name}: %s`, (marked) => {
      const expected = marked.split('|').map((sentence) => sentence.trim());
      expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(expected);
    });
  }

  test('in at least 60 hard cases', () => {
    expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(60);
  });
});

describe('a sentence has bounds', () => {
  test('a text without a full stop is cut at white space', () => {
    const spans = splitSentences('grain prices rose '.repeat(300));
    expect(spans.length).toBeGreaterThan(1);
    for (const { start, end } of spans) expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
  });

  test('a text without white space is cut, never inside a character', () => {
    const text = '😀'.repeat(1501);
    const sentences = sentencesOf(`a${text}`);
    expect(sentences.join('')).toBe(`a${text}`);
    for (const sentence of sentences) expect(sentence.isWellFormed()).toBe(true);
  });

  test.each([
    ['full stops', '.'],
    ['initials', 'J. '],
    ['acronyms without a space', 'U.S.'],
    ['questions in quotation marks', '"Why?" Annan '],
    ['ellipses', '. . . '],
    ['closing brackets', '.)'],
    ['white space', '          \n'],
    ['quotation marks', '"'],
  ])('a quarter of a megabyte of %s is read', (_name, unit) => {
    const text = unit.repeat(Math.ceil(250_000 / unit.length));
    for (const { start, end } of splitSentences(text)) expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
  });
});

const newswire = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'U.S.',
        'Mr.',
        'said',
        'He',
        '"Stop!"',
        'p.m.',
        '5',
        'Dec.',
        '…',
        '...',
        '“',
        '”',
        '(',
        ')',
        'J.',
        '\n',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((words) => words.join(' '));

describe('for any text', () => {
  test('the sentences are in order, apart from each other and within the text', () => {
    fc.assert(
      fc.property(newswire, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('only white space lies between them', () => {
    fc.assert(
      fc.property(newswire, (text) => {
        expect(sentencesOf(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
