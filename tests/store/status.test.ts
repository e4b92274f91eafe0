import { expect, it } from 'vitest';
import { archiveStatus } from '../../src/store/status.js';
import { emptyDesk, line } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday.';
const COD = 'Fishermen in Tromso counted their cod.';

it('tells what an archive holds, where, and what it could not read', async () => {
  const desk = await emptyDesk();
  const [strike, cod] = [
    { source: 'The Baltic Post', date: '2012-02-08' },
    { source: 'Harbour Wire', date: '2012-03-01' },
  ];
  await desk.write('wire.jsonl', line('strike', STRIKE, strike) + line('cod', COD, cod) + 'not JSON\n');
  const archive = await desk.open({ mostLive: 60 });
  await desk.write('bridge.txt', 'The bridge was closed.');
  await archive.refresh();
  const status = archiveStatus(archive);
  expect(status).toMatchObject({
    covered: { articles: 3, passages: 3, from: '2012-02-08', to: '2012-03-01' },
    segments: 1,
    livePassages: 1,
    folder: desk.folder,
    problems: 1,
  });
  expect(status.sources.map(({ name }) => name).sort()).toEqual(['Harbour Wire', 'The Baltic Post']);
  expect(status.indexBytes).toBeGreaterThan(0);
  expect(status.articleBytes).toBeGreaterThan(STRIKE.length + COD.length);
});

it('names no folder for an archive that is read at each start', async () => {
  const desk = await emptyDesk();
  await desk.write('strike.txt', STRIKE);
  const status = archiveStatus(await desk.open({ mostLive: 10_000 }));
  expect(status).toMatchObject({ segments: 0, livePassages: 1, indexBytes: 0, articleBytes: 0, problems: 0 });
  expect(status).not.toHaveProperty('folder');
});
