import type { ArticleFilter, Coverage } from '../store/snapshot.js';
import { dayWords } from './date-words.js';

/**
 * A count, a whole number, in digits: "11,701". `Intl.NumberFormat` takes too long to make where one answer
 * is all that is asked for.
 */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** A count with its noun: "1 article", "11,701 articles". The plural adds an s unless given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${inDigits(count)} ${count === 1 ? singular : plural}`;
}

/** What was searched: "11,701 articles, 3 January 2012 to 8 March 2013". */
export function coverageWords({ articles, from, to }: Coverage): string {
  const days = [...new Set([from, to].filter((day) => day !== undefined))].map(dayWords);
  return [counted(articles, 'article'), ...(days.length === 0 ? [] : [days.join(' to ')])].join(', ');
}

/** What a filter holds to, a phrase each: "source Reuters", "from 1 February 2012". Names stand as they were typed. */
export function filterWords({ source, speaker, from, to }: ArticleFilter): string[] {
  return [
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(speaker === undefined ? [] : [`speaker ${speaker}`]),
    ...(from === undefined ? [] : [`from ${dayWords(from)}`]),
    ...(to === undefined ? [] : [`to ${dayWords(to)}`]),
  ];
}
