import { isoDayNumber } from '../calendar.js';
import type { DayActivity } from '../timeline.js';
import { axisDays, type Days, daysOf, ticksOf } from './axis.js';
import { COLOURS, type Drawn, label } from './shapes.js';
import { spread } from './spread.js';

/** An entry as the card shows it. */
export interface CardEntry {
  readonly number: number;
  /** EDTF; anything else is listed and stands on no axis. */
  readonly date: string;
  /** How many articles tell of it. */
  readonly articles: number;
  readonly source: string;
}

/** What a card shows. */
export interface Card {
  readonly title: string;
  readonly articlesRead: number;
  /** What an entry is. */
  readonly entryNoun: 'date' | 'event';
  readonly entries: readonly CardEntry[];
  readonly activity: readonly DayActivity[];
}

interface Placed extends CardEntry {
  readonly days: Days;
  /** Days from 1970-01-01. */
  readonly at: number;
}

/** How far the axis reaches beyond its days, so that a marker at its end stays above it. */
const EDGE = 24;
const MARKER_GAP = 48;
const MARKER_ROW = 50;
const FAN = 36;
const TELLING = 120;
const PUBLISHED = 70;
const LEGEND = 52;
const TICK_SIZE = 27;
const NARROWEST_BAR = 10;
const MOST_BINS = 200;

function legend(top: number, left: number, most: number, others: boolean, publishedMost: string | undefined): string {
  const key = (x: number, colour: string, text: string): string =>
    `<rect x="${x}" y="${top + 8}" width="20" height="20" rx="4" fill="${colour}"/>` +
    label(x + 30, top + 27, 26, COLOURS.faded, text);
  const telling =
    key(left, COLOURS.telling, `articles telling: up to ${most}`) +
    (others ? key(left + 350, COLOURS.span, 'other days') : '');
  return publishedMost === undefined
    ? telling
    : telling + key(left + (others ? 525 : 350), COLOURS.published, `published: up to ${publishedMost}`);
}

function publishedBars(
  activity: readonly DayActivity[],
  axis: Days,
  x: (day: number) => number,
  top: number,
): { readonly shapes: string; readonly most: string } | undefined {
  const binDays = Math.ceil((axis.end - axis.start) / MOST_BINS);
  const first = Math.floor(axis.start);
  const bins = new Map<number, number>();
  for (const { day, published } of activity) {
    const number = isoDayNumber(day);
    if (!(number >= axis.start && number < axis.end && published > 0)) continue;
    const bin = Math.floor((number - first) / binDays);
    bins.set(bin, (bins.get(bin) ?? 0) + published);
  }
  if (bins.size === 0) return undefined;
  const most = Math.max(...bins.values());
  const shapes = Array.from(bins, ([bin, articles]) => {
    const left = x(Math.max(axis.start, first + bin * binDays));
    const right = x(Math.min(axis.end, first + (bin + 1) * binDays));
    const height = Math.max(3, (PUBLISHED * articles) / most);
    return `<rect x="${left}" y="${top}" width="${Math.max(1, right - left - 1)}" height="${height}" fill="${COLOURS.published}"/>`;
  });
  return { shapes: shapes.join(''), most: binDays === 1 ? `${most} a day` : `${most} in ${binDays} days` };
}

/** Height of a bar: by the square root, so that a day of five articles can be seen beside one of a hundred. */
const barHeight = (articles: number, most: number): number => TELLING * Math.sqrt(articles / most);

const barWidth = (x: (day: number) => number, narrowest: number): number =>
  Math.max(narrowest, Math.min(28, x(1) - x(0) - 2));

/** What is told of the days that are no entries, each above the middle of its day, the most of the days that share a pixel. */
function toldBars(activity: readonly DayActivity[], x: (day: number) => number, line: number, most: number): string {
  const width = barWidth(x, 1);
  const columns = new Map<number, number>();
  for (const { day, told } of activity) {
    const column = Math.floor(x(isoDayNumber(day) + 0.5) - width / 2);
    columns.set(column, Math.max(columns.get(column) ?? 0, told));
  }
  return Array.from(columns, ([column, told]) => {
    const height = barHeight(told, most);
    return `<rect x="${column}" y="${line - height}" width="${width}" height="${height}" fill="${COLOURS.span}"/>`;
  }).join('');
}

/**
 * Entries in order of their days, those of the same days side by side in them. Dates that are no EDTF day,
 * month or year are left out.
 */
function inPlace(entries: readonly CardEntry[]): Placed[] {
  const dated = entries.flatMap((entry) => {
    const days = daysOf(entry.date);
    return days === undefined ? [] : [{ ...entry, days }];
  });
  return dated
    .map((entry): Placed => {
      const { start, end } = entry.days;
      const same = dated.filter(({ days }) => days.start === start && days.end === end);
      return { ...entry, at: start + ((same.indexOf(entry) + 0.5) / same.length) * (end - start) };
    })
    .sort((a, b) => a.at - b.at);
}

/** Markers in as many rows as they need, each as near as may be above its bar, those of one row between those of the next. */
function markerPlaces(bars: readonly number[], left: number, right: number): { x: number; row: number }[] {
  const aRow = Math.floor((right - left) / MARKER_GAP);
  const rows = Math.ceil(bars.length / aRow);
  return spread(bars, MARKER_GAP / rows, left, right).map((x, place) => ({ x, row: place % rows }));
}

export const marker = (x: number, y: number, number: number): string =>
  `<circle cx="${x}" cy="${y}" r="21" fill="${COLOURS.ink}"/>` +
  label(x, y + 9.5, 26, COLOURS.paper, String(number), 'middle');

function ticks(axis: Days, x: (day: number) => number, line: number, labels: number): Drawn {
  const all = ticksOf(axis);
  const shapes = all.map(({ at, label: text, year = '' }) => {
    const mark = `<path d="M${x(at)} ${line}v10" stroke="${COLOURS.ink}" stroke-width="3"/>`;
    if (text === '') return mark + label(x(at), labels + 26, TICK_SIZE, COLOURS.ink, year, 'middle');
    return (
      mark +
      label(x(at), labels + 26, TICK_SIZE, COLOURS.ink, text, 'middle') +
      label(x(at), labels + 58, TICK_SIZE, COLOURS.faded, year, 'middle')
    );
  });
  return { shapes: shapes.join(''), height: all.every((tick) => tick.label === '') ? 38 : 70 };
}

/** The heights at which the parts of an entry stand, and its marker's place. */
interface EntryPlaces {
  readonly head: { readonly x: number; readonly y: number };
  /** Where the rows of markers end and lines fan out to the bars. */
  readonly rowsEnd: number;
  readonly barTop: number;
  readonly line: number;
  /** The most articles that any bar stands for. */
  readonly most: number;
}

/** An entry's marker, the line from it to its bar, its bar, and the days it spans where they are several. */
function entryShapes(
  { days, at, articles, number }: Placed,
  x: (day: number) => number,
  { head, rowsEnd, barTop, line, most }: EntryPlaces,
): Readonly<Record<'leader' | 'span' | 'bar' | 'head', string>> {
  const centre = x(at);
  const height = Math.max(6, barHeight(articles, most));
  const width = barWidth(x, NARROWEST_BAR);
  return {
    leader: `<path d="M${head.x} ${head.y}V${rowsEnd}L${centre} ${barTop}V${line - height}" fill="none" stroke="${COLOURS.leader}" stroke-width="2"/>`,
    span:
      days.end - days.start > 1
        ? `<rect x="${x(days.start)}" y="${line - 6}" width="${x(days.end) - x(days.start)}" height="6" fill="${COLOURS.span}"/>`
        : '',
    bar: `<rect x="${centre - width / 2}" y="${line - height}" width="${width}" height="${height}" rx="3" fill="${COLOURS.telling}"/>`,
    head: marker(head.x, head.y, number),
  };
}

/**
 * Entries on a time axis: a bar for each where it lies, the higher the more articles tell of it, its number
 * above; faint bars for the other days; and below the axis how much was published.
 */
export function chart(
  { entries, activity }: Pick<Card, 'entries' | 'activity'>,
  top: number,
  leftEdge: number,
  rightEdge: number,
): Drawn {
  const left = leftEdge + EDGE;
  const right = rightEdge - EDGE;
  const placed = inPlace(entries);
  if (placed.length === 0) return { shapes: '', height: 0 };

  const axis = axisDays(placed.map(({ days }) => days));
  const x = (day: number): number => left + ((day - axis.start) / (axis.end - axis.start)) * (right - left);
  const places = markerPlaces(
    placed.map(({ at }) => x(at)),
    left,
    right,
  );
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const barTop = top + LEGEND + rows * MARKER_ROW + FAN;
  const line = barTop + TELLING;
  const shown = activity.filter(({ day }) => isoDayNumber(day) >= axis.start && isoDayNumber(day) < axis.end);
  const most = [...placed.map(({ articles }) => articles), ...shown.map(({ told }) => told)].reduce(
    (a, b) => Math.max(a, b),
    1,
  );
  const entryDays = new Set(placed.map(({ date }) => date));
  const others = shown.filter(({ day, told }) => told > 0 && !entryDays.has(day));
  const histogram = publishedBars(activity, axis, x, line);
  const labels = line + (histogram === undefined ? 10 : PUBLISHED + 10);

  const scale = ticks(axis, x, line, labels);

  const drawn = placed.map((entry, place) => {
    const { x: headX, row } = places[place] ?? { x: x(entry.at), row: 0 };
    const head = { x: headX, y: top + LEGEND + row * MARKER_ROW + MARKER_ROW / 2 };
    return entryShapes(entry, x, { head, rowsEnd: top + LEGEND + rows * MARKER_ROW, barTop, line, most });
  });
  const shapes = [
    legend(top, leftEdge, most, others.length > 0, histogram?.most),
    histogram?.shapes ?? '',
    toldBars(others, x, line, most),
    ...drawn.map(({ leader }) => leader),
    ...drawn.map(({ span }) => span),
    ...drawn.map(({ bar }) => bar),
    `<path d="M${leftEdge} ${line}H${rightEdge}" stroke="${COLOURS.ink}" stroke-width="3" stroke-linecap="round"/>`,
    scale.shapes,
    ...drawn.map(({ head }) => head),
  ];
  return { shapes: shapes.join(''), height: labels + scale.height - top };
}
