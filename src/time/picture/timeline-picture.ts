import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { shortDayWords } from '../../citation/date-words.js';
import type { Timeline, TimelineEntry } from '../timeline.js';
import { timelineCard } from './card.js';
import type { Card, CardEntry } from './chart.js';
import { drawable } from './svg-text.js';

export interface TimelinePicture {
  readonly png: Buffer;
  /** File name, ending in `.png`. */
  readonly name: string;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
}

const FONTS = ['NotoSans-Regular.ttf', 'NotoNaskhArabic-Regular.ttf'];
const LONGEST_DESCRIPTION = 1024;
const LONGEST_TITLE = 150;

/** The fonts that come with the program: in `assets/fonts` of its package, both from the sources and as built. */
function fontsFolder(from: string): string {
  const folder = join(from, 'assets', 'fonts');
  return existsSync(folder) || dirname(from) === from ? folder : fontsFolder(dirname(from));
}

/**
 * `told` is how many articles name the date: those that the entry cites may be others, so the greater of
 * both numbers is known to tell of it.
 */
function cardEntry({ date, sentences }: TimelineEntry, number: number, told: number): CardEntry {
  const tellers = sentences.flatMap((sentence) => [sentence, ...sentence.alsoIn]).map(({ article }) => article.id);
  return {
    number,
    date,
    articles: Math.max(told, new Set(tellers).size),
    source: sentences[0]?.article.source ?? '',
  };
}

function description({ title, entries }: Card): string {
  const dates = entries.map(({ number, date }) => `${number}: ${shortDayWords(date)}`);
  const told = entries.map(({ articles }, place) => `${dates[place] ?? ''} (${articles})`);
  const begin = `Timeline of ${Array.from(drawable(title)).slice(0, LONGEST_TITLE).join('').trimEnd()}.`;
  const full = `${begin} Dates, and how many articles tell of each: ${told.join(', ')}.`;
  if (full.length <= LONGEST_DESCRIPTION) return full;
  const ending = (left: number): string => (left === 0 ? '.' : `, and ${left} more.`);
  const text = (kept: number): string =>
    `${begin} Dates: ${dates.slice(0, kept).join(', ')}${ending(dates.length - kept)}`;
  let kept = Math.min(dates.length, LONGEST_DESCRIPTION / '1: 2012, '.length);
  while (text(Math.floor(kept)).length > LONGEST_DESCRIPTION) kept -= 1;
  return text(Math.floor(kept));
}

/**
 * A card as a picture for a message, 1,000 pixels wide, and its alternative text. Reads the fonts that come
 * with the program and loads a native module at the first call.
 */
export function cardPicture(card: Card): TimelinePicture {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const folder = fontsFolder(import.meta.dirname);
  const font = {
    loadSystemFonts: false,
    fontFiles: FONTS.map((file) => join(folder, file)),
    defaultFontFamily: 'Noto Sans',
  };
  const png = new Resvg(timelineCard(card), { font }).render().asPng();
  return { png, name: 'timeline.png', description: description(card) };
}

/** {@link cardPicture} of a timeline. */
export function timelinePicture({ topic, articlesRead, entries, activity }: Timeline): TimelinePicture {
  const told = new Map(activity.map((day) => [day.day, day.told]));
  return cardPicture({
    title: topic,
    articlesRead,
    entryNoun: 'date',
    entries: entries.map((entry, place) => cardEntry(entry, place + 1, told.get(entry.date) ?? 0)),
    activity,
  });
}
