import { existsSync, readdirSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock, type HeldLock, type LockHolder } from '../../src/store/lock.js';
import { contentOf, emptyDesk, line } from './harness.js';
import { emptyFolder } from './folder.js';

function held(folder: string): HeldLock {
  const lock = takeLock(folder);
  if ('pid' in lock) throw new Error(`expected the lock, found process ${lock.pid}`);
  onTestFinished(() => {
    lock.release();
  });
  return lock;
}

const lockOf = (folder: string, holder: LockHolder): Promise<void> =>
  writeFile(join(folder, 'lock'), JSON.stringify(holder));

/** A pid that no process has: above the highest that Linux gives. */
const NOBODY = 2 ** 22 + 1;

describe('the lock of a folder', () => {
  it('is given to one, and tells the others who has it', async () => {
    const folder = await emptyFolder();
    const lock = held(folder);
    expect(takeLock(folder)).toMatchObject({ pid: process.pid, host: hostname() });
    lock.release();
    expect(held(folder).isHeld).toBe(true);
  });

  it('is taken over from a process that is no more', async () => {
    const folder = await emptyFolder();
    await lockOf(folder, { pid: NOBODY, host: hostname(), started: 1 });
    expect(held(folder).isHeld).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over from an earlier process of the same pid', async () => {
    const folder = await emptyFolder();
    await lockOf(folder, { pid: process.pid, host: hostname(), started: 1 });
    expect(held(folder).isHeld).toBe(true);
  });

  it('is left to a process of another host, until that has given no sign of life for long', async () => {
    const folder = await emptyFolder();
    const other = { pid: 7, host: 'another-host', started: 1 };
    await lockOf(folder, other);
    expect(takeLock(folder)).toEqual(other);
    await utimes(join(folder, 'lock'), new Date(), new Date(Date.now() - 60_000));
    expect(held(folder).isHeld).toBe(true);
  });

  it('is taken over when it bears a time to come, as a clock that ran backwards leaves it', async () => {
    const folder = await emptyFolder();
    await lockOf(folder, { pid: 7, host: 'another-host', started: 1 });
    await utimes(join(folder, 'lock'), new Date(), new Date(Date.now() + 86_400_000));
    expect(held(folder).isHeld).toBe(true);
  });

  it('is respected while what it says is not yet written', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'lock'), '');
    expect(takeLock(folder)).toMatchObject({ host: 'an unknown host' });
  });

  it('knows when another took it over, and leaves it to that one', async () => {
    const folder = await emptyFolder();
    const lock = held(folder);
    await lockOf(folder, { pid: 7, host: 'another-host', started: 1 });
    expect(lock.isHeld).toBe(false);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
  });
});

const STRIKE = 'Dockers in Gdansk walked out on Wednesday.';
const COD = 'Fishermen in Tromso counted their cod.';
const busy: LockHolder = { pid: 7, host: 'another-host', started: 1 };

describe('an archive whose folder another program writes to', () => {
  it('answers from what that has written, and takes up small changes for itself', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    await desk.write('cod.txt', COD);
    const archive = await desk.open({ lock: () => busy, mostLive: 1_000 });
    expect(contentOf(archive.snapshot)).toEqual({ 'cod.txt': COD, 'strike.txt': STRIKE });
    await archive.close();
    expect(desk.told).toEqual([]);
  });

  it('leaves large changes, says who is in the way, and goes on with what there was', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    await desk.write('cod.txt', COD);
    const archive = await desk.open({ lock: () => busy });
    expect(desk.told).toEqual(['STATE: expected to be the only one who writes here, found process 7 on another-host']);
    expect(contentOf(archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
  });

  it('does not open when there is nothing yet to answer from', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await expect(desk.open({ lock: () => busy })).rejects.toThrow('found process 7 on another-host');
  });

  it('goes on from what the other has written since', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE));
    await (await desk.open()).close();
    const reader = await desk.open();
    await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD));
    await (await desk.open()).close();
    await desk.write('more.jsonl', line('herring', 'Herring is back in the Sound.'));
    await reader.refresh();
    expect(desk.told).toEqual([]);
    expect(Object.keys(contentOf(reader.snapshot))).toEqual(['cod', 'herring', 'strike']);
    await reader.close();
    expect(Object.keys(contentOf((await desk.open()).snapshot))).toEqual(['cod', 'herring', 'strike']);
  });
});
