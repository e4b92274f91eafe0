import { counted } from '../citation/coverage-words.js';
import { daysOfWeekInWords } from '../digest/days-of-week.js';
import type { Delivery, Digest, Schedule } from '../digest/digest.js';
import type { DigestRecord } from '../digest/digest-desk.js';
import { considerationWords } from '../digest/edition-words.js';
import { dayAndTime, instantWords } from '../digest/instant-words.js';
import type { MadeEdition } from '../digest/make-edition.js';
import type { ActionButton, Block, Draft, Picture } from './draft.js';
import { editionDraft } from './edition-message.js';
import { escapeLine, shortened } from './escape.js';

const LONGEST_REASON = 160;

/** A digest in one line: "**Morning brief**: sanctions · new articles · daily at 08:00 (Europe/Athens) · <#channel>". */
function digestLine({ name, topic, kind, schedule, channel }: Digest): string {
  const about = topic === undefined ? 'any topic' : escapeLine(topic);
  const what = kind === 'new' ? 'new articles' : 'on this day';
  return `**${escapeLine(name)}**: ${about} · ${what} · ${scheduleWords(schedule)} · <#${channel}>`;
}

/** The digests of a server, each with what became of its last delivery. */
export function digestListDraft(records: readonly DigestRecord[], damaged: readonly string[]): Draft {
  const lost = damaged.map(
    (file) =>
      `The state of digests was damaged and is set aside as ${escapeLine(file)}. What was promised before is not sent until it is added again.`,
  );
  const none = records.length === 0 ? ['No digests yet. `/digest add` makes one.'] : [];
  return {
    heading: ['**Digests**', ...none, ...lost.slice(-1)].join('\n'),
    blocks: records.map(({ digest, deliveries }) =>
      block(digestLine(digest), nextLine(digest), ...deliveries.slice(0, 1).map((last) => deliveryLine(last, digest))),
    ),
    leftOut: (count) => `*${counted(count, 'more digest')}*`,
    buttons: [],
  };
}

/** A digest with all its latest deliveries. */
export function digestShowDraft({ digest, deliveries }: DigestRecord): Draft {
  const quiet = digest.quiet === 'line' ? 'On a quiet day one line is sent.' : 'On a quiet day nothing is sent.';
  return {
    heading: [digestLine(digest), quiet, nextLine(digest)].join('\n'),
    blocks: deliveries.map((delivery) => block(deliveryLine(delivery, digest))),
    leftOut: (count) => `*${counted(count, 'earlier delivery', 'earlier deliveries')}*`,
    buttons: [],
  };
}

/** What was done with a digest. */
export function digestDoneDraft(done: string, digest: Digest): Draft {
  return {
    heading: [done, digestLine(digest), nextLine(digest)].join('\n'),
    blocks: [],
    leftOut: () => '',
    buttons: [],
  };
}

/** A page of an edition that is not sent, from 0, and why its articles are told or not. */
export function previewDraft(
  { edition, considered }: MadeEdition,
  page: number,
  more: { readonly picture?: Picture | undefined; readonly paging: readonly ActionButton[] },
): Draft {
  const draft = editionDraft(edition, page, more);
  return {
    ...draft,
    heading: `*Preview: this is what would be sent now.*\n${draft.heading}`,
    footer: `-# ${escapeLine(considerationWords(considered))}`,
  };
}

function scheduleWords({ hour, minute, zone, days }: Schedule): string {
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return escapeLine(`${daysOfWeekInWords(days)} at ${time} (${zone})`);
}

function nextLine({ nextDue, schedule }: Digest): string {
  return nextDue === undefined ? '-# Paused' : `-# Next: ${escapeLine(instantWords(nextDue, schedule.zone))}`;
}

/** "4 March 2024, 08:00: sent", "5 March 2024, 08:00: due, tried 3 times, again at 6 March 2024, 07:15: Missing Access". */
function deliveryLine({ dueAt, state, attempts, nextTry, reason }: Delivery, { schedule }: Digest): string {
  const isOpen = state === 'due' || state === 'sending';
  const tries = isOpen ? `, tried ${counted(attempts, 'time')}, again at ${dayAndTime(nextTry, schedule.zone)}` : '';
  const why = reason === undefined ? '' : `: ${shortened(reason, LONGEST_REASON)}`;
  return `-# ${escapeLine(`${dayAndTime(dueAt, schedule.zone)}: ${state}${tries}${why}`)}`;
}

function block(...lines: readonly string[]): Block {
  return { texts: [lines.join('\n')], buttons: [] };
}
