import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/load.js';
import { problemLine, type ReadEvent } from '../../src/archive/reading.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-archive-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function read(paths: readonly string[]): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readArchive(paths)) events.push(event);
  return events;
}

const articlesOf = (events: readonly ReadEvent[]) =>
  events.flatMap((event) => (event.kind === 'article' ? [event.article] : []));
const problemsOf = (events: readonly ReadEvent[]) =>
  events.flatMap((event) => (event.kind === 'problem' ? [problemLine(event.problem)] : []));

test('a broken line of JSON is reported with its number and the other lines load', async () => {
  const path = join(folder, 'wire.jsonl');
  await writeFile(path, '{"id":"a","text":"The river rose."}\n{"id":"b","te\n{"id":"c","text":"The river fell."}\n');
  const events = await read([folder]);
  expect(articlesOf(events).map((article) => article.id)).toEqual(['a', 'c']);
  expect(problemsOf(events)).toEqual([`${path}:2: expected a JSON object, found "{\\"id\\":\\"b\\",\\"te"`]);
});
