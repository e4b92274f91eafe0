import type { TokenClass } from './lexicon.js';
import type { Expression } from './read-sentence.js';
import type { Token } from './token.js';

const isDay = (expression: Expression | undefined): expression is Expression =>
  expression?.type === 'DATE' && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(expression.value);

/** A time of the day that waits for its day. */
const isTimeOfDay = (expression: Expression | undefined): expression is Expression =>
  expression?.type === 'TIME' && expression.value.startsWith('T');

const isClock = (expression: Expression): boolean => isTimeOfDay(expression) && expression.value.includes(':');

const isPartOfNamedDay = (expression: Expression): boolean =>
  expression.type === 'TIME' && /^[\dX].*T[A-Z]/.test(expression.value);

const JOINING: ReadonlySet<TokenClass> = new Set([
  ...(['comma', 'on', 'of', 'at', 'in', 'the', 'early', 'late', 'mid', 'approximately', 'before', 'after'] as const),
]);

const joined = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 && tokens.slice(from, to).every((token) => JOINING.has(token.class));

/** What two neighbours mean together: a weekday with its date, a day with its time. */
function together(one: Expression, two: Expression, tokens: readonly Token[]): Expression | undefined {
  if (!joined(tokens, one.end, two.first)) return undefined;
  const span = { first: one.first, end: two.end };
  if (isDay(one) && isDay(two)) {
    const weekdayFirst = tokens[one.end - 1]?.class === 'weekday';
    const sameThing =
      two.first - one.end <= 1 && tokens[two.first]?.class !== 'dayWord' && tokens[two.first]?.class !== 'weekday';
    return weekdayFirst && sameThing ? { ...two, ...span } : undefined;
  }
  if (isDay(one) && isTimeOfDay(two)) return { type: 'TIME', value: one.value + two.value, ...span };
  if (isTimeOfDay(one) && isDay(two)) return { type: 'TIME', value: two.value + one.value, ...span };
  // "10pm last night": the part of the day has its day already.
  if (isClock(one) && isPartOfNamedDay(two)) return { ...two, value: two.value.replace(/T.*/, one.value), ...span };
  if (isPartOfNamedDay(one) && isClock(two)) return { ...one, value: one.value.replace(/T.*/, two.value), ...span };
  const clockAndPart = isClock(one) && isTimeOfDay(two) && !isClock(two);
  return clockAndPart ? { ...one, ...span } : undefined;
}

function joinNeighbours(found: readonly Expression[], tokens: readonly Token[]): Expression[] {
  const result: Expression[] = [];
  for (const expression of found) {
    const before = result.at(-1);
    const both = before && together(before, expression, tokens);
    if (both) result[result.length - 1] = both;
    else result.push(expression);
  }
  return result;
}

const MODIFIERS: ReadonlySet<TokenClass> = new Set(['early', 'late', 'mid', 'earlier', 'later']);
const COUNTS: ReadonlySet<TokenClass> = new Set(['number', 'small', 'quantity', 'couple', 'half', 'a', 'clock']);
const PARTS: ReadonlySet<TokenClass> = new Set(['start', 'end', 'mid']);

/** An expression with the words before it that are part of it: "early", "nearly", "the end of". */
export interface Phrase extends Expression {
  /** Which part of the days is meant. */
  readonly part?: 'start' | 'mid' | 'end';
}

const PART_OF: Readonly<Partial<Record<TokenClass, NonNullable<Phrase['part']>>>> = {
  early: 'start',
  start: 'start',
  mid: 'mid',
  late: 'end',
  end: 'end',
};

function widened(expression: Expression, tokens: readonly Token[], free: number): Phrase {
  let { first } = expression;
  const inside = tokens.slice(expression.first, expression.end);
  let part = inside.map((token) => PART_OF[token.class]).find((found) => found !== undefined);
  const tokenAt = (at: number): Token | undefined => (at >= free ? tokens[at] : undefined);
  const ofAt = tokenAt(first - 1)?.class === 'the' ? first - 2 : first - 1;
  const whole = tokenAt(ofAt - 1);
  if (tokenAt(ofAt)?.class === 'of' && whole && PARTS.has(whole.class)) {
    part = PART_OF[whole.class];
    first = tokenAt(ofAt - 2)?.class === 'the' ? ofAt - 2 : ofAt - 1;
  }
  const counted = inside.some((token) => COUNTS.has(token.class));
  const modifies = ({ class: name }: Token): boolean => MODIFIERS.has(name) || (counted && name === 'approximately');
  for (let before = tokenAt(first - 1); before && modifies(before); before = tokenAt(first - 1)) {
    part ??= PART_OF[before.class];
    const than = before.word === 'than' || before.word === 'least' || before.word === 'most';
    first -= than && first - 2 >= free ? 2 : 1;
  }
  return { ...expression, first, ...(part && expression.type === 'DATE' && { part }) };
}

/**
 * Readings put together into whole expressions: weekday and date, day and time, and the words before that
 * belong to them.
 *
 * @param today TIMEX3 value of the day that a time without a day falls on.
 */
export function compose(found: readonly Expression[], tokens: readonly Token[], today: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const expression of joinNeighbours(found, tokens)) {
    // A part of the day alone, "in the morning", says too little.
    if (isTimeOfDay(expression) && !isClock(expression)) continue;
    const dated = isTimeOfDay(expression) ? { ...expression, value: today + expression.value } : expression;
    phrases.push(widened(dated, tokens, phrases.at(-1)?.end ?? 0));
  }
  return phrases;
}
