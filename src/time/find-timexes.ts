import type { Article, ArticleDate, Span } from '../archive/article.js';
import { intervalOf, isoDay, isoDayNumber, shifted, type DayInterval, type PartialDay } from './calendar.js';
import { compose, type Phrase } from './grammar/compose.js';
import { readSentence } from './grammar/read-sentence.js';
import { mayHoldDates } from './grammar/lexicon.js';
import type { Context } from './grammar/rule.js';
import type { Token } from './grammar/token.js';
import { tokensOf } from './grammar/tokens.js';
import type { Timex } from './timex.js';

const agreeing = (from: string, to: string, length: number): number | undefined =>
  from.slice(0, length) === to.slice(0, length) ? Number(from.slice(length === 4 ? 0 : length - 2, length)) : undefined;

/** What is known of the day an article appeared: from its value, or where both of its bounds agree. */
function anchorOf({ value, from, to }: ArticleDate): PartialDay {
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value ?? '') ?? [];
  if (value === undefined && from !== undefined && to !== undefined) {
    const boundYear = agreeing(from, to, 4);
    const boundMonth = boundYear && agreeing(from, to, 7);
    return { ...(boundYear && { year: boundYear }), ...(boundMonth && { month: boundMonth }) };
  }
  return {
    ...(year !== undefined && year !== 'XXXX' && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The third of an interval that "early", "mid" or "late" names. */
function partOfInterval({ from, to }: DayInterval, part: Phrase['part']): DayInterval {
  const [first, last] = [isoDayNumber(from), isoDayNumber(to)];
  const third = Math.floor((last - first + 1) / 3);
  if (part === 'start') return { from, to: isoDay(Math.max(first, first + third - 1)) };
  if (part === 'mid') return { from: isoDay(first + third), to: isoDay(last - third) };
  return part === 'end' ? { from: isoDay(Math.min(last, last - third + 1)), to } : { from, to };
}

function timexOf(phrase: Phrase, tokens: readonly Token[]): Timex | undefined {
  const start = tokens[phrase.first]?.start;
  const end = tokens[phrase.end - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  const { type, value, part } = phrase;
  const interval = type === 'DATE' || type === 'TIME' ? intervalOf(value) : undefined;
  const vague = phrase.vague === true || part !== undefined || value.endsWith('_REF');
  return {
    start,
    end,
    type,
    value,
    ...(interval && partOfInterval(interval, part)),
    ...(vague && { vague }),
  };
}

/** The date expressions in one span, usually a sentence, and what the next one is read against. */
function timexesOf(text: string, span: Span, context: Context): { timexes: Timex[]; context: Context } {
  if (!mayHoldDates(text.slice(span.start, span.end))) return { timexes: [], context };
  const tokens = tokensOf(text, span);
  const { found, context: next } = readSentence(tokens, context);
  const phrases = compose(found, tokens, shifted(context.anchor, 'day', 0));
  return { timexes: phrases.flatMap((phrase) => timexOf(phrase, tokens) ?? []), context: next };
}

/** The date expressions of one span of an article, in order, resolved against the article's date alone. */
export function timexesIn(article: Pick<Article, 'text' | 'date'>, span: Span): Timex[] {
  return timexesOf(article.text, span, { anchor: anchorOf(article.date) }).timexes;
}

/**
 * The date expressions of each of an article's sentences, in order, resolved against the article's date and
 * the dates before them. Parts that cannot be known are X, as in `XXXX-12-11` when the article is undated.
 * Offsets are UTF-16 code units into the article's text.
 *
 * Values follow TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1).
 */
export function timexesBySentence(article: Pick<Article, 'text' | 'sentences' | 'date'>): Timex[][] {
  let context: Context = { anchor: anchorOf(article.date) };
  return article.sentences.map((sentence) => {
    const read = timexesOf(article.text, sentence, context);
    ({ context } = read);
    return read.timexes;
  });
}

/** Every date expression in an article, in order, as {@link timexesBySentence} reads them. */
export const findTimexes = (article: Pick<Article, 'text' | 'sentences' | 'date'>): Timex[] =>
  timexesBySentence(article).flat();
