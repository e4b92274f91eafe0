import { CALENDAR_RULES } from './calendar-rules.js';
import { CLOCK_RULES } from './clock-rules.js';
import { DURATION_RULES } from './duration-rules.js';
import { leaningOf } from './leaning.js';
import { signatureOf } from './pattern.js';
import { PERIOD_RULES } from './period-rules.js';
import { RELATIVE_RULES } from './relative-rules.js';
import { REPORTED_PERIOD_RULES } from './reported-period-rules.js';
import { Match, type Context, type Reading, type Rule } from './rule.js';
import type { Token } from './token.js';
import { VAGUE_RULES } from './vague-rules.js';
import { WEEKDAY_RULES } from './weekday-rules.js';

const RULES: readonly Rule[] = [
  ...CALENDAR_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...REPORTED_PERIOD_RULES,
  ...WEEKDAY_RULES,
  ...VAGUE_RULES,
  ...DURATION_RULES,
  ...CLOCK_RULES,
];

/** A reading and the tokens it was read from: first, and past the last. */
export interface Expression extends Reading {
  readonly first: number;
  readonly end: number;
}

interface Candidate {
  readonly rule: Rule;
  readonly first: number;
  readonly end: number;
}

function candidatesIn(signature: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of RULES) {
    if (signature.search(rule.pattern) === -1) continue;
    for (const { index, 0: found } of signature.matchAll(rule.pattern)) {
      candidates.push({ rule, first: index, end: index + found.length });
    }
  }
  return candidates.sort((a, b) => a.first - b.first || b.end - a.end);
}

/** What later expressions are read against: a length of months or years ends the talk of a quarter. */
function contextAfter({ type, value, compared }: Reading, context: Context): Context {
  if (type === 'DURATION' && /^P\d+[MY]$/.test(value)) {
    const { anchor, reference } = context;
    return { anchor, ...(reference !== undefined && { reference }) };
  }
  if (type !== 'DATE' || compared || !/^\d{4}/.test(value)) return context;
  return { ...context, reference: value, ...(/^\d{4}-Q\d$/.test(value) && { quarter: value }) };
}

/**
 * The date expressions among a sentence's tokens, in order and not overlapping: of those that begin at the
 * same token the longest that can be read. The context returned is that of the next sentence.
 */
export function readSentence(tokens: readonly Token[], context: Context): { found: Expression[]; context: Context } {
  const found: Expression[] = [];
  let here = context;
  let free = 0;
  for (const { rule, first, end } of candidatesIn(signatureOf(tokens))) {
    if (first < free) continue;
    const readings = rule.read(new Match(here, tokens, first, end, () => leaningOf(tokens, first, end)));
    if (readings === undefined) continue;
    for (const reading of 'type' in readings ? [readings] : readings) {
      const [from, to] = reading.tokens ?? [0, end - first];
      found.push({ ...reading, first: first + from, end: first + to });
      here = contextAfter(reading, here);
    }
    free = end;
  }
  return { found, context: here };
}
