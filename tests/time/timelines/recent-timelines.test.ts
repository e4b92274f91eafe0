import { describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../../src/store/open.js';
import type { ArchiveSnapshot } from '../../../src/store/snapshot.js';
import type { Timeline, TimelineRequest } from '../../../src/time/timeline.js';
import { RecentTimelines } from '../../../src/time/timelines/recent-timelines.js';

const about = (topic: string): TimelineRequest => ({ topic, filter: {}, entries: 5, sentences: 1 });

const archive = async (): Promise<ArchiveSnapshot> => (await openArchive({ paths: ['corpus'] })).snapshot;

const build = (snapshot: ArchiveSnapshot, { topic }: TimelineRequest): Promise<Timeline> =>
  Promise.resolve({ topic, entries: [], activity: [], articlesRead: 0, searched: snapshot.covered({}) });

describe('a timeline asked for again', () => {
  it('is the one made before', async () => {
    const snapshot = await archive();
    const recent = new RecentTimelines(build);
    const first = await recent.of(snapshot, about('the Velden dam'));
    expect(await recent.of(snapshot, about('the Velden dam'))).toBe(first);
  });

  it('is made once for all who ask while it is being made', async () => {
    const snapshot = await archive();
    const making = vi.fn(build);
    const recent = new RecentTimelines(making);
    await Promise.all([recent.of(snapshot, about('the strike')), recent.of(snapshot, about('the strike'))]);
    expect(making).toHaveBeenCalledTimes(1);
  });

  it('is made anew with other days, entries or sentences', async () => {
    const snapshot = await archive();
    const making = vi.fn(build);
    const recent = new RecentTimelines(making);
    const request = about('the strike');
    await recent.of(snapshot, request);
    await recent.of(snapshot, { ...request, filter: { from: '2012-02-01' } });
    await recent.of(snapshot, { ...request, entries: 6 });
    await recent.of(snapshot, { ...request, sentences: 2 });
    expect(making).toHaveBeenCalledTimes(4);
  });

  it('is made anew when the archive has changed', async () => {
    const making = vi.fn(build);
    const recent = new RecentTimelines(making);
    await recent.of(await archive(), about('the strike'));
    await recent.of(await archive(), about('the strike'));
    expect(making).toHaveBeenCalledTimes(2);
  });

  it('is made anew after the attempt before failed', async () => {
    const snapshot = await archive();
    const making = vi.fn(build).mockRejectedValueOnce(new Error('the disk is gone'));
    const recent = new RecentTimelines(making);
    await expect(recent.of(snapshot, about('the strike'))).rejects.toThrow('the disk is gone');
    await expect(recent.of(snapshot, about('the strike'))).resolves.toMatchObject({ topic: 'the strike' });
  });

  it('is made anew after eight others, but not after seven', async () => {
    const snapshot = await archive();
    const making = vi.fn(build);
    const recent = new RecentTimelines(making);
    const ask = (topic: string) => recent.of(snapshot, about(topic));
    await ask('the strike');
    for (let other = 1; other <= 7; other++) await ask(`topic ${other}`);
    await ask('the strike');
    expect(making).toHaveBeenCalledTimes(8);
    for (let other = 11; other <= 18; other++) await ask(`topic ${other}`);
    await ask('the strike');
    expect(making).toHaveBeenCalledTimes(17);
  });
});
