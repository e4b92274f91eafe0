import { counted } from '../citation/coverage-words.js';
import { shortDayWords } from '../citation/date-words.js';
import type { Edition, EditionEntry } from '../digest/edition.js';
import { lateWords, otherReportsWords, quietWords, spanWords } from '../digest/edition-words.js';
import { DIGEST_BUTTON } from './button-names.js';
import { titledBlock } from './cited-block.js';
import type { ActionButton, Block, Draft, Picture } from './draft.js';
import { escapeLine, shortened } from './escape.js';
import { pagingButtons } from './paging.js';
import { ENTRIES_A_PAGE } from './timeline-message.js';

const LONGEST_LIST = 160;

/** How many pages an edition has: one at least. */
export function editionPages({ entries }: Edition): number {
  return Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE));
}

/**
 * One page of an edition, from 0: its header, its picture on top, and an entry for each event, numbered
 * through all pages as in the picture. `paging` are the buttons that lead to the other pages.
 */
export function editionDraft(
  edition: Edition,
  page: number,
  { picture, paging }: { readonly picture?: Picture | undefined; readonly paging: readonly ActionButton[] },
): Draft {
  const { name, topic, entries, eventsLeftOut } = edition;
  const about = topic === undefined ? '' : `: ${escapeLine(topic)}`;
  const late = lateWords(edition);
  const quiet = quietWords(edition);
  const first = page * ENTRIES_A_PAGE;
  const shown = entries.slice(first, first + ENTRIES_A_PAGE);
  return {
    heading: [
      `**${escapeLine(name)}**${about}`,
      `-# ${escapeLine(spanWords(edition))}`,
      ...(late === undefined ? [] : [`*${escapeLine(late)}*`]),
      ...(quiet === undefined ? [] : [escapeLine(quiet)]),
    ].join('\n'),
    ...(picture && { picture }),
    blocks: shown.map((entry, place) => entryBlock(entry, first + place + 1)),
    leftOut: (count) => `*${counted(count, 'more event')} did not fit into this message.*`,
    ...(eventsLeftOut > 0 && { footer: `-# ${counted(eventsLeftOut, 'event')} of fewer reports left out` }),
    buttons: paging,
  };
}

/** A page of an edition as it stands in its channel. The mark finds the message, and what it tells, again. */
export function sentEditionDraft(edition: Edition, mark: number, page: number, picture: Picture | undefined): Draft {
  const paging = pagingButtons(DIGEST_BUTTON, [String(mark)], page, editionPages(edition));
  return { mark, ...editionDraft(edition, page, { picture, paging }) };
}

function entryBlock(entry: EditionEntry, number: number): Block {
  const day = entry.date === undefined ? 'Undated' : shortDayWords(entry.date);
  const others = otherReportsWords(entry);
  const notes = others === undefined ? [] : [`-# ${escapeLine(shortened(others, LONGEST_LIST))}`];
  const last = entry.sentences.length - 1;
  return titledBlock(
    `**${number} · ${day}**`,
    entry.sentences.map((sentence, place) => ({ ...sentence, notes: place === last ? notes : [] })),
  );
}
