import { membersOf, singular } from '../categories.js';
import { gazetteer } from '../gazetteer.js';
import type { AnswerKind } from '../kinds.js';
import { mentionKey, type Mention, type MentionKind } from '../mentions.js';
import type { QuestionReading } from '../question.js';

const FIT: Readonly<Record<AnswerKind, Partial<Record<MentionKind, number>>>> = {
  person: { person: 1, name: 0.6, organisation: 0.2 },
  place: { place: 1, name: 0.5, organisation: 0.2 },
  organisation: { organisation: 1, name: 0.7, person: 0.2, place: 0.2, work: 0.2 },
  work: { work: 1, name: 0.5, person: 0.2, organisation: 0.2 },
  number: { number: 1, percentage: 0.4, money: 0.3, duration: 0.3 },
  money: { money: 1, number: 0.2, percentage: 0.2 },
  percentage: { percentage: 1, number: 0.2 },
  duration: { duration: 1, number: 0.2, date: 0.2 },
  date: { date: 1, duration: 0.1 },
  thing: {
    work: 0.6,
    name: 0.6,
    organisation: 0.5,
    person: 0.4,
    place: 0.4,
    number: 0.2,
    money: 0.2,
    percentage: 0.2,
    date: 0.1,
    duration: 0.1,
  },
  reason: {},
  manner: {},
  truth: {},
  description: {},
};
/** How well a mention is of the kind asked for, 0 to 1. */
function fitOf(kind: AnswerKind, focus: string, mention: Mention): number {
  const fit = FIT[kind][mention.kind] ?? 0;
  const name = mention.text.toLowerCase();
  if (kind === 'place' && mention.kind === 'place') {
    if (/^(?:countr|nation|republic|kingdom)/u.test(focus)) return gazetteer.countryOf(name) === undefined ? 0.3 : 1;
    if (/^(?:state|province)/u.test(focus)) return gazetteer.isState(name) ? 1 : 0.3;
    if (/^(?:cit|town|capital)/u.test(focus)) return gazetteer.isCity(name) ? 1 : 0.4;
  }
  if (kind === 'date' && mention.kind === 'date') {
    if (focus === 'year') return /\d{4}/u.test(name) ? 1 : 0.3;
    if (focus === 'month') return /^\p{L}{3,}/u.test(name) && !name.endsWith('day') ? 1 : 0.3;
  }
  return fit;
}

/**
 * One key for the ways a thing is named, given its words as they are compared: a person's last word, the
 * country for its people.
 */
function answerKey(kind: MentionKind, key: string): string {
  if (kind === 'place') return gazetteer.countryOf(key) ?? key;
  return kind === 'person' || kind === 'name' ? (key.split(' ').at(-1) ?? key) : key;
}

/** A thing in a sentence that can be the answer. */
export interface PossibleAnswer {
  readonly key: string;
  readonly fit: number;
  readonly start: number;
  readonly end: number;
}

/** Finds what in a sentence, by its text and mentions, can be the answer: things that the question does not name already. */
export function possibleAnswers(
  { text: question, asking: { kind, focus = '' } }: Pick<QuestionReading, 'text' | 'asking'>,
  questionMentions: readonly Mention[],
): (text: string, mentions: readonly Mention[]) => PossibleAnswer[] {
  const questionKey = ` ${mentionKey(question)} `;
  const named = new Set(questionMentions.map((mention) => answerKey(mention.kind, mentionKey(mention.text))));
  const members = membersOf(focus);
  return (text, mentions) => {
    const possible: PossibleAnswer[] = [];
    for (const mention of mentions) {
      const words = mentionKey(mention.text);
      const key = answerKey(mention.kind, words);
      if (named.has(key) || questionKey.includes(` ${words} `)) continue;
      possible.push({ key, fit: fitOf(kind, focus, mention), start: mention.start, end: mention.end });
    }
    if (members === undefined) return possible;
    for (const { 0: word, index } of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      const noun = singular(word);
      if (members.has(noun) && !questionKey.includes(noun))
        possible.push({ key: noun, fit: 1, start: index, end: index + word.length });
    }
    return possible;
  };
}

/** From this fit on a possible answer is likely of the kind asked for. */
const LIKELY = 0.5;

/** Whether a possible answer is likely of the kind asked for. */
export function isLikely({ fit }: Pick<PossibleAnswer, 'fit'>): boolean {
  return fit >= LIKELY;
}
