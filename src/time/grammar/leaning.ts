import type { Leaning } from './rule.js';
import type { Token } from './token.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs and adjectives whose object lies ahead: "will meet", "scheduled for", "due". */
const AHEAD = words(
  'will ll shall would expected expects expect scheduled schedule due slated plan plans planned planning going upcoming ' +
    'expire expires expiring effective payable deadline hopes hope wants intends aims begins starts opens ends ' +
    'ahead closes takes meets runs likely supposed should must may might could can postponed delayed poised tentatively deadline',
);
/** Words that only look ahead when "to" or "for" follows: "agreed to resume", "is to meet", "set for". */
const AHEAD_WITH_TO = words(
  'agreed vowed promised pledged threatened decided ready asked ordered invited urged wanted hoped set is are',
);
const IRREGULAR_PAST = words(
  'was were had did said told came went took made met held won lost left began fell rose shot found got gave sent saw ' +
    'spoke struck broke led hit ran put cut kept brought bought thought taught caught fought sought stood understood ' +
    'became wrote drove flew grew knew threw blew drew built spent sold felt heard paid hurt quit read been has have',
);

const isPast = (word: string): boolean =>
  IRREGULAR_PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !word.startsWith('un'));

/** Words before a date up to which something lasts, or before which it is done. */
const LIMITS = words('by until till');

const REACH = 12;

function leaningAt(tokens: readonly Token[], at: number): Leaning {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word;
  if (AHEAD.has(word) || (AHEAD_WITH_TO.has(word) && (next === 'to' || next === 'for'))) return 'future';
  if (!isPast(word)) return 'unknown';
  // "will be released", "is to be held": a participle takes its direction from what governs it.
  for (let before = at - 1; before >= at - 3 && before >= 0; before -= 1) {
    const governor = tokens[before]?.word ?? '';
    if (AHEAD.has(governor) || (governor === 'be' && tokens[before - 1]?.word === 'to')) return 'future';
  }
  return 'past';
}

/** Whether the verb nearest to an expression, first before it and else after it, points to the past or ahead. */
export function leaningOf(tokens: readonly Token[], first: number, end: number): Leaning {
  if (LIMITS.has(tokens[first - 1]?.word ?? '')) return 'future';
  for (let at = first - 1; at >= 0 && at >= first - REACH; at -= 1) {
    const leaning = leaningAt(tokens, at);
    if (leaning !== 'unknown') return leaning;
  }
  for (let at = end; at < tokens.length && at < end + REACH; at += 1) {
    const leaning = leaningAt(tokens, at);
    if (leaning !== 'unknown') return leaning;
  }
  return 'unknown';
}
