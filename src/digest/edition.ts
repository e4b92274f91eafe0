import type { Citation } from '../citation/citation.js';
import type { DigestKind } from './digest.js';

/** How many of the articles read are of one day. */
export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly articles: number;
}

/** A sentence as readers see it, with where it stands. */
export interface CitedSentence extends Citation {
  readonly text: string;
}

/** One event: what tells it best, and who else reports it. */
export interface EditionEntry {
  /** EDTF, as of an article's date. Absent when no date is known. */
  readonly date?: string;
  /** At least one. */
  readonly sentences: readonly CitedSentence[];
  /** How many other articles report the event. */
  readonly otherReports: number;
  /** The sources of those, each once. */
  readonly otherSources: readonly string[];
}

/** What one digest tells on one day. */
export interface Edition {
  readonly name: string;
  /** Absent: any. */
  readonly topic?: string;
  readonly kind: DigestKind;
  /** When it was due. */
  readonly dueAt: Date;
  /** IANA name of the zone to tell times in. */
  readonly zone: string;
  /** Sent so long after it was due that it should say so. */
  readonly late: boolean;
  /** The archive's growth that it tells. Absent when it looks back. */
  readonly gained?: { readonly after: Date; readonly to: Date };
  /** The days, `YYYY-MM-DD`, that it looks back to, latest first. Absent when it tells what is new. */
  readonly lookedBackTo?: readonly string[];
  /** How many articles were read for it. */
  readonly articlesRead: number;
  /** When those on the topic appeared, in order of days; undated ones are left out. */
  readonly published: readonly DayCount[];
  /** In order of time. Empty on a quiet day. */
  readonly entries: readonly EditionEntry[];
  /** Events on the topic for which there was no room. */
  readonly eventsLeftOut: number;
}
