import type { Span } from '../archive/article.js';

/** The types of TimeML's TIMEX3. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A date expression in an article, resolved against the article's date. */
export interface Timex extends Span {
  readonly type: TimexType;
  /** TIMEX3 value: `2012-12-11`, `2012-W50`, `2012-12`, `2012-Q4`, `201`, `PRESENT_REF`, `P20M`. */
  readonly value: string;
  /** First UTC day, `YYYY-MM-DD`, of a DATE or TIME that is bounded. */
  readonly from?: string;
  /** Last UTC day, inclusive, `YYYY-MM-DD`. */
  readonly to?: string;
  /** True when the words do not fix the bounds: "early June", "recently". */
  readonly vague?: boolean;
}
