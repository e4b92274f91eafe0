import { setImmediate as turn } from 'node:timers/promises';
import type { Span } from '../../archive/article.js';
import { shownText } from '../../archive/shown-text.js';
import { stampsIn } from '../../archive/stamps.js';
import type { Analyser } from '../../search/analysis.js';
import { intervalOf, isoDayNumber } from '../calendar.js';
import { timexesBySentence } from '../find-timexes.js';
import type { Timex } from '../timex.js';
import { chronologyDays } from './chronology.js';
import { ownWords } from './own-words.js';
import { dot, unit, type TermVector } from '../../search/term-vectors.js';
import type { TopicalArticle } from './topical-articles.js';

/** A sentence that tells of a date. */
export interface Telling {
  readonly source: TopicalArticle;
  /** EDTF of the date told of. */
  readonly date: string;
  /** Index in the article's sentences. */
  readonly sentence: number;
  /** The sentence without the dateline, stamp or credit it may have run together with. */
  readonly span: Span;
  /** The span as readers see it. */
  readonly text: string;
  /** A unit vector. */
  readonly terms: TermVector;
  /** How near it is to what the articles on the topic have in common, 0 to 1. */
  readonly focus: number;
  /** Its place among the article's sentences of running text, from 0. */
  readonly place: number;
  /** Days from the date told of, its last one, to the day the article appeared, at least 0; 1 where that is not known. */
  readonly lag: number;
  /**
   * `dated`: it names the date. `undated`: it names none, in an article of that day. `chronology`: part of
   * an entry for the day.
   */
  readonly kind: 'dated' | 'undated' | 'chronology';
  /**
   * How squarely it tells of the date, 0 to 1: less where it names other dates too, least where this one
   * only bounds what it tells.
   */
  readonly directness: number;
}

/** By what the sentences of articles on a topic are measured. */
export interface TopicMeasure {
  readonly analyser: Analyser;
  /** Inverse document frequency of a term. */
  readonly rarity: (term: string) => number;
  /** What the articles have in common. */
  readonly center: TermVector;
  /** How near to it an ordinary sentence on the topic is. */
  readonly typical: number;
  /** Days without a year that the topic's name holds: `-01-06`. */
  readonly topicDays: ReadonlySet<string>;
}

/** All that is told of a day, month or year. */
export interface ToldDate {
  readonly tellings: Telling[];
  /** Articles on the topic that appeared on the day. */
  readonly published: TopicalArticle[];
}

/** What is told of each date, by its EDTF: `2012-02-08`, `2012-02`, `2012`. */
export type ToldDates = ReadonlyMap<string, ToldDate>;

/** How far into an article sentences without a date tell of the day it appeared. */
const UNDATED_PLACES = 8;
/** How far into it they do so beside a sentence's other dates. */
const OPENING_PLACES = 3;
const LEAST_TERMS = 3;
const LONGEST_BOUND = 24;

const IS_DAY = /^\d{4}-\d\d-\d\d$/;
const IS_MONTH_OR_YEAR = /^\d{4}(?:-\d\d)?$/;

/** Before a date that only bounds what is told: "since February 15". */
const BOUNDS = /\b(?:since|until|till|before|after|from|through|between|by)\s+(?:\p{Lu}\p{Ll}+day\s?,?\s+)?$/iu;

/** Dates, and whether each is named as more than a bound. */
type NamedDates = ReadonlyMap<string, boolean>;

/**
 * The dates that a sentence names: its days, or else the months and years. A day that is part of the
 * topic's own name, as in "Jan. 6 committee", counts only with its year.
 */
function namedDates(text: string, timexes: readonly Timex[], topicDays: ReadonlySet<string>): NamedDates {
  const days = new Map<string, boolean>();
  const longer = new Map<string, boolean>();
  for (const { start, end, type, value, from, to, vague } of timexes) {
    if ((type !== 'DATE' && type !== 'TIME') || from === undefined || vague) continue;
    const told = !BOUNDS.test(text.slice(Math.max(0, start - LONGEST_BOUND), start));
    if (IS_MONTH_OR_YEAR.test(value)) longer.set(value, told || longer.get(value) === true);
    if (from !== to || (topicDays.has(from.slice(4)) && !/\d{4}/.test(text.slice(start, end)))) continue;
    days.set(from, told || days.get(from) === true);
  }
  return days.size > 0 ? days : longer;
}

/** The day on which an article appeared, `YYYY-MM-DD`, when it is known to the day. */
const publicationDay = ({ article: { date } }: TopicalArticle): string | undefined =>
  date.value !== undefined && date.from === date.to ? date.from : undefined;

/** How directly a sentence tells of a date that it names, when it names others too, or none. */
function directnessOf(date: string, named: NamedDates): number {
  if (named.size === 0) return 1;
  const told = named.get(date);
  if (told === undefined || !told) return 0;
  return named.size === 1 ? 1 : 0.5;
}

/** The dates that a sentence tells of, and how. */
function datesTold(
  named: NamedDates,
  chronologyDay: string | undefined,
  published: string | undefined,
  place: number,
): Pick<Telling, 'date' | 'kind' | 'directness'>[] {
  if (chronologyDay !== undefined) return [{ date: chronologyDay, kind: 'chronology', directness: 1 }];
  const told = [...named.keys()].map((date) => ({
    date,
    kind: 'dated' as const,
    directness: directnessOf(date, named),
  }));
  const opening = place < (named.size === 0 ? UNDATED_PLACES : OPENING_PLACES);
  if (published === undefined || !opening || named.has(published)) return told;
  return [...told, { date: published, kind: 'undated', directness: directnessOf(published, named) }];
}

/** Days at which a report lags where its day is not known: most tell of the day before. */
const USUAL_LAG = 1;

/** Days from the last one of a date to the one the article appeared, negative when it appeared before. */
const lagOf = (date: string, published: string | undefined): number =>
  published === undefined ? USUAL_LAG : isoDayNumber(published) - isoDayNumber(intervalOf(date)?.to ?? published);

/** The words of a chronology's entry after the date that heads it, "3 March: ", where one does. */
function withoutHead(text: string, span: Span, timexes: readonly Timex[]): Span {
  const head = timexes.find(({ start }) => start === span.start);
  if (head === undefined) return span;
  const separator = /^\s*(?:[:–—]|--?\s)\s*/u.exec(text.slice(head.end, span.end));
  return separator === null ? span : { start: head.end + separator[0].length, end: span.end };
}

/** What an article's sentences tell, with the date of each telling. */
function tellingsOf(source: TopicalArticle, measure: TopicMeasure): Telling[] {
  const { article } = source;
  const stamps = stampsIn(article.text);
  const timexes = timexesBySentence(article).map((found) =>
    found.filter(({ start, end }) => !stamps.some((stamp) => stamp.start < end && start < stamp.end)),
  );
  const chronology = chronologyDays(article, timexes);
  const published = publicationDay(source);
  let place = -1;
  return article.sentences.flatMap((sentence, index): Telling[] => {
    if (sentence.kind !== 'prose' && sentence.kind !== 'summary') return [];
    place += 1;
    const named = namedDates(article.text, timexes[index] ?? [], measure.topicDays);
    const dates = datesTold(named, chronology.get(index), published, place);
    if (dates.length === 0) return [];
    const own = ownWords(article, sentence, stamps);
    const span = chronology.has(index) ? withoutHead(article.text, own, timexes[index] ?? []) : own;
    const text = shownText(article, span);
    const different = new Set(measure.analyser.termsOf(text));
    if (different.size < LEAST_TERMS) return [];
    const terms = unit(new Map([...different].map((term) => [term, measure.rarity(term)])));
    const focus = Math.min(1, dot(terms, measure.center) / measure.typical);
    const telling = { source, sentence: index, span, text, terms, focus, place };
    return dates
      .map((told): Telling => ({ ...telling, ...told, lag: lagOf(told.date, published) }))
      .filter(({ lag }) => lag >= 0);
  });
}

/** What the articles tell of each date. Lets others have a turn after each. */
export async function toldDates(sources: readonly TopicalArticle[], measure: TopicMeasure): Promise<ToldDates> {
  const dates = new Map<string, ToldDate>();
  const at = (date: string): ToldDate => {
    const known = dates.get(date) ?? { tellings: [], published: [] };
    dates.set(date, known);
    return known;
  };
  for (const source of sources) {
    await turn();
    const published = publicationDay(source);
    if (published !== undefined) at(published).published.push(source);
    for (const telling of tellingsOf(source, measure)) at(telling.date).tellings.push(telling);
  }
  return dates;
}

/** Only the dates that are days. */
export const daysAmong = (dates: ToldDates): ToldDates => new Map([...dates].filter(([date]) => IS_DAY.test(date)));
