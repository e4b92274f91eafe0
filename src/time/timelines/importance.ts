import { intervalOf, isoDayNumber } from '../calendar.js';
import type { Telling, ToldDate, ToldDates } from './tellings.js';
import type { TopicalArticle } from './topical-articles.js';

/** How much is written of a date, each as a weight of articles. Copies of one report count once. */
interface Attention {
  /** Published on the day. */
  readonly published: number;
  /** Telling of it by name, published on another day. */
  readonly told: number;
  /** The same, the more the later, up to a month. */
  readonly recalled: number;
  /** Giving it an entry in a chronology. */
  readonly listed: number;
}

/**
 * What each kind of attention counts; and what is taken off at the last report, since later reports follow
 * up more than they break news.
 */
export type DayWeights = Readonly<Record<keyof Attention | 'followUp', number>>;

const KINDS: readonly (keyof Attention)[] = ['published', 'told', 'recalled', 'listed'];

/** Compared with others by `npm run eval:days`, which docs/timelines.md tells of. */
export const DAY_WEIGHTS: DayWeights = { published: 0.75, told: 0.5, recalled: 1, listed: 1, followUp: 0.3 };
const LONGEST_LAG = 30;
/** Days before the first report on the topic after which a day is background, not part of the story. */
const BACKGROUND_DAYS = 7;

const wording = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** One telling an article, those left out whose words another article has used before. */
function distinctTellings(tellings: readonly Telling[]): Telling[] {
  const said = new Set<string>();
  const counted = new Map<TopicalArticle, Telling>();
  for (const telling of tellings) {
    const words = wording(telling.text);
    if (said.has(words)) continue;
    said.add(words);
    if (!counted.has(telling.source)) counted.set(telling.source, telling);
  }
  return [...counted.values()];
}

/** Sum of the articles' weights, those with the same text counted once. */
function weightOf(articles: readonly TopicalArticle[]): number {
  const distinct = new Map(articles.map(({ article, weight }) => [article.text, weight]));
  return [...distinct.values()].reduce((total, weight) => total + weight, 0);
}

/** In an article about nothing else each sentence counts; in another, as far as it is near the topic. */
const weightOfTelling = ({ source: { weight, devoted }, focus }: Telling): number =>
  devoted ? weight : weight * focus;

/** How much is written of a date. Articles that appeared on it count as published, whether they name it or not. */
function attentionTo({ tellings, published }: ToldDate): Attention {
  const ofTheDay = new Set(published);
  const dated = distinctTellings(tellings.filter(({ kind, source }) => kind !== 'undated' && !ofTheDay.has(source)));
  const total = (of: (telling: Telling) => number): number =>
    dated.reduce((weight, telling) => weight + weightOfTelling(telling) * of(telling), 0);
  return {
    published: weightOf(published),
    told: total(() => 1),
    recalled: total(({ lag }) => Math.log1p(Math.min(lag, LONGEST_LAG))),
    listed: total(({ kind }) => (kind === 'chronology' ? 1 : 0)),
  };
}

const firstDay = (date: string): number => isoDayNumber(intervalOf(date)?.from ?? date);

/** Taken off for dates that lie before the first report, all the more the longer before. */
function background(day: number, firstReport: number): number {
  if (!Number.isFinite(firstReport)) return 0;
  return Math.min(1, Math.max(0, firstReport - day) / BACKGROUND_DAYS);
}

/** Share of the reports that had appeared by the end of a day. */
function reportedBy(day: number, reports: readonly number[]): number {
  return reports.filter((report) => report <= day).length / Math.max(1, reports.length);
}

/**
 * How much each date matters: a weighted sum of the logarithms of the attention to it, each as a share of the
 * most that any has; less for dates that lie long before the first report, or late in the course of the reports.
 */
export function importanceOf(dates: ToldDates, weights = DAY_WEIGHTS): Map<string, number> {
  const attention = [...dates].map(([date, told]) => ({ date, paid: attentionTo(told) }));
  const shares = KINDS.map((kind) => {
    const logarithms = attention.map(({ paid }) => Math.log1p(paid[kind]));
    const most = logarithms.reduce((a, b) => Math.max(a, b), 0) || 1;
    return logarithms.map((logarithm) => (weights[kind] * logarithm) / most);
  });
  const reports = [...dates].flatMap(([date, { published }]) => published.map(() => firstDay(date)));
  const firstReport = reports.reduce((a, b) => Math.min(a, b), Infinity);
  return new Map(
    attention.map(({ date }, index) => {
      const day = firstDay(date);
      const paid = shares.reduce((total, share) => total + (share[index] ?? 0), 0);
      return [date, paid - background(day, firstReport) - weights.followUp * reportedBy(day, reports)];
    }),
  );
}
