import { readdirSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, emptyDesk, idsFound, line, type Desk } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday. "We will be back when we are paid," said Marek Nowak.';
const COD = 'Fishermen in Tromso counted their cod. The quota was cut by a third.';
const BRIDGE = 'The bridge over the Daugava was closed to lorries. Engineers found a crack.';
const ALL = { bridge: BRIDGE, cod: COD, strike: STRIKE };

async function sealedDesk(): Promise<Desk> {
  const desk = await emptyDesk();
  await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD) + line('bridge', BRIDGE));
  await (await desk.open()).close();
  return desk;
}

function fileOf(desk: Desk, ending: string): string {
  const name = readdirSync(desk.folder).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`expected a file ending in ${ending} in ${desk.folder}`);
  return join(desk.folder, name);
}

async function flipByte(path: string, at: (bytes: Buffer) => number): Promise<void> {
  const bytes = await readFile(path);
  const place = at(bytes);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  await writeFile(path, bytes);
}

/** What can happen to a file of the state while nobody looks. */
const ACCIDENTS: Record<string, (desk: Desk) => Promise<void>> = {
  'the article store is cut short': (desk) => truncate(fileOf(desk, '.articles'), 100),
  'the article store is empty': (desk) => truncate(fileOf(desk, '.articles'), 0),
  'the article store is gone': (desk) => rm(fileOf(desk, '.articles')),
  'a bit of the columns has flipped': (desk) =>
    flipByte(fileOf(desk, '.articles'), (bytes) => bytes.lastIndexOf('"sources"')),
  'a bit of the footer has flipped': (desk) => flipByte(fileOf(desk, '.articles'), ({ length }) => length - 20),
  'the passages are cut short': (desk) => truncate(fileOf(desk, '.passages'), 60),
  'the passages are gone': (desk) => rm(fileOf(desk, '.passages')),
  'a bit of the dictionary has flipped': (desk) =>
    flipByte(fileOf(desk, '.passages'), ({ length }) => Math.floor(length / 2)),
  'the manifest is cut short': (desk) => truncate(fileOf(desk, 'manifest.json'), 80),
  'a bit of the manifest has flipped': (desk) => flipByte(fileOf(desk, 'manifest.json'), ({ length }) => length - 40),
  'the manifest is of a newer format': (desk) =>
    writeFile(fileOf(desk, 'manifest.json'), '{"format":99,"checksum":1}\n{}\n'),
};

describe.each(Object.entries(ACCIDENTS))('when %s', (_what, happen) => {
  it('the archive says so, sets it aside, and has all its articles again', async () => {
    const desk = await sealedDesk();
    await happen(desk);
    const archive = await desk.open();
    expect(desk.told).toHaveLength(1);
    expect(desk.told[0]).toMatch(/^STATE\/\S+: expected .+, found .+$/u);
    expect(contentOf(archive.snapshot)).toEqual(ALL);
    expect(idsFound(archive.snapshot, 'a crack in the bridge')).toEqual(['bridge']);
    await archive.close();

    const again = await desk.open();
    expect(desk.told).toEqual([]);
    expect(desk.reports).toEqual([]);
    expect(contentOf(again.snapshot)).toEqual(ALL);
  });
});

describe('a record that turns out to be damaged while questions are answered', () => {
  it('is not found, the rest is, and it comes back when it was read again', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.jsonl', line('strike', STRIKE));
    await (await desk.open()).close();
    await flipByte(fileOf(desk, '.articles'), () => 60);
    await desk.write('cod.jsonl', line('cod', `${COD} Nobody walked out on Wednesday.`));
    const archive = await desk.open();
    expect(desk.told).toEqual([]);
    expect(idsFound(archive.snapshot, 'walked out on Wednesday')).toEqual(['cod']);
    expect(archive.snapshot.coverage.articles).toBe(1);
    expect(desk.told[0]).toMatch(/^STATE\/\w+\.articles: expected an article with its checksum, found other bytes$/u);
    await archive.refresh();
    expect(idsFound(archive.snapshot, 'walked out on Wednesday')).toEqual(['strike', 'cod']);
  });

  it('is told to whoever asks for it by its number', async () => {
    const desk = await sealedDesk();
    await flipByte(fileOf(desk, '.articles'), () => 60);
    const archive = await desk.open();
    const [number] = archive.snapshot.articles();
    expect(() => archive.snapshot.article(number ?? 0)).toThrow(
      'expected an article with its checksum, found other bytes',
    );
    await archive.refresh();
    expect(contentOf(archive.snapshot)).toEqual(ALL);
  });
});
