import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DigestStore } from '../../src/digest/digest-store.js';
import { openDigestStore } from '../../src/digest/sqlite-digest-store.js';
import { previewDigest, type DigestPreviewOptions } from '../../src/terminal/digest.js';
import { smallArchive } from '../answer/small-archive.js';
import { plan, silentLog, temporaryFolder } from '../digest/stand-ins.js';

const snapshot = smallArchive(
  {
    source: 'The Harbour Gazette',
    date: '2024-03-04',
    title: 'Dockers Walk Out Over Night Shifts',
    sentences: ['Four hundred dockers walked out of the northern port on Monday over night shifts.'],
  },
  {
    source: 'Coast\u001b[31m News',
    date: '2024-03-04',
    title: 'Lighthouse Museum Opens Its Lamp Room',
    sentences: ['Visitors may climb to the lamp room of the lighthouse museum from Monday on.'],
  },
);
const now = new Date('2024-03-05T06:00:00Z');

let folder: string;
let store: DigestStore;

beforeEach(() => {
  folder = temporaryFolder();
  store = openDigestStore(folder, silentLog);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

async function preview(name: string | undefined, options: DigestPreviewOptions = {}): Promise<string> {
  let printed = '';
  const io = {
    out: (text: string) => void (printed += text),
    err: () => undefined,
    styled: false,
    errIsTerminal: false,
  };
  await previewDigest(io, name, options, { snapshot, store, now });
  return printed;
}

describe('verbatim digest preview', () => {
  it('prints what a digest of the options would tell, and why each article is told or not', async () => {
    expect(await preview(undefined, { topic: 'dockers', zone: 'Europe/Athens' })).toBe(
      [
        'Preview: dockers',
        'New in the archive since 4 March 2024, 08:00 (Europe/Athens) · 2 articles read',
        '',
        '1. 4 March 2024',
        '> Four hundred dockers walked out of the northern port on Monday over night shifts.',
        '  — The Harbour Gazette, 4 March 2024 · Dockers Walk Out Over Night Shifts',
        '  reports.jsonl:1',
        '',
        'Of 2 articles read, 1 told, 1 not about the topic:',
        '  Lighthouse Museum Opens Its Lamp Room (Coast[31m News, 4 March 2024): not about the topic: title and opening lack docker',
        '  Dockers Walk Out Over Night Shifts (The Harbour Gazette, 4 March 2024): told as 1',
        '',
      ].join('\n'),
    );
  });

  it('prints what a digest would tell that people have added', async () => {
    store.add({ ...plan, name: 'Port news', topic: 'lighthouse' }, new Date('2024-03-03T12:00:00Z'), now);
    const printed = await preview('port NEWS');
    expect(printed).toContain('Port news: lighthouse\nNew in the archive since 3 March 2024, 14:00 (Europe/Athens)');
    expect(printed).toContain('> Visitors may climb to the lamp room');
  });

  it('looks back where that is asked for', async () => {
    const printed = await preview(undefined, { kind: 'on-this-day', zone: 'UTC' });
    expect(printed).toContain('Looking back to 4 March 2024');
  });

  it('says which digests there are to choose from', async () => {
    await expect(preview('Evening')).rejects.toThrow(
      'digest preview: expected the name of a digest, or --topic and no name, found "Evening"',
    );
    for (const guild of ['100000000000000001', '100000000000000009']) store.add({ ...plan, guild }, now, now);
    await expect(preview(plan.name)).rejects.toThrow('--guild: expected one of 100000000000000001, 100000000000000009');
  });

  it('refuses a zone that is none', async () => {
    await expect(preview(undefined, { zone: 'Mars/Olympus' })).rejects.toThrow('--zone: expected an IANA time zone');
  });
});
