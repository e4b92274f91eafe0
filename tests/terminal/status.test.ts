import { describe, expect, it } from 'vitest';
import type { ArchiveStatus } from '../../src/store/status.js';
import { showStatus } from '../../src/terminal/status.js';

const status: ArchiveStatus = {
  covered: { articles: 11_701, passages: 194_642, from: '1993-10-10', to: '2023-12-18' },
  sources: [
    { name: 'Harbour Gazette', articles: 11_000 },
    { name: 'Coast Radio', articles: 701 },
  ],
  segments: 3,
  livePassages: 12,
  folder: 'data/archive-97b2',
  indexBytes: 17_200_000,
  articleBytes: 121_500_000,
  problems: 1,
};

function printed(shown: ArchiveStatus, json = false): string {
  let text = '';
  showStatus({ out: (part) => (text += part), err: () => undefined, styled: false, errIsTerminal: false }, shown, json);
  return text;
}

describe('the status of an archive', () => {
  it('tells articles, dates covered, sources and what is kept where', () => {
    expect(printed(status)).toBe(
      [
        'Articles  11,701 articles, 10 October 1993 to 18 December 2023',
        'Passages  194,642',
        'Sources   Harbour Gazette 11,000, Coast Radio 701',
        'Kept      data/archive-97b2: index 17.2 MB, articles 121.5 MB, 3 segments, and 12 passages in memory',
        'Problems  1',
        '',
      ].join('\n'),
    );
  });

  it('counts the sources past the twentieth', () => {
    const sources = Array.from({ length: 23 }, (_, i) => ({ name: `Paper ${i}`, articles: 1 }));
    expect(printed({ ...status, sources })).toContain('Paper 19 1, and 3 more');
  });

  it('is one JSON object for programs', () => {
    expect(JSON.parse(printed(status, true))).toEqual(status);
  });
});
