import { counted } from '../citation/coverage-words.js';
import { dayWords } from '../citation/date-words.js';
import type { Edition, EditionEntry } from '../digest/edition.js';
import { lateWords, quietWords, spanWords } from '../digest/edition-words.js';
import { citedBlock } from './cited-block.js';
import type { Block, Draft } from './draft.js';
import { escapeLine, shortened } from './escape.js';

const LONGEST_LIST = 120;

/** An edition as a message: its header, and an entry for each event, the day in bold. */
export function editionDraft(edition: Edition): Draft {
  const { name, topic, entries, eventsLeftOut } = edition;
  const about = topic === undefined ? '' : `: ${escapeLine(topic)}`;
  const late = lateWords(edition);
  const quiet = quietWords(edition);
  return {
    heading: [
      `**${escapeLine(name)}**${about}`,
      `-# ${escapeLine(spanWords(edition))}`,
      ...(late === undefined ? [] : [`*${escapeLine(late)}*`]),
      ...(quiet === undefined ? [] : [escapeLine(quiet)]),
    ].join('\n'),
    blocks: entries.map(entryBlock),
    leftOut: (count) => `*${counted(count + eventsLeftOut, 'more event')} did not fit into this message.*`,
    ...(eventsLeftOut > 0 && { footer: `-# ${counted(eventsLeftOut, 'event')} of fewer reports left out` }),
    buttons: [],
  };
}

function entryBlock({ date, sentences, alsoIn }: EditionEntry): Block {
  const day = date === undefined ? 'Undated' : dayWords(date);
  const outlets = [...new Set(alsoIn.map(({ article }) => article.source))].filter((source) => source !== undefined);
  const names = outlets.length === 0 ? '' : `: ${escapeLine(shortened(outlets.join(', '), LONGEST_LIST))}`;
  const notes = alsoIn.length === 0 ? [] : [`-# ${counted(alsoIn.length, 'more report')} of this event${names}`];
  const blocks = sentences.map((sentence, place) =>
    citedBlock({ ...sentence, notes: place === sentences.length - 1 ? notes : [] }),
  );
  return {
    texts: [
      [`**${day}**`, ...blocks.flatMap(({ texts }) => texts.slice(0, 1))].join('\n'),
      [`**${day}**`, ...blocks.flatMap(({ texts }) => texts.slice(-1))].join('\n'),
    ],
    buttons: blocks.flatMap(({ buttons }) => buttons).slice(0, 5),
  };
}
