import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadProblem } from '../../src/archive/reading.js';
import type { StoredArchive } from '../../src/store/stored-archive.js';
import { built } from '../built.js';
import { emptyFolder } from './folder.js';
import { contentOf, line } from './harness.js';

const ROUNDS = 8;

/**
 * Opens an archive that seals everything, by code built from the sources in a folder: state that other code has kept
 * would not be used.
 */
const programOf = (store: string): string => `
export async function open(corpus, folder, onProblem) {
  const store = ${JSON.stringify(pathToFileURL(store).href)};
  const { StoredArchive } = await import(store + '/stored-archive.js');
  const { ArchiveFolder } = await import(store + '/archive-folder.js');
  const { nodeDisk } = await import(store + '/disk.js');
  const { workHere } = await import(store + '/workshop.js');
  const workshop = workHere(nodeDisk);
  return StoredArchive.open({
    paths: [corpus], folder: new ArchiveFolder(folder, nodeDisk), workshop, desk: workshop, mostLive: 0, onProblem,
  });
}
const [task, corpus, folder] = process.argv.slice(2);
if (task === 'keep') {
  process.send('begun');
  await (await open(corpus, folder)).close();
  process.exit();
}
`;

const shipsOf = (round: number): [id: string, text: string][] =>
  Array.from({ length: 40 }, (_, i) => [`ship-${i}`, `Ship ${i} came into port ${i % 3 === 0 ? round : 0} days late.`]);

let sources: string;
beforeAll(async () => {
  sources = await built();
});
afterAll(() => rm(sources, { recursive: true }));

describe('a program that is killed while it keeps an archive', () => {
  it('leaves a whole state, from which the next one goes on', { timeout: 120_000 }, async () => {
    const [corpus, folder] = [await emptyFolder(), await emptyFolder()];
    const program = join(await emptyFolder(), 'keep.mjs');
    await writeFile(program, programOf(join(sources, 'src/store')));
    const { open } = (await import(/* @vite-ignore */ pathToFileURL(program).href)) as {
      open: (corpus: string, folder: string, onProblem: (problem: ReadProblem) => void) => Promise<StoredArchive>;
    };
    // How long an undisturbed run takes is not known beforehand: the kills are spread over more than the last one took.
    let lasted = 50;
    for (let round = 1; round <= ROUNDS; round++) {
      const wanted = shipsOf(round);
      await writeFile(join(corpus, 'ships.jsonl'), wanted.map(([id, text]) => line(id, text)).join(''));
      const child = fork(program, ['keep', corpus, folder]);
      await once(child, 'message');
      const began = performance.now();
      const timer = setTimeout(() => child.kill('SIGKILL'), (lasted * 1.5 * round) / ROUNDS);
      await once(child, 'exit');
      clearTimeout(timer);
      if (child.signalCode === null) lasted = performance.now() - began;
      const problems: ReadProblem[] = [];
      const archive = await open(corpus, folder, (problem) => problems.push(problem));
      expect(problems).toEqual([]);
      expect(contentOf(archive.snapshot)).toEqual(Object.fromEntries(wanted));
      await archive.close();
    }
  });
});
