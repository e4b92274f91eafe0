import { counted } from '../citation/coverage-words.js';
import { dayWords } from '../citation/date-words.js';
import type { Edition, EditionEntry } from '../digest/edition.js';
import { instantWords } from '../digest/instant-words.js';
import { citedBlock } from './cited-block.js';
import type { Block, Draft } from './draft.js';
import { escapeLine, shortened } from './escape.js';

const LONGEST_LIST = 120;
const MOST_DAYS_NAMED = 4;

/** An edition as a message: its header, and an entry for each event, the day in bold. */
export function editionDraft(edition: Edition): Draft {
  const { entries, eventsLeftOut } = edition;
  return {
    heading: [titleLine(edition), ...lateLines(edition), ...quietLines(edition)].join('\n'),
    blocks: entries.map(entryBlock),
    leftOut: (count) => `*${counted(count + eventsLeftOut, 'more event')} did not fit into this message.*`,
    ...(eventsLeftOut > 0 && { footer: `-# ${counted(eventsLeftOut, 'event')} of fewer reports left out` }),
    buttons: [],
  };
}

/** Name, topic, span and how many articles were read: Markdown of two lines. */
function titleLine({ name, topic, gained, lookedBackTo = [], articlesRead, zone }: Edition): string {
  const about = topic === undefined ? '' : `: ${escapeLine(topic)}`;
  const span = gained
    ? `New in the archive since ${instantWords(gained.after, zone)}`
    : `Looking back to ${daysInWords(lookedBackTo)}`;
  return `**${escapeLine(name)}**${about}\n-# ${escapeLine(span)} · ${counted(articlesRead, 'article')} read`;
}

function daysInWords(days: readonly string[]): string {
  const named = days.slice(0, MOST_DAYS_NAMED).map(dayWords).join(', ');
  const more = days.length - MOST_DAYS_NAMED;
  return more > 0 ? `${named} and ${counted(more, 'year')} before` : named || 'no day of the archive';
}

function lateLines({ late, dueAt, zone }: Edition): string[] {
  return late ? [`*Late: this was due on ${escapeLine(instantWords(dueAt, zone))}.*`] : [];
}

function quietLines({ entries, kind, topic }: Edition): string[] {
  if (entries.length > 0) return [];
  const about = topic === undefined ? '' : ` about ${escapeLine(topic)}`;
  return [kind === 'new' ? `Nothing new${about}.` : `Nothing${about} was reported on this day.`];
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
