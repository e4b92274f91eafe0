import { counted, coverageWords, filterWords } from '../citation/coverage-words.js';
import { shortDayWords } from '../citation/date-words.js';
import type { Timeline, TimelineEntry, TimelineRequest } from '../time/timeline.js';
import { shareButtons } from './button-names.js';
import { alsoLines, titledBlock } from './cited-block.js';
import type { ActionButton, Block, Draft, Picture } from './draft.js';
import { escapeLine, shortened } from './escape.js';

/** Entries on one page. */
export const ENTRIES_A_PAGE = 5;

const LONGEST_TOPIC = 200;

function entryBlock({ date, sentences }: TimelineEntry, number: number): Block {
  return titledBlock(
    `**${number} · ${shortDayWords(date)}**`,
    sentences.map((sentence) => ({ ...sentence, notes: alsoLines(sentence) })),
  );
}

/** One page of a timeline, from 0, with its picture on top. Entries are numbered through all pages, as in the picture. */
export function timelineDraft(
  timeline: Timeline,
  { topic, filter }: Pick<TimelineRequest, 'topic' | 'filter'>,
  page: number,
  more: {
    readonly picture?: Picture | undefined;
    readonly paging: readonly ActionButton[];
    readonly isPrivate: boolean;
  },
): Draft {
  const { entries, articlesRead, searched } = timeline;
  const first = page * ENTRIES_A_PAGE;
  const title = escapeLine(shortened(topic, LONGEST_TOPIC));
  const heading =
    entries.length === 0
      ? `The archive tells of no day on which something happened about ${title}.\nTry other words, or a wider search.`
      : `**Timeline: ${title}**\n-# ${counted(entries.length, 'date')} out of ${counted(articlesRead, 'article')}`;
  return {
    heading,
    ...(more.picture && { picture: more.picture }),
    blocks: entries.slice(first, first + ENTRIES_A_PAGE).map((entry, place) => entryBlock(entry, first + place + 1)),
    leftOut: (count) => `*${counted(count, 'more entry', 'more entries')} did not fit into this message.*`,
    footer: `-# Searched ${escapeLine(shortened([coverageWords(searched), ...filterWords(filter)].join(', '), 400))}`,
    buttons: [...more.paging, ...shareButtons(more.isPrivate)],
  };
}
