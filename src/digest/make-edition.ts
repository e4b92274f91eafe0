import type { ArchiveSnapshot } from '../store/snapshot.js';
import { composeEntries, type Consideration } from './compose-entries.js';
import type { Digest } from './digest.js';
import type { Edition } from './edition.js';
import { daysToLookBackTo } from './look-back.js';
import { localDay } from './schedule.js';

/** What of a digest decides what it tells. */
export type EditionPlan = Pick<Digest, 'name' | 'topic' | 'kind' | 'schedule' | 'createdAt'>;

/** The moment an edition is made for. */
export interface EditionMoment {
  readonly dueAt: Date;
  readonly late: boolean;
  /** The archive's growth that was not told yet. */
  readonly gained: { readonly after: Date; readonly to: Date };
}

export interface MadeEdition {
  readonly edition: Edition;
  /** Every article that was read, and why it is told or not. */
  readonly considered: readonly Consideration[];
}

/** What a digest tells at a moment: of the articles the archive gained, or of those from the days it looks back to. */
export async function makeEdition(
  snapshot: ArchiveSnapshot,
  plan: EditionPlan,
  { dueAt, late, gained }: EditionMoment,
): Promise<MadeEdition> {
  const { zone } = plan.schedule;
  const days =
    plan.kind === 'new'
      ? []
      : daysToLookBackTo(snapshot.coverage, localDay(dueAt, zone), localDay(plan.createdAt, zone));
  const articles =
    plan.kind === 'new'
      ? snapshot.addedSince(gained.after.getTime())
      : days.flatMap((day) => articlesOf(snapshot, day));
  const { considered, ...told } = await composeEntries(snapshot, articles, plan.topic);
  const edition: Edition = {
    name: plan.name,
    ...(plan.topic !== undefined && { topic: plan.topic }),
    kind: plan.kind,
    dueAt,
    zone,
    late,
    ...(plan.kind === 'new' ? { gained } : { lookedBackTo: days }),
    ...told,
  };
  return { edition, considered };
}

/** Articles known to be of one day, not those that can be. */
function articlesOf(snapshot: ArchiveSnapshot, day: string): number[] {
  return [...snapshot.articles({ from: day, to: day })].filter((number) => {
    const { from, to } = snapshot.provenance(number).date;
    return from === day && to === day;
  });
}
