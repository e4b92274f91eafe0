import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/open.js';
import type { Archive } from '../../src/store/snapshot.js';
import { showQuotes, type QuotesWanted } from '../../src/terminal/quotes.js';

const BRIDGE = `Mayor Mary Oduya visited the river on Monday.

"The bridge is gone, and nobody can cross the river now," Oduya said.`;

describe('the quotes of an archive', () => {
  let folder = '';
  let archive: Archive;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    const lines = [
      { id: 'bridge', source: 'The Harbour Gazette', date: '2012-02-08', text: BRIDGE },
      { id: 'reprint', source: 'Coast News', date: '2012-02-09', text: BRIDGE },
      { id: 'talks', date: '2012-03-01', text: 'Two convoys reached the town on Friday, Ivan Petrescu said.' },
    ];
    await writeFile(join(folder, 'a.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    archive = await openArchive({ paths: [folder] });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const printed = (json: boolean, wanted: Partial<QuotesWanted> = {}): string => {
    let text = '';
    const io = { out: (part: string) => (text += part), err: () => undefined, styled: false, errIsTerminal: false };
    showQuotes(io, archive.snapshot, { filter: {}, ...wanted }, json);
    return text.trimEnd();
  };

  it('are a line of JSON each, with offsets into the text as given', () => {
    const lines = printed(true, { filter: { source: 'The Harbour Gazette' } }).split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        article: 'bridge',
        kind: 'direct',
        content: ['"The bridge is gone, and nobody can cross the river now,"'],
        cue: 'said',
        speaker: { name: 'Mary Oduya', mention: 'Oduya', role: 'Mayor' },
        start: BRIDGE.indexOf('"The'),
        end: BRIDGE.indexOf('said.') + 'said'.length,
        date: '2012-02-08',
        source: 'The Harbour Gazette',
      },
    ]);
  });

  it('of a speaker are found by a part of the name; the same words in two papers are one quote, the newer', () => {
    const lines = printed(true, { speaker: 'oduya' }).split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { article: string }).article)).toEqual(['reprint']);
  });

  it('are for people the words, who said them, source, date and where to open it', () => {
    expect(printed(false, { speaker: 'Petrescu' })).toBe(
      '> Two convoys reached the town on Friday, Ivan Petrescu said.\n  Ivan Petrescu (reported)\n  — source not stated, 1 March 2012\n  ' +
        join(folder, 'a.jsonl:3'),
    );
  });

  it('of nobody the archive quotes are refused, with the nearest names', () => {
    expect(() => printed(true, { speaker: 'Petreskou' })).toThrow(
      '--speaker: expected somebody whom the archive quotes, found "Petreskou"; the nearest: Ivan Petrescu',
    );
  });
});
