import { rule, type Match, type Reading, type Rule } from './rule.js';

const reference = (value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Reading => ({ type: 'DATE', value });

const beforeNoun = (match: Match): boolean =>
  match.following?.class === 'other' && /^\p{L}/u.test(match.following.word);

/** Words for the present, the past and the future that name no day. */
export const VAGUE_RULES: readonly Rule[] = [
  rule('present', () => reference('PRESENT_REF')),
  rule('current', (match) => (beforeNoun(match) ? reference('PRESENT_REF') : undefined)),
  rule('(the | this) moment', (match) => (match.previous?.class === 'at' ? reference('PRESENT_REF') : undefined)),
  rule('at moment', (match) => (match.token('moment')?.word === 'present' ? reference('PRESENT_REF') : undefined)),
  rule('these unit', (match) => (match.token('unit')?.code === 'day' ? reference('PRESENT_REF') : undefined)),
  rule('more? past', () => reference('PAST_REF')),
  rule('recent', (match) => (beforeNoun(match) ? reference('PAST_REF') : undefined)),
  rule('the? more? recent unit', (match) => (match.token('unit')?.plural ? reference('PAST_REF') : undefined)),
  rule('the last', (match) =>
    match.token('last')?.word === 'past' && /^(?:in|of|from|than)$/.test(match.previous?.word ?? '')
      ? reference('PAST_REF')
      : undefined,
  ),
  rule('future', (match) =>
    /^(?:as|after|before)$/.test(match.following?.word ?? '') ? undefined : reference('FUTURE_REF'),
  ),
  rule('the other? futureNoun', (match) =>
    /^(?:near|foreseeable|immediate|distant|number)?$/.test(match.token('other')?.word ?? '')
      ? reference('FUTURE_REF')
      : undefined,
  ),
  rule('the? coming unit', (match) => (match.token('unit')?.plural ? reference('FUTURE_REF') : undefined)),
];
