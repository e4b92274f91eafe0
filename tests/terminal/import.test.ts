import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { runImport } from '../../src/terminal/import.js';

let folder: string;
let out: string;
let err: string;
const io = {
  out: (text: string) => {
    out += text.replaceAll(folder, '~');
  },
  err: (text: string) => {
    err += text.replaceAll(folder, '~');
  },
  styled: false,
  errIsTerminal: false,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-import-'));
  out = '';
  err = '';
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const REPORT = [
  'Storm keeps ferries in port',
  '',
  'Storm keeps ferries in port',
  '',
  'By Ann Tide',
  '',
  'OSLO, Feb 8, 2012 (AP) — Two ships ❌ will stay in port, the ferry company said on Monday, and nobody knows',
  '',
  'when they will sail.',
  '',
  '5',
].join('\n');

test('the explanation tells, line by line, what was dropped, joined or guessed, and where each fact comes from', async () => {
  await writeFile(join(folder, 'storm.txt'), REPORT);
  await runImport(io, [folder], true);
  expect(out.split('\n\n')[0]).toBe(
    [
      '~/storm.txt',
      '  title: Storm keeps ferries in port',
      '  source: Associated Press',
      '  author: Ann Tide',
      '  url: not known',
      '  date: 8 February 2012 (from the dateline) [dateline]',
      '  sentences: 3 (1 headline, 1 byline, 1 prose)',
      '  line 1: guessed title: "Storm keeps ferries in port"',
      '  line 3: dropped repeated title: "Storm keeps ferries in port"',
      '  line 7: dropped dateline: "OSLO, Feb 8, 2012 (AP) —"',
      '  line 7: dropped stray glyph: ❌ (U+274C)',
      '  line 7: joined sentence cut by a break: "…said on Monday, and nobody knows / when they will sail.…"',
      '  line 11: dropped page number: "5"',
    ].join('\n'),
  );
});

test('the summary counts articles, sources, how dates are known, and what was skipped', async () => {
  await writeFile(join(folder, 'storm.txt'), REPORT);
  await writeFile(
    join(folder, 'wire.jsonl'),
    '{"source":"AP","date":"2012-02-08","text":"The river rose."}\nnot JSON\n',
  );
  await runImport(io, [folder], false);
  expect(out).toContain('Read 2 articles, 4 sentences; skipped 1.\n');
  expect(out).toContain('Sources: Associated Press 1, AP 1\n');
  expect(out).toContain('Dates: dateline 1, stated 1\n');
  expect(err).toBe('~/wire.jsonl:2: expected a JSON object, found "not JSON"\n');
});

test('text that would act on the terminal is printed without its controls', async () => {
  await writeFile(join(folder, 'storm.jsonl'), JSON.stringify({ title: 'Storm\u001b[2J', text: 'The river rose.' }));
  await runImport(io, [folder], true);
  expect(out).toContain('  title: Storm[2J\n');
});

test('nothing to read is an error of the user', async () => {
  await expect(runImport(io, [folder], false)).rejects.toThrow(UserError);
});
