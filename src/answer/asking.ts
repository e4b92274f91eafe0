import { kindOfNoun, type AnswerKind } from './kinds.js';

/** What a question asks for. */
export interface Asking {
  readonly kind: AnswerKind;
  /** The noun that names the kind: which *country*, how many *people*. Lower case. */
  readonly focus?: string;
  /** The sentence or clause that asks; the rest of the question sets the scene. */
  readonly clause: string;
}

const WH = /\b(?:who|whom|whose|which|what|when|where|why|how)\b/iu;
const NOUN_PHRASE_END = new Set(
  `is was are were be been being has have had do does did will would can could may might must shall should to of in on at
  by for from with about as and or but that who which what after before during since until into over under than if when
  while because said says say won took became made went came got hit lost cut led left`.split(/\s+/u),
);
const OF_THE_FOLLOWING = /^(?:one\s+)?of\s+(?:the\s+following|these|those|the)\s+/iu;

const MEASURES: readonly (readonly [RegExp, AnswerKind])[] = [
  [/\bhow (?:long|soon)\b/iu, 'duration'],
  [/\bhow (?:old|tall|high|far|fast|big|large|heavy|deep|wide|often|hot|cold)\b/iu, 'number'],
  [/\b(?:what|which) (?:percentage|percent|share|proportion)\b/iu, 'percentage'],
  [
    /\b(?:since|from|by|until|in) (?:when|what year|which year)\b|\b(?:what|which) (?:year|date|day|month|decade)\b/iu,
    'date',
  ],
];

/** Reads what a question asks for from its words alone. Never throws. */
export function readAsking(text: string): Asking {
  const clause = askingClause(text);
  if (/\btrue or false\b/iu.test(text)) return { kind: 'truth', clause };
  const many = /\bhow (?:many|few)\s+(?:more\s+|other\s+)?([\p{L}-]+)/iu.exec(clause);
  if (many?.[1] !== undefined) return counted(many[1], clause);
  if (/\bhow much\b/iu.test(clause)) return { kind: /\bpercent/iu.test(clause) ? 'percentage' : 'money', clause };
  for (const [pattern, kind] of MEASURES) if (pattern.test(clause)) return { kind, clause };
  const determined = /\b(?:which|what)\s+([^?:;,]+)/iu.exec(clause);
  const wh = WH.exec(clause)?.[0].toLowerCase();
  if (wh === 'who' || wh === 'whom' || wh === 'whose') return { kind: 'person', clause };
  if (wh === 'when') return { kind: 'date', clause };
  if (wh === 'where') return { kind: 'place', clause };
  if (wh === 'why') return { kind: 'reason', clause };
  if (determined?.[1] !== undefined) return ofNoun(determined[1], clause);
  if (/\bsince\s*[:?]?\s*$/iu.test(clause)) return { kind: 'date', clause };
  if (/^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu.test(clause)) {
    return { kind: 'truth', clause };
  }
  return { kind: 'thing', clause };
}

/** The last sentence with a word of asking; else the last that ends in `?` or `:`; else all. */
function askingClause(text: string): string {
  const sentences = text.split(/(?<=[.?!])\s+(?=["“‘'(]?[\p{Lu}\p{N}])/u);
  return sentences.findLast((sentence) => WH.test(sentence)) ?? sentences.findLast((s) => /[?:]\s*$/u.test(s)) ?? text;
}

function counted(noun: string, clause: string): Asking {
  const focus = noun.toLowerCase();
  if (/^(?:dollars?|euros?|pounds?|rubles?|yen|yuan)$/u.test(focus)) return { kind: 'money', focus, clause };
  if (/^(?:years?|months?|weeks?|days?|hours?|minutes?)$/u.test(focus)) return { kind: 'duration', focus, clause };
  return { kind: 'number', focus, clause };
}

/** "name of the *storm*", "*company* has", "of the following US *cities*". */
function ofNoun(after: string, clause: string): Asking {
  const phrase = nounPhrase(after.replace(OF_THE_FOLLOWING, ''));
  const named = /\bname of (?:the |a |an |this |his |her |its |their )?(.+)/iu.exec(clause);
  const words = named?.[1] === undefined ? phrase : nounPhrase(named[1]);
  const focus = words.findLast((word) => kindOfNoun(word) !== undefined) ?? words.at(-1);
  if (focus === undefined) return { kind: 'thing', clause };
  return { kind: kindOfNoun(focus) ?? 'thing', focus, clause };
}

function nounPhrase(text: string): string[] {
  const words: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []) {
    if (NOUN_PHRASE_END.has(word) || words.length === 7) break;
    words.push(word);
  }
  return words;
}
