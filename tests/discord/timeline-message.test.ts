import { describe, expect, it } from 'vitest';
import { costOf, fits } from '../../src/discord/budget.js';
import { renderMessage } from '../../src/discord/message.js';
import { timelineDraft } from '../../src/discord/timeline-message.js';
import type { Timeline } from '../../src/time/timeline.js';
import { buttonsOf, textOf } from '../e2e/loopback/messages.js';
import { answerSentence } from './answers.js';

const sentence = answerSentence({ text: 'Four hundred dockers walked out of the northern port.' });
const other = answerSentence({ text: 'The port authority declined to comment.' });
const timeline: Timeline = {
  topic: 'the strike',
  activity: [],
  articlesRead: 31,
  searched: { articles: 120, passages: 900 },
  entries: Array.from({ length: 7 }, (_, day) => ({
    date: `2012-02-0${day + 1}`,
    precision: 'day' as const,
    sentences: day === 0 ? [sentence, other] : [sentence],
  })),
};
const request = { topic: 'the *strike*', filter: {} };
const picture = { png: Buffer.from('png'), name: 'timeline.png', description: 'Seven days of February 2012' };

const shown = (page: number, of = timeline) => {
  const message = renderMessage(timelineDraft(of, request, page, { picture, paging: [], isPrivate: false }));
  const read = { content: '', components: message.components };
  return { message, lines: textOf(read).split('\n'), labels: buttonsOf(read).map(({ label }) => label) };
};

describe('a page of a timeline', () => {
  it('shows each day with its sentences, numbered as in the picture; two of one article are cited once', () => {
    const { lines, labels } = shown(0);
    expect(lines.slice(0, 7)).toEqual([
      '**Timeline: the \\*strike\\***',
      '-# 7 dates out of 31 articles',
      '**1 · 1 Feb 2012**',
      '> Four hundred dockers walked out of the northern port.',
      '> ',
      '> The port authority declined to comment.',
      '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
    ]);
    expect(labels.slice(0, 3)).toEqual([
      'Open at the sentence (1)',
      'Open at the sentence (2)',
      'Open at the sentence',
    ]);
    expect(shown(1).lines).toContain('**6 · 6 Feb 2012**');
    expect(shown(1).lines).not.toContain('**5 · 5 Feb 2012**');
  });

  it('has the picture on top, with words for those who do not see it', () => {
    const { message } = shown(0);
    expect(message.components[0].components[1]).toMatchObject({
      items: [{ media: { url: 'attachment://timeline.png' }, description: 'Seven days of February 2012' }],
    });
    expect(message.files).toEqual([
      { attachment: picture.png, name: 'timeline.png', description: 'Seven days of February 2012' },
    ]);
  });

  it('drops the last sentences of a day before it drops the day, and keeps the citation of those that stay', () => {
    const long = answerSentence({ text: `${'a'.repeat(2600)}.` });
    const { lines, message } = shown(0, {
      ...timeline,
      entries: [{ date: '2012-02', precision: 'month', sentences: [long, long] }],
    });
    expect(lines.slice(2, 5)).toEqual([
      '**1 · Feb 2012**',
      `> ${long.text}`,
      '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
    ]);
    expect(fits(costOf(message.components))).toBe(true);
  });

  it('says so when no day is told of', () => {
    const draft = timelineDraft({ ...timeline, entries: [] }, request, 0, { paging: [], isPrivate: false });
    expect(draft.heading).toMatch(/^The archive tells of no day .* about the \\\*strike\\\*\./);
  });
});
