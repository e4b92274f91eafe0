import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBatch } from '../../src/terminal/batch.js';

describe('a batch of questions', () => {
  let path = '';
  beforeEach(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'questions.jsonl');
  });
  afterEach(() => rm(join(path, '..'), { recursive: true }));

  it('is read in order, with the day each was asked', async () => {
    await writeFile(path, '{"id":"a","q":"who resigned?","asked":"2019-03-02","gold":"x"}\n\n{"q":"and why?"}\n');
    expect(await readBatch(path)).toEqual([{ id: 'a', q: 'who resigned?', asked: '2019-03-02' }, { q: 'and why?' }]);
  });

  it('is read as other systems write it: with a byte order mark and their line ends', async () => {
    await writeFile(path, '\ufeff{"q":"who resigned?"}\r\n{"q":"and why?"}\r\n');
    expect(await readBatch(path)).toEqual([{ q: 'who resigned?' }, { q: 'and why?' }]);
  });

  it.each([
    ['{"q":"who', /questions\.jsonl:2: expected \{"id"\?, "q", "asked"\?\} as JSON, found "\{\\"q\\":\\"who"$/],
    ['{"question":"who?"}', /questions\.jsonl:2: expected .*, found "\{\\"question\\":\\"who\?\\"\}"$/],
    ['{"q":"who?","asked":"yesterday"}', /questions\.jsonl:2: asked: expected a date as 2012-02-08/],
  ])('names the line of %s', async (line, message) => {
    await writeFile(path, `{"q":"who resigned?"}\n${line}\n`);
    await expect(readBatch(path)).rejects.toThrow(message);
  });

  it('says which file could not be read', async () => {
    await expect(readBatch(path)).rejects.toThrow(/--batch .*questions\.jsonl: expected a file of questions/);
  });
});
