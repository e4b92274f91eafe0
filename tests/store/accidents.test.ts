import { readdirSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../src/store/disk.js';
import { readManifest } from '../../src/store/manifest.js';
import { contentOf, emptyDesk, idsFound, line, type Desk } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday. "We will be back when we are paid," said Marek Nowak.';
const COD = 'Fishermen in Tromso counted their cod. The quota was cut by a third.';
const BRIDGE = 'The bridge over the Daugava was closed to lorries. Engineers found a crack.';
const BEFORE = { cod: COD, strike: STRIKE };
const AFTER = { bridge: BRIDGE, strike: STRIKE };

const systemError = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });

/** A disk whose writes fail from one on, with an error; cleaning up works on, unless the power is gone. */
function failingDisk(
  failsFrom: number,
  code: string,
  power: 'on' | 'gone' = 'on',
): { disk: Disk; writes: () => number } {
  let writes = 0;
  const attempt = <Value>(write: () => Value): Value => {
    if (++writes >= failsFrom) throw systemError(code);
    return write();
  };
  const disk: Disk = {
    makeFolder: (path) => {
      attempt(() => {
        nodeDisk.makeFolder(path);
      });
    },
    create: (path) => {
      const file = attempt(() => nodeDisk.create(path));
      return {
        write: (bytes) => {
          attempt(() => {
            file.write(bytes);
          });
        },
        finish: () => {
          attempt(() => {
            file.finish();
          });
        },
        abandon: () => {
          if (power === 'on') file.abandon();
        },
      };
    },
    rename: (from, to) => {
      attempt(() => {
        nodeDisk.rename(from, to);
      });
    },
    remove: (path) => {
      if (power === 'on') nodeDisk.remove(path);
      else
        attempt(() => {
          nodeDisk.remove(path);
        });
    },
    list: (path) => nodeDisk.list(path),
  };
  return { disk, writes: () => writes };
}

async function deskWithChange(): Promise<Desk> {
  const desk = await emptyDesk();
  await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD));
  await (await desk.open()).close();
  await desk.write('wire.jsonl', line('strike', STRIKE) + line('bridge', BRIDGE));
  return desk;
}

describe('a disk without room', () => {
  it('is told, whichever write it refuses; the last answers stay, and nothing is lost when there is room again', async () => {
    for (let failsFrom = 1, done = false; !done; failsFrom++) {
      const desk = await deskWithChange();
      const { disk, writes } = failingDisk(failsFrom, 'ENOSPC');
      const archive = await desk.open({ disk });
      const content = contentOf(archive.snapshot);
      await archive.close();
      done = writes() < failsFrom;
      if (done) expect(content).toEqual(AFTER);
      else {
        expect([BEFORE, AFTER]).toContainEqual(content);
        expect(desk.told).toEqual(['STATE: expected room for the index, found no space left on the device']);
      }
      const again = await desk.open();
      expect(contentOf(again.snapshot)).toEqual(AFTER);
      expect(readdirSync(desk.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
      await again.close();
    }
  });

  it('keeps a first archive from opening, with one line that says why', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE));
    await expect(desk.open({ disk: failingDisk(1, 'ENOSPC').disk })).rejects.toThrow(
      `${desk.folder}: expected room for the index, found no space left on the device`,
    );
    expect(contentOf((await desk.open()).snapshot)).toEqual({ strike: STRIKE });
  });
});

describe('a folder that may not be written', () => {
  const readOnly = (): never => {
    throw systemError('EROFS');
  };

  it('is told of whatever the system says', async () => {
    const refused = (): never => {
      throw systemError('ENOENT');
    };
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await expect(desk.open({ lock: refused })).rejects.toThrow(
      'expected a folder that can be written, found nothing there',
    );
  });

  it('is told, and what changed is answered from memory', async () => {
    const desk = await deskWithChange();
    const archive = await desk.open({ lock: readOnly, mostLive: 1_000 });
    expect(contentOf(archive.snapshot)).toEqual(AFTER);
    expect(desk.told).toEqual(['STATE: expected a folder that can be written, found a read-only file system']);
  });

  it('does not matter to an archive that did not change', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    const archive = await desk.open({ lock: readOnly });
    await archive.close();
    expect(desk.told).toEqual([]);
  });

  it('does not matter to a small archive', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const archive = await desk.open({ lock: readOnly, mostLive: 1_000 });
    expect(idsFound(archive.snapshot, 'dockers')).toEqual(['strike.txt']);
    expect(desk.told).toEqual([]);
  });

  it('keeps a large archive from opening for the first time', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await expect(desk.open({ lock: readOnly })).rejects.toThrow(
      'expected a folder that can be written, found a read-only file system',
    );
  });
});

describe('a power cut', () => {
  it('at any moment leaves the state before or the state after', async () => {
    for (let failsFrom = 1, done = false; !done; failsFrom++) {
      const desk = await deskWithChange();
      const { disk, writes } = failingDisk(failsFrom, 'EIO', 'gone');
      await (await desk.open({ disk })).close();
      done = writes() < failsFrom;
      const again = await desk.open();
      expect(desk.told).toEqual([]);
      expect(contentOf(again.snapshot)).toEqual(AFTER);
      await desk.write('cod.jsonl', line('cod', COD));
      await again.refresh();
      await again.close();
      const { length } = readManifest(desk.folder)?.segments ?? [];
      expect(readdirSync(desk.folder)).toHaveLength(2 * length + 1);
    }
  });
});

describe('a file where the folder for what the program keeps should be', () => {
  it('is no matter to an archive that fits in memory', async () => {
    const desk = await emptyDesk();
    await rmdir(desk.data);
    await writeFile(desk.data, '');
    await desk.write('strike.txt', STRIKE);
    expect(contentOf((await desk.open({ mostLive: 1000 })).snapshot)).toEqual({ 'strike.txt': STRIKE });
    expect(desk.told).toEqual([]);
  });

  it('is told where what came when is to be remembered', async () => {
    const desk = await emptyDesk();
    await rmdir(desk.data);
    await writeFile(desk.data, '');
    await desk.write('strike.txt', STRIKE);
    await desk.open({ mostLive: 1000, now: () => 1 });
    expect(desk.told).toEqual(['STATE: expected a folder that can be written, found a file where a folder should be']);
  });
});

describe('a folder for what the program keeps that is removed while it runs', () => {
  it('is told, and made anew with all articles', async () => {
    const desk = await deskWithChange();
    const archive = await desk.open();
    await rm(desk.data, { recursive: true });
    await desk.write('cod.jsonl', line('cod', COD));
    await archive.refresh();
    expect(desk.told).toEqual([
      'STATE: expected the index that was kept here, which is made anew, found nothing there',
    ]);
    expect(contentOf(archive.snapshot)).toEqual({ ...AFTER, cod: COD });
    await archive.close();
    expect(contentOf((await desk.open()).snapshot)).toEqual({ ...AFTER, cod: COD });
  });
});

describe('odd files', () => {
  it('takes a file that is renamed while it is read for one that is gone, and has it again under its new name', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await desk.write('cod.txt', COD);
    let moved = false;
    const archive = await desk.open({
      async beforeReading() {
        if (!moved) await rename(join(desk.corpus, 'cod.txt'), join(desk.corpus, 'herring.txt'));
        moved = true;
      },
    });
    expect(desk.told).toEqual(['CORPUS/cod.txt: expected a file that can be read, found nothing there']);
    expect(contentOf(archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
    await archive.refresh();
    expect(contentOf(archive.snapshot)).toEqual({ 'herring.txt': COD, 'strike.txt': STRIKE });
  });

  it('notices a change to a file whose time is set back', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    await desk.write('strike.txt', STRIKE.replace('Wednesday', 'Thursdays'));
    await utimes(join(desk.corpus, 'strike.txt'), new Date(0), new Date(0));
    expect(contentOf((await desk.open()).snapshot)).toEqual({ 'strike.txt': STRIKE.replace('Wednesday', 'Thursdays') });
  });

  it('holds many tiny ones', async () => {
    const desk = await emptyDesk();
    for (let folder = 0; folder < 10; folder++) {
      await mkdir(join(desk.corpus, `${folder}`));
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          writeFile(join(desk.corpus, `${folder}`, `${i}.txt`), `Ship ${folder * 60 + i} came into port.`),
        ),
      );
    }
    const archive = await desk.open();
    expect(archive.snapshot.coverage.articles).toBe(600);
    expect(idsFound(archive.snapshot, 'ship 345')).toContain('5/45.txt');
    await archive.close();
    expect((await desk.open()).snapshot.coverage.articles).toBe(600);
    expect(desk.reports).toEqual([]);
  });

  it('holds one article of a megabyte among others', { timeout: 120_000 }, async () => {
    const desk = await emptyDesk();
    const minutes = Array.from({ length: 20_000 }, (_, i) => `Item ${i} of the minutes was adopted without a vote.`);
    await desk.write('minutes.txt', minutes.join(' '));
    await desk.write('strike.txt', STRIKE);
    const archive = await desk.open();
    const [hit] = archive.snapshot.search('item 14142', { limit: 1 });
    const { article = -1, firstSentence = -1, lastSentence = -1 } = hit?.passage ?? {};
    const { text, sentences } = archive.snapshot.article(article);
    const passage = text.slice(sentences[firstSentence]?.start, sentences[lastSentence]?.end);
    expect(passage).toContain('Item 14142 of the minutes was adopted without a vote.');
    expect(idsFound(archive.snapshot, 'dockers')).toEqual(['strike.txt']);
  });
});
