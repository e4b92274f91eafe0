import { counted } from '../citation/coverage-words.js';
import { dayWords } from '../citation/date-words.js';
import type { Consideration, Verdict } from './compose-entries.js';
import type { Edition, EditionEntry } from './edition.js';
import { instantWords } from './instant-words.js';

const MOST_DAYS_NAMED = 4;

/**
 * The span of an edition, and how much was read for it:
 * "New in the archive since 4 March 2024, 08:00 (UTC) · 12 articles read".
 */
export function spanWords({ gained, lookedBackTo = [], articlesRead, zone }: Edition): string {
  const span = gained
    ? `New in the archive since ${instantWords(gained.after, zone)}`
    : `Looking back to ${daysInWords(lookedBackTo)}`;
  return `${span} · ${counted(articlesRead, 'article')} read`;
}

/** That an edition is late, and when it was due. Undefined when it is not late. */
export function lateWords({ late, dueAt, zone }: Edition): string | undefined {
  return late ? `Late: this was due on ${instantWords(dueAt, zone)}.` : undefined;
}

/** That there is nothing to tell. Undefined when there is. */
export function quietWords({ entries, kind, topic }: Edition): string | undefined {
  if (entries.length > 0) return undefined;
  const about = topic === undefined ? '' : ` about ${topic}`;
  return kind === 'new' ? `Nothing new${about}.` : `Nothing${about} was reported on this day.`;
}

/** Who else reports an event: "2 more reports of this event: Coast News, AFP". Undefined when nobody does. */
export function otherReportsWords({ otherReports, otherSources }: EditionEntry): string | undefined {
  if (otherReports === 0) return undefined;
  const sources = otherSources.length === 0 ? '' : `: ${otherSources.join(', ')}`;
  return `${counted(otherReports, 'more report')} of this event${sources}`;
}

/** How many of the articles read are told, and why the others are not: "Of 12 articles read, 5 told, 3 of the same events". */
export function considerationWords(considered: readonly Consideration[]): string {
  const count = (kind: Verdict['kind']) => considered.filter(({ verdict }) => verdict.kind === kind).length;
  const reasons = (Object.keys(REASONS) as Verdict['kind'][])
    .filter((kind) => kind === 'tells' || count(kind) > 0)
    .map((kind) => `${count(kind)} ${REASONS[kind]}`);
  return [`Of ${counted(considered.length, 'article')} read`, ...reasons].join(', ');
}

/** Why one article is told or not: "told as 2", "not about the topic: lacks sanction". */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'tells':
      return `told as ${verdict.entry + 1}`;
    case 'also tells':
      return `of the same event as ${verdict.entry + 1}`;
    case 'off topic':
      return `not about the topic: title and opening lack ${verdict.missing.join(', ')}`;
    case 'no room':
      return 'no room: other events have more reports';
    case 'nothing to show':
      return 'no sentence that can be shown';
  }
}

const REASONS: Readonly<Record<Verdict['kind'], string>> = {
  tells: 'told',
  'also tells': 'of the same events',
  'off topic': 'not about the topic',
  'no room': 'without room',
  'nothing to show': 'without a sentence to show',
};

function daysInWords(days: readonly string[]): string {
  const named = days.slice(0, MOST_DAYS_NAMED).map(dayWords).join(', ');
  const more = days.length - MOST_DAYS_NAMED;
  return more > 0 ? `${named} and ${counted(more, 'year')} before` : named || 'no day of the archive';
}
