import { appendFile, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SeenLog } from '../../src/store/seen-log.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { emptyFolder } from './folder.js';
import { emptyDesk, line } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday.';
const COD = 'Fishermen in Tromso counted their cod.';

describe('the log of what was seen when', () => {
  it('remembers the first time, over starts', async () => {
    const folder = await emptyFolder();
    const log = new SeenLog(folder);
    log.note([11, 12], 1_000);
    log.note([12, 2 ** 52 - 1], 2_000);
    for (const one of [log, new SeenLog(folder)]) {
      expect([11, 12, 2 ** 52 - 1, 13].map((key) => one.firstSeen(key))).toEqual([1_000, 1_000, 2_000, undefined]);
    }
  });

  it('never goes back in time with a clock that runs backwards', async () => {
    const folder = await emptyFolder();
    new SeenLog(folder).note([11], 5_000);
    const log = new SeenLog(folder);
    log.note([12], 3_000);
    expect(log.firstSeen(12)).toBe(5_000);
  });

  it('goes on after a line that a crash cut short', async () => {
    const folder = await emptyFolder();
    const log = new SeenLog(folder);
    log.note([1_001], 1_000);
    log.note([1_002, 1_003], 2_000);
    const path = join(folder, 'seen.log');
    await truncate(path, (await readFile(path)).length - 2);
    new SeenLog(folder).note([1_003, 1_004], 3_000);
    const again = new SeenLog(folder);
    expect([1_001, 1_002, 1_003, 1_004].map((key) => again.firstSeen(key))).toEqual([1_000, 2_000, 3_000, 3_000]);
  });

  it('is not misled by foreign lines', async () => {
    const folder = await emptyFolder();
    new SeenLog(folder).note([11], 1_000);
    await appendFile(join(folder, 'seen.log'), 'no moment at all\n\n\u0000\u0000');
    const log = new SeenLog(folder);
    log.note([12], 2_000);
    expect([11, 12].map((key) => new SeenLog(folder).firstSeen(key))).toEqual([1_000, 2_000]);
  });
});

const added = (snapshot: ArchiveSnapshot, moment: number): string[] =>
  [...snapshot.addedSince(moment)].map((number) => snapshot.provenance(number).id).sort();

describe.each([
  ['a small archive', 10_000],
  ['a sealed archive', 0],
])('what %s gained', (_which, mostLive) => {
  it('is told by when it came, over starts', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    let moment = 1_000;
    const now = (): number => moment;
    const archive = await desk.open({ mostLive, now });
    moment = 2_000;
    await desk.write('cod.txt', COD);
    await archive.refresh();
    expect(added(archive.snapshot, 0)).toEqual(['cod.txt', 'strike.txt']);
    expect(added(archive.snapshot, 1_500)).toEqual(['cod.txt']);
    await archive.close();
    moment = 3_000;
    const again = await desk.open({ mostLive, now });
    expect(added(again.snapshot, 1_500)).toEqual(['cod.txt']);
    expect(added(again.snapshot, 2_000)).toEqual([]);
  });

  it('counts what came while it was closed from when it is open again', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open({ mostLive, now: () => 1_000 })).close();
    await desk.write('cod.txt', COD);
    await (await desk.open({ mostLive })).close();
    const again = await desk.open({ mostLive, now: () => 2_000 });
    expect(added(again.snapshot, 1_000)).toEqual(['cod.txt']);
  });

  it('does not count a correction far down in a text, nor an article that came back', async () => {
    const desk = await emptyDesk();
    const long = `${STRIKE} ${'The talks went on. '.repeat(30)}`;
    await desk.write('wire.jsonl', line('strike', `${long} They were payd.`) + line('cod', COD));
    let moment = 1_000;
    const archive = await desk.open({ mostLive, now: () => moment });
    moment = 2_000;
    await desk.write('wire.jsonl', line('strike', `${long} They were paid.`));
    await archive.refresh();
    moment = 3_000;
    await desk.write('wire.jsonl', line('strike', `${long} They were paid.`) + line('cod', COD));
    await archive.refresh();
    expect(added(archive.snapshot, 1_000)).toEqual([]);
    expect(added(archive.snapshot, 0)).toEqual(['cod', 'strike']);
  });

  it('survives that the rest of the state is lost', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open({ mostLive, now: () => 1_000 })).close();
    await rm(join(desk.folder, 'manifest.json'), { force: true });
    const again = await desk.open({ mostLive, now: () => 9_000 });
    expect(added(again.snapshot, 1_000)).toEqual([]);
  });
});
