import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../built.js';
import { emptyFolder } from './folder.js';
import { contentOf, idsFound, line } from './harness.js';

let program: string;
beforeAll(async () => {
  program = await built();
});
afterAll(() => rm(program, { recursive: true }));

/** A module of the program as it is built: a thread needs a file that runs as it is. */
async function builtModule<Module>(name: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(program, 'src/store', name)).href)) as Module;
}

const shipsOf = (voyage: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 200 }, (_, i): [string, string] => [
      `ship-${i}`,
      `Ship ${i} came into port ${i % 2 === 0 ? voyage : 0} days late. "We lost a day," said Captain Nowak.`,
    ]),
  );

describe('work in threads of its own', () => {
  it('reads, seals and merges what work in this thread does', { timeout: 60_000 }, async () => {
    const { StoredArchive } =
      await builtModule<typeof import('../../src/store/stored-archive.js')>('stored-archive.js');
    const { ArchiveFolder } =
      await builtModule<typeof import('../../src/store/archive-folder.js')>('archive-folder.js');
    const { workInThreads } = await builtModule<typeof import('../../src/store/workshop.js')>('workshop.js');
    const { nodeDisk } = await builtModule<typeof import('../../src/store/disk.js')>('disk.js');
    const [corpus, folder] = [await emptyFolder(), await emptyFolder()];
    const write = (ships: Readonly<Record<string, string>>): Promise<void> =>
      writeFile(
        join(corpus, 'ships.jsonl'),
        Object.entries(ships)
          .map(([id, text]) => line(id, text))
          .join(''),
      );
    const told: string[] = [];
    const open = () =>
      StoredArchive.open({
        paths: [corpus],
        folder: new ArchiveFolder(folder, nodeDisk),
        workshop: workInThreads(2),
        desk: workInThreads(1),
        mostLive: 0,
        onProblem: ({ found }) => told.push(found),
      });

    await write(shipsOf(0));
    const archive = await open();
    expect(archive.storage.segments).toBe(2);
    expect(contentOf(archive.snapshot)).toEqual(shipsOf(0));
    await write(shipsOf(4));
    await archive.refresh();
    expect(contentOf(archive.snapshot)).toEqual(shipsOf(4));
    expect(idsFound(archive.snapshot, 'ship 46 came 4 days late')[0]).toBe('ship-46');
    const [number = -1] = archive.snapshot.articles();
    expect(archive.snapshot.quotes(number)).toHaveLength(1);
    await archive.close();

    const again = await open();
    expect(contentOf(again.snapshot)).toEqual(shipsOf(4));
    await again.close();
    expect(told).toEqual([]);
  });
});
