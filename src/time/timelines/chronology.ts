import type { Article } from '../../archive/article.js';
import type { Timex } from '../timex.js';

/** The day of each sentence of a chronology, by the sentence's index: `YYYY-MM-DD`. */
export type ChronologyDays = ReadonlyMap<number, string>;

interface Head {
  readonly sentence: number;
  readonly day: string;
  /** The date opens the sentence. */
  readonly opens: boolean;
}

const LEAST_DAYS = 4;
/** How many sentences after its date an entry goes on at most. */
const ENTRY_SENTENCES = 4;
/** How many of the dates must follow one another in time, or all in the other direction. */
const ORDERED = 0.8;

const NOTHING = /^[^\p{L}\p{N}]*$/u;
/** What follows a date that heads an entry: a dash, a colon, the end of a line, a capital. */
const AFTER_HEAD = /^\s*(?:[:–—]|--?\s|$)|^\s+[`'"“‘]*\p{Lu}/u;
const BEFORE_DATE_IN_SENTENCE =
  /\b(?:in|on|since|from|of|until|by|after|before|and|to|between|the)[\s,]*(?:\p{Lu}\p{Ll}+day[\s,]*)?$/iu;

function headOf(
  article: Pick<Article, 'text' | 'sentences'>,
  index: number,
  timexes: readonly Timex[],
): Head | undefined {
  const sentence = article.sentences[index];
  if (sentence === undefined) return undefined;
  for (const { start, end, type, from, to } of timexes) {
    const words = article.text.slice(start, end);
    if (type !== 'DATE' || from === undefined || from !== to || !/\d/.test(words) || !/\p{L}{3}/u.test(words)) continue;
    const before = article.text.slice(sentence.start, start);
    const after = article.text.slice(end, sentence.end);
    if (NOTHING.test(before) && AFTER_HEAD.test(after)) return { sentence: index, day: from, opens: true };
    // A caption or headline that lost its line break can stand before the date of the next entry.
    const runOn = /\d{4}$/.test(words) && /^\s+\p{Lu}/u.test(after) && !BEFORE_DATE_IN_SENTENCE.test(before);
    if (runOn) return { sentence: index, day: from, opens: false };
  }
  return undefined;
}

function isOrdered(heads: readonly Head[]): boolean {
  const days = heads.map(({ day }) => day);
  const pairs = days.length - 1;
  const forward = days.filter((day, index) => index > 0 && day >= (days[index - 1] ?? '')).length;
  const backward = days.filter((day, index) => index > 0 && day <= (days[index - 1] ?? '')).length;
  return Math.max(forward, backward) >= ORDERED * pairs;
}

/**
 * The sentences of a chronology within an article, "22 July 2009: Police search the house", with the day that each
 * tells of. Empty where the article is none: four days or more must head sentences, in the order of time or against it.
 *
 * @param timexes the date expressions of each sentence.
 */
export function chronologyDays(
  article: Pick<Article, 'text' | 'sentences'>,
  timexes: readonly (readonly Timex[])[],
): ChronologyDays {
  const heads = article.sentences.flatMap((_, index) => headOf(article, index, timexes[index] ?? []) ?? []);
  const opening = new Set(heads.filter(({ opens }) => opens).map(({ day }) => day));
  if (opening.size < LEAST_DAYS || !isOrdered(heads)) return new Map();
  return new Map(
    heads.flatMap(({ sentence, day }, index) => {
      const next = heads[index + 1]?.sentence ?? sentence + ENTRY_SENTENCES;
      const end = Math.min(next, sentence + ENTRY_SENTENCES, article.sentences.length);
      return Array.from({ length: end - sentence }, (_, ahead): [number, string] => [sentence + ahead, day]);
    }),
  );
}
