import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { emptyDesk, line } from './harness.js';

const STRIKE = '"We will be back when we are paid," said Marek Nowak, the leader of the dockers.';
const TALKS = 'Marek Nowak said the talks had failed.';
const COD = '"The quota is too small," said Ingrid Solberg.';

const quoting = (snapshot: ArchiveSnapshot, speaker: string): string[] =>
  [...snapshot.articles({ speaker })].map((number) => snapshot.provenance(number).id).sort();

describe.each([
  ['in memory', 100_000],
  ['sealed', 0],
])('the speakers of an archive %s', (_how, mostLive) => {
  it('lead to the articles that quote them, as articles come and go, and over starts', async () => {
    const desk = await emptyDesk();
    await desk.write('a.jsonl', line('strike', STRIKE, { date: '2012-02-08' }) + line('cod', COD));
    const archive = await desk.open({ mostLive });
    await desk.write('b.jsonl', line('talks', TALKS, { date: '2012-02-10' }));
    await archive.refresh();
    expect(quoting(archive.snapshot, 'Marek Nowak')).toEqual(['strike', 'talks']);
    expect(quoting(archive.snapshot, 'Ingrid Solberg')).toEqual(['cod']);
    expect(archive.snapshot.speakers.suggest('now', 1).map(({ name }) => name)).toEqual(['Marek Nowak']);
    await desk.write('a.jsonl', line('strike', STRIKE, { date: '2012-02-08' }));
    await archive.refresh();
    expect(quoting(archive.snapshot, 'Ingrid Solberg')).toEqual([]);
    await archive.close();
    const again = await desk.open({ mostLive });
    expect(quoting(again.snapshot, 'Marek Nowak')).toEqual(['strike', 'talks']);
    const [speaker] = again.snapshot.speakers.named('Marek Nowak');
    const [ref] = speaker === undefined ? [] : again.snapshot.speakers.quotesOf(speaker);
    expect(again.snapshot.quotes(ref?.article ?? -1)[ref?.quote ?? -1]?.speaker?.name).toContain('Nowak');
  });
});

it('speakers are found in what is whole when a tally of them is damaged', async () => {
  const desk = await emptyDesk();
  await desk.write('a.jsonl', line('strike', STRIKE));
  await (await desk.open()).close();
  const [name = ''] = readdirSync(desk.folder).filter((file) => file.endsWith('.articles'));
  const bytes = await readFile(join(desk.folder, name));
  const at = bytes.lastIndexOf('Nowak');
  bytes[at] = 0;
  await writeFile(join(desk.folder, name), bytes);
  await desk.write('b.jsonl', line('talks', TALKS));
  const archive = await desk.open();
  expect(quoting(archive.snapshot, 'Marek Nowak')).toEqual(['talks']);
  expect(desk.told).toHaveLength(1);
  await archive.refresh();
  expect(quoting(archive.snapshot, 'Marek Nowak')).toEqual(['strike', 'talks']);
});
