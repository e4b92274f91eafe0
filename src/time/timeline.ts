import type { Citation } from '../citation/citation.js';
import type { ArticleFilter, Coverage } from '../store/snapshot.js';

export interface TimelineRequest {
  readonly topic: string;
  readonly filter: ArticleFilter;
  /** How many entries are wanted at most. */
  readonly entries: number;
  /** How many sentences are wanted for an entry at most. */
  readonly sentences: number;
}

export interface TimelineSentence extends Citation {
  /** The span as readers see it. */
  readonly text: string;
  /** Other articles that say the same words, or nearly. */
  readonly alsoIn: readonly Citation[];
}

/** What happened on a day, or in a month or year where no more is told. */
export interface TimelineEntry {
  /** EDTF: `2012-02-08`, `2012-02`, `2012`. */
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year';
  /** At least one. */
  readonly sentences: readonly TimelineSentence[];
}

/** How much is written about one day, by articles on the topic. */
export interface DayActivity {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** How many appeared on it. */
  readonly published: number;
  /** How many, of any day, tell of it by its date. */
  readonly told: number;
}

/** The days that mattered for a topic, in order. */
export interface Timeline {
  readonly topic: string;
  readonly entries: readonly TimelineEntry[];
  /** In order of days; days of which nothing is written are left out. */
  readonly activity: readonly DayActivity[];
  /** How many articles are about the topic. */
  readonly articlesRead: number;
  readonly searched: Coverage;
}
