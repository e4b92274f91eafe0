import { DAY_MS } from '../durations.js';
import type { TermVector } from '../search/term-vectors.js';

/** Cosine from which on two reports tell of the same event. */
const SAME_EVENT = 0.3;
/** Days within which an event is reported. */
const NEWS_LASTS = 3;

/** A report as grouping sees it. */
export interface Report {
  /** Number of the article in the snapshot. */
  readonly number: number;
  /** How much it is on the topic, above 0 to 1. */
  readonly strength: number;
  /** A unit vector. */
  readonly terms: TermVector;
  /** First day on which it can have appeared, as UTC milliseconds. Absent: unknown. */
  readonly day?: number;
}

/** Reports of one event. */
export interface NewsEvent {
  /** At least one; in order of their days. */
  readonly reports: readonly Report[];
  /** Sum of the reports' vectors. */
  readonly terms: TermVector;
}

/**
 * Groups reports by the event they tell of. Each report, in order of days, joins the event whose reports it is most
 * like, if it is like enough and no more than three days after its first report; else it begins an event.
 */
export function groupByEvent(reports: readonly Report[]): readonly NewsEvent[] {
  const events: GrowingEvent[] = [];
  const holding = new Map<string, Set<GrowingEvent>>();
  for (const report of inOrderOfDays(reports)) {
    const event = nearest(report, holding) ?? begun(events);
    event.add(report);
    for (const term of report.terms.keys()) {
      const holders = holding.get(term) ?? new Set();
      holding.set(term, holders.add(event));
    }
  }
  return events;
}

class GrowingEvent implements NewsEvent {
  readonly reports: Report[] = [];
  readonly terms = new Map<string, number>();
  #squares = 0;

  get length(): number {
    return Math.sqrt(this.#squares);
  }

  get firstDay(): number | undefined {
    return this.reports[0]?.day;
  }

  add(report: Report): void {
    this.reports.push(report);
    for (const [term, weight] of report.terms) {
      const before = this.terms.get(term) ?? 0;
      this.terms.set(term, before + weight);
      this.#squares += weight * (2 * before + weight);
    }
  }
}

function nearest(report: Report, holding: ReadonlyMap<string, ReadonlySet<GrowingEvent>>): GrowingEvent | undefined {
  const products = new Map<GrowingEvent, number>();
  for (const [term, weight] of report.terms) {
    for (const event of holding.get(term) ?? []) {
      products.set(event, (products.get(event) ?? 0) + weight * (event.terms.get(term) ?? 0));
    }
  }
  let best: GrowingEvent | undefined;
  let likeness = SAME_EVENT;
  for (const [event, product] of products) {
    const cosine = product / event.length;
    if (cosine < likeness || isOver(event, report)) continue;
    best = event;
    likeness = cosine;
  }
  return best;
}

function isOver(event: GrowingEvent, report: Report): boolean {
  return report.day !== undefined && event.firstDay !== undefined && report.day - event.firstDay > NEWS_LASTS * DAY_MS;
}

function begun(events: GrowingEvent[]): GrowingEvent {
  const event = new GrowingEvent();
  events.push(event);
  return event;
}

function inOrderOfDays(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((one, other) => (one.day ?? Infinity) - (other.day ?? Infinity) || one.number - other.number);
}
