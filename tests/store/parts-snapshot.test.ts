import { describe, expect, it } from 'vitest';
import type { KnownSpeaker, SpeakerDirectory } from '../../src/quotes/quote.js';
import { addLive } from '../../src/store/add-live.js';
import { PartsSnapshot, type SnapshotOptions } from '../../src/store/parts-snapshot.js';
import { readOf, articleOf, holdingOf } from './articles.js';

const strike = articleOf('strike', 'Dockers in Gdansk walked out. The port was shut.', {
  day: '2012-02-08',
  source: 'The Baltic Post',
});
const talks = articleOf('talks', 'Dockers returned to talks.', { day: '2012-02-10', source: 'Harbour Wire' });
const deal = articleOf('deal', 'The dockers signed.', {
  date: { basis: 'inferred', from: '2012-02-12', to: '2012-02-20', reason: 'on Sunday' },
  source: 'harbour wire',
});
const undated = articleOf('undated', 'Dockers are paid by the hour.');
const older = articleOf('older', 'The port was built.', {
  date: { basis: 'stated', value: '1998', from: '1998-01-01', to: '1998-12-31' },
});

const mayor: KnownSpeaker = { name: 'Anna Kowalska', aliases: ['Kowalska'], quotes: 2, roles: [] };
const speakers: SpeakerDirectory = {
  suggest: () => [mayor],
  named: (name) => (name === mayor.name ? [mayor] : []),
  quotesOf: () => [
    { article: 1, quote: 0 },
    { article: 2, quote: 0 },
  ],
};

const options: SnapshotOptions = {
  speakersOf: () => speakers,
  firstSeen: () => undefined,
  onDamage: (_holding, error) => {
    throw error;
  },
};

/** Two holdings, so that numbers cross a border. */
function snapshotOf(hidden: readonly [readonly number[], readonly number[]] = [[], []]): PartsSnapshot {
  return new PartsSnapshot(
    [holdingOf([strike, talks], hidden[0]), holdingOf([deal, undated, older], hidden[1])],
    options,
  );
}

describe('a snapshot of the archive', () => {
  it('numbers its articles across its parts', () => {
    const snapshot = snapshotOf();
    expect([0, 1, 2, 3, 4].map((number) => snapshot.article(number).id)).toEqual([
      'strike',
      'talks',
      'deal',
      'undated',
      'older',
    ]);
    expect(snapshot.provenance(3).path).toBe('undated.txt');
  });

  it('refuses a number that no article has', () => {
    expect(() => snapshotOf().article(5)).toThrow('expected the number of an article below 5, found 5');
  });

  it('says what it covers, from the first day known to the last', () => {
    expect(snapshotOf().coverage).toEqual({ articles: 5, passages: 5, from: '1998-01-01', to: '2012-02-20' });
  });

  it('counts sources without regard to case, most articles first', () => {
    expect(snapshotOf().sources()).toEqual([
      { name: 'Harbour Wire', articles: 2 },
      { name: 'The Baltic Post', articles: 1 },
    ]);
  });

  it('lists articles newest first, undated last', () => {
    expect([...snapshotOf().articles()]).toEqual([2, 1, 0, 4, 3]);
  });

  it('accepts an article whose days meet the days of the filter', () => {
    const snapshot = snapshotOf();
    expect([...snapshot.articles({ from: '2012-02-10' })]).toEqual([2, 1]);
    expect([...snapshot.articles({ to: '2012-02-12' })]).toEqual([2, 1, 0, 4]);
    expect([...snapshot.articles({ from: '2012-02-15', to: '2012-02-15' })]).toEqual([2]);
    expect([...snapshot.articles({ from: '1998-06-01', to: '1998-06-30' })]).toEqual([4]);
  });

  it('searches only what passes the filter, in all its parts at once', () => {
    const found = snapshotOf()
      .search('dockers', { limit: 10 }, { source: 'HARBOUR WIRE', from: '2012-02-11' })
      .map(({ passage }) => passage.article);
    expect(found).toEqual([2]);
  });

  it('narrows to the articles that quote a speaker', () => {
    expect([...snapshotOf().articles({ speaker: 'Anna Kowalska', to: '2012-02-11' })]).toEqual([1]);
    expect([...snapshotOf().articles({ speaker: 'Nobody' })]).toEqual([]);
  });

  it('counts what passes a filter', () => {
    expect(snapshotOf().covered({ source: 'the baltic post' })).toEqual({
      articles: 1,
      passages: 1,
      from: '2012-02-08',
      to: '2012-02-08',
    });
    expect(snapshotOf().covered({ source: 'Nowhere Times' })).toEqual({ articles: 0, passages: 0 });
  });

  it('leaves out what is hidden everywhere', () => {
    const snapshot = snapshotOf([[1], [2]]);
    expect([...snapshot.articles()]).toEqual([2, 0, 3]);
    expect(
      snapshot
        .search('dockers', { limit: 10 })
        .map(({ passage }) => passage.article)
        .sort(),
    ).toEqual([0, 2, 3]);
    expect(snapshot.coverage).toEqual({ articles: 3, passages: 3, from: '2012-02-08', to: '2012-02-20' });
    expect(snapshot.sources().map(({ articles }) => articles)).toEqual([1, 1]);
  });

  it('does not see what its holdings gain later', () => {
    const holding = holdingOf([strike]);
    const snapshot = new PartsSnapshot([holding], options);
    addLive(holding, readOf(talks));
    expect(snapshot.coverage.articles).toBe(1);
    expect(snapshot.search('dockers', { limit: 10 }).map(({ passage }) => passage.article)).toEqual([0]);
  });

  it('refuses a day that is none', () => {
    expect(() => snapshotOf().covered({ from: '2012-02-31' })).toThrow('expected a day YYYY-MM-DD, found 2012-02-31');
  });
});
