import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/open.js';
import type { Archive } from '../../src/store/snapshot.js';
import { showDates } from '../../src/terminal/dates.js';

describe('the dates of an archive', () => {
  let folder = '';
  let archive: Archive;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    const lines = [
      { id: 'siege', date: '2012-02-08', text: 'The siege ended on\nTuesday, officials said.' },
      { id: 'vote', date: '2012-03-01', text: 'Ministers will vote next week.' },
    ];
    await writeFile(join(folder, 'a.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    archive = await openArchive({ paths: [folder] });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const printed = (json: boolean, from?: string): string[] => {
    let text = '';
    const io = { out: (part: string) => (text += part), err: () => undefined, styled: false, errIsTerminal: false };
    showDates(io, archive.snapshot, from === undefined ? {} : { from }, json);
    return text.trimEnd().split('\n');
  };

  it('are a line of JSON each, with offsets into the text as given and the days they cover', () => {
    expect(printed(true).map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        article: 'vote',
        text: 'next week',
        start: 20,
        end: 29,
        type: 'DATE',
        value: '2012-W10',
        from: '2012-03-05',
        to: '2012-03-11',
      },
      {
        article: 'siege',
        text: 'Tuesday',
        start: 19,
        end: 26,
        type: 'DATE',
        value: '2012-02-07',
        from: '2012-02-07',
        to: '2012-02-07',
      },
    ]);
  });

  it('are a plain line each for people, and only of the articles asked for', () => {
    expect(printed(false, '2012-03-01')).toEqual(['vote  next week  DATE 2012-W10']);
  });
});
