import { existsSync, readdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, emptyDesk, idsFound, line } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday. "We will be back when we are paid," said Marek Nowak.';
const COD = 'Fishermen in Tromso counted their cod. The quota was cut by a third.';
const BRIDGE = 'The bridge over the Daugava was closed to lorries. Engineers found a crack.';

describe('an archive kept in its folder', () => {
  it('opens again without reading one article, and answers the same', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await desk.write(
      'wire.jsonl',
      line('cod', COD, { source: 'Harbour Wire', date: '2012-03-01' }) + line('bridge', BRIDGE),
    );
    const first = await desk.open();
    const answers = first.snapshot.search('who closed the bridge over the Daugava', { limit: 5 });
    const content = contentOf(first.snapshot);
    expect(Object.keys(content)).toEqual(['bridge', 'cod', 'strike.txt']);
    await first.close();

    const again = await desk.open();
    expect(desk.reports).toEqual([]);
    expect(contentOf(again.snapshot)).toEqual(content);
    expect(again.snapshot.search('who closed the bridge over the Daugava', { limit: 5 })).toEqual(answers);
    expect(again.snapshot.coverage).toEqual(first.snapshot.coverage);
    expect(again.snapshot.covered({ source: 'harbour wire', from: '2012-01-01' }).articles).toBe(1);
  });

  it('holds the same quotes in memory, in its folder, and after merging', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const quotesIn = ({ snapshot }: Awaited<ReturnType<typeof desk.open>>): unknown =>
      [...snapshot.articles()].map((number) => {
        const { text } = snapshot.article(number);
        return snapshot.quotes(number).map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
      });
    const small = await desk.open({ mostLive: 10_000 });
    const quotes = quotesIn(small);
    expect(quotes).toEqual([[['"We will be back when we are paid,"']]]);
    expect(quotesIn(await desk.open())).toEqual(quotes);
    const growing = await desk.open();
    for (let i = 0; i < 8; i++) {
      await desk.write(`${i}.txt`, `${COD} It was count number ${i}.`);
      await growing.refresh();
    }
    await desk.remove('0.txt');
    await growing.refresh();
    expect(quotesIn(growing)).toContainEqual([['"We will be back when we are paid,"']]);
  });

  it('leaves nothing on the disk while it is small', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const archive = await desk.open({ mostLive: 10_000 });
    await archive.close();
    expect(existsSync(desk.folder)).toBe(false);
    expect(idsFound(archive.snapshot, 'dockers')).toEqual(['strike.txt']);
  });

  it('analyses only what changed in a file', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD) + line('bridge', BRIDGE));
    await (await desk.open()).close();
    await desk.write(
      'wire.jsonl',
      line('strike', STRIKE) + line('cod', `${COD} Nobody was surprised.`) + line('bridge', BRIDGE),
    );
    const archive = await desk.open({ mostLive: 10_000 });
    expect(
      desk.reports
        .flatMap((report) => (report.kind === 'articles' ? report.articles : []))
        .map(({ article }) => article.id),
    ).toEqual(['cod']);
    expect(contentOf(archive.snapshot)).toEqual({
      strike: STRIKE,
      cod: `${COD} Nobody was surprised.`,
      bridge: BRIDGE,
    });
  });

  it('says where an article stands now when lines were put before it', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD));
    await (await desk.open()).close();
    await desk.write('wire.jsonl', line('bridge', BRIDGE) + line('strike', STRIKE) + line('cod', COD));
    const pathsIn = ({ snapshot }: Awaited<ReturnType<typeof desk.open>>): string[] =>
      [...snapshot.articles()].map((number) => snapshot.article(number).path.slice(desk.corpus.length + 1)).sort();
    const archive = await desk.open();
    expect(pathsIn(archive)).toEqual(['wire.jsonl:1', 'wire.jsonl:2', 'wire.jsonl:3']);
    await archive.close();
    expect(pathsIn(await desk.open())).toEqual(['wire.jsonl:1', 'wire.jsonl:2', 'wire.jsonl:3']);
  });

  it('hides an article at once when its file is gone, and for good', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await desk.write('cod.txt', COD);
    const archive = await desk.open();
    const before = archive.snapshot;
    await desk.remove('strike.txt');
    await archive.refresh();
    expect(idsFound(archive.snapshot, 'dockers in Gdansk')).toEqual([]);
    expect(archive.snapshot.coverage.articles).toBe(1);
    expect(idsFound(before, 'dockers in Gdansk')).toEqual(['strike.txt']);
    await archive.close();
    expect(Object.keys(contentOf((await desk.open()).snapshot))).toEqual(['cod.txt']);
    expect(desk.reports).toEqual([]);
  });

  it('gives back the room of articles that are gone', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD) + line('bridge', BRIDGE));
    const archive = await desk.open();
    const [segment] = readdirSync(desk.folder).filter((name) => name.endsWith('.articles'));
    await desk.write('wire.jsonl', line('bridge', BRIDGE));
    await archive.refresh();
    expect(readdirSync(desk.folder)).not.toContain(segment);
    expect(contentOf(archive.snapshot)).toEqual({ bridge: BRIDGE });
    await desk.write('more.jsonl', line('cod', COD));
    await archive.refresh();
    expect(contentOf(archive.snapshot)).toEqual({ bridge: BRIDGE, cod: COD });
  });

  it('makes many small segments one, and answers on from the snapshot that was taken before', async () => {
    const desk = await emptyDesk();
    const archive = await desk.open({}).catch(() => undefined);
    expect(archive).toBeUndefined();
    await desk.write('0.txt', STRIKE);
    const growing = await desk.open();
    const snapshots = [];
    for (let i = 1; i < 12; i++) {
      await desk.write(`${i}.txt`, `${COD} It was count number ${i}.`);
      await growing.refresh();
      snapshots.push(growing.snapshot);
    }
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.articles')).length).toBeLessThan(8);
    for (const [i, snapshot] of snapshots.entries()) expect(Object.keys(contentOf(snapshot))).toHaveLength(i + 2);
  });

  it('keeps what came in while it ran when it is closed', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE) + line('cod', COD));
    const archive = await desk.open({ mostLive: 80 });
    await desk.write('bridge.txt', BRIDGE);
    await archive.refresh();
    expect(idsFound(archive.snapshot, 'bridge over the Daugava')).toEqual(['bridge.txt']);
    await archive.close();
    expect(Object.keys(contentOf((await desk.open()).snapshot))).toEqual(['bridge.txt', 'cod', 'strike']);
    expect(desk.reports).toEqual([]);
  });

  it('passes over a second article of one id, until the first is gone', async () => {
    const desk = await emptyDesk();
    await desk.write('a.jsonl', line('strike', STRIKE));
    await desk.write('b.jsonl', line('strike', COD));
    const archive = await desk.open();
    expect(desk.told).toEqual([
      'CORPUS/b.jsonl:1: expected an id of its own, found "strike", which is that of CORPUS/a.jsonl:1',
    ]);
    expect(contentOf(archive.snapshot)).toEqual({ strike: STRIKE });
    await desk.remove('a.jsonl');
    await archive.refresh();
    expect(contentOf(archive.snapshot)).toEqual({ strike: COD });
  });

  it('keeps its articles when the folder that they came from cannot be seen', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    await rename(desk.corpus, `${desk.corpus}-away`);
    const archive = await desk.open();
    expect(desk.told).toEqual(['CORPUS: expected a file or a folder that can be read, found nothing there']);
    expect(idsFound(archive.snapshot, 'dockers')).toEqual(['strike.txt']);
    await rename(`${desk.corpus}-away`, desk.corpus);
    await archive.refresh();
    expect(idsFound(archive.snapshot, 'dockers')).toEqual(['strike.txt']);
  });

  it('keeps the articles of a compressed file that is cut short, and takes in what can be read of it', async () => {
    const desk = await emptyDesk();
    await desk.write('wire.jsonl', line('strike', STRIKE));
    await (await desk.open()).close();
    await writeFile(join(desk.corpus, 'late.jsonl.gz'), Buffer.from('1f8b0800000000000003', 'hex'));
    const archive = await desk.open();
    expect(desk.told).toHaveLength(1);
    expect(desk.told[0]).toMatch(/^CORPUS\/late\.jsonl\.gz:1: expected a whole gzip file, found /u);
    expect(Object.keys(contentOf(archive.snapshot))).toEqual(['strike']);
  });

  it('reads everything anew when other code made the state', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await (await desk.open()).close();
    const path = join(desk.folder, 'manifest.json');
    const { readManifest, writeManifest } = await import('../../src/store/manifest.js');
    const { nodeDisk } = await import('../../src/store/disk.js');
    const manifest = readManifest(desk.folder);
    if (manifest === undefined) throw new Error(`expected a manifest at ${path}`);
    writeManifest(nodeDisk, desk.folder, { ...manifest, analysis: 'older' });
    const archive = await desk.open();
    expect(desk.reports.some(({ kind }) => kind === 'segments')).toBe(true);
    expect(contentOf(archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
  });
});
