import { memoized } from '../../search/memo.js';
import { membersOf, singular } from '../categories.js';
import { gazetteer } from '../gazetteer.js';
import type { AnswerKind } from '../kinds.js';
import type { Mention, MentionKind } from '../mentions.js';
import type { FeatureGroup } from './feature.js';
import { noSlots, slotsOf } from './slots.js';
import { mentionKey, type ReadEvidence, type ReadSentence } from './read-evidence.js';

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
  statement: {},
  truth: {},
};
const FIGURES: ReadonlySet<MentionKind> = new Set(['number', 'money', 'percentage', 'duration', 'date']);

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

/** One key for the ways a thing is named, given its words as they are compared: a person's last word, the country for its people. */
function answerKey(kind: MentionKind, key: string): string {
  if (kind === 'place') return gazetteer.countryOf(key) ?? key;
  return kind === 'person' || kind === 'name' ? (key.split(' ').at(-1) ?? key) : key;
}

/** A thing in a sentence that can be the answer. */
export interface Possible {
  readonly key: string;
  readonly fit: number;
  readonly start: number;
  readonly end: number;
}

/** Whether the sentence holds a thing of the kind asked for which the question does not name already, and how many articles agree on it. */
export const answerKind: FeatureGroup = (read) => {
  const { kind, focus } = read.evidence.reading.asking;
  const possibleIn = possibleAnswers(read);
  const possible = new Map(read.sentences.map((sentence) => [sentence, possibleIn(sentence)]));
  const votes = votesOf(possible);
  const strongest = Math.max(1e-9, ...votes.values());
  const heldBy = new Map<string, number>();
  for (const all of possible.values())
    for (const key of new Set(all.map((p) => p.key))) heldBy.set(key, (heldBy.get(key) ?? 0) + 1);
  const focusStem = focus === undefined ? undefined : singular(focus);
  const asksEntity = !['reason', 'statement', 'truth'].includes(kind);
  const weightOf = new Map(read.terms.map(({ term, weight }) => [term, weight]));
  const nearTo = ({ tokens }: ReadSentence, at: number): number => {
    const place = tokens.findIndex(({ start }) => start >= at);
    let near = 0;
    tokens.forEach(({ term }, i) => {
      const weight = weightOf.get(term);
      if (weight !== undefined) near += weight / (1 + Math.abs(i - place));
    });
    return near / read.totalWeight;
  };
  const slots = asksEntity ? slotsOf(read, possible) : noSlots;
  const titleKey = memoized((title) => ` ${mentionKey(title)} `, read.sentences.length);
  return (sentence) => {
    const { candidate, mentions } = sentence;
    const lower = candidate.text.toLowerCase();
    let best = 0;
    let vote = 0;
    let surprise = 0;
    let bestStart = -1;
    let fits = 0;
    const all = possible.get(sentence) ?? [];
    for (const { key, fit, start } of all) {
      const forKey = votes.get(key) ?? 0;
      if (fit >= 0.5) fits++;
      best = Math.max(best, fit);
      surprise = Math.max(surprise, (fit * forKey * read.sentences.length) / (heldBy.get(key) ?? 1));
      if (fit * forKey > vote || (bestStart < 0 && fit > 0)) {
        vote = Math.max(vote, fit * forKey);
        bestStart = start;
      }
    }
    const focusAt = focusStem === undefined ? -1 : lower.indexOf(focusStem);
    return {
      asksPerson: kind === 'person' ? 1 : 0,
      asksPlace: kind === 'place' ? 1 : 0,
      asksOrganisation: kind === 'organisation' ? 1 : 0,
      asksQuantity: ['number', 'money', 'percentage', 'duration'].includes(kind) ? 1 : 0,
      asksDate: kind === 'date' ? 1 : 0,
      asksThing: kind === 'thing' ? 1 : 0,
      asksReason: kind === 'reason' ? 1 : 0,
      asksMember: focus !== undefined && membersOf(focus) !== undefined ? 1 : 0,
      fit: asksEntity ? best : NaN,
      fits: asksEntity ? fits : NaN,
      ...slots.of(sentence, all),
      answerNear: asksEntity && bestStart >= 0 ? nearTo(sentence, bestStart) : NaN,
      answerInTitle: asksEntity
        ? all.some(({ key, fit }) => fit >= 0.5 && titleKey(candidate.title ?? '').includes(` ${key} `))
          ? 1
          : 0
        : NaN,
      possible: all.length,
      figures: mentions.filter((mention) => FIGURES.has(mention.kind)).length,
      vote: asksEntity ? vote : NaN,
      voteShare: asksEntity ? vote / strongest : NaN,
      surprise: asksEntity ? surprise : NaN,
      focusHeld: focusStem === undefined ? NaN : focusAt >= 0 ? 1 : 0,
      focusNearAnswer: focusAt < 0 || bestStart < 0 ? NaN : Math.log2(1 + Math.abs(bestStart - focusAt)),
      answerAt: bestStart < 0 ? NaN : bestStart / candidate.text.length,
      givesReason:
        kind !== 'reason'
          ? NaN
          : /\b(?:because|due to|since|so that|in order to|over|after|as a result|caused|to protest|amid)\b/iu.test(
                candidate.text,
              )
            ? 1
            : 0,
    };
  };
};

function possibleAnswers({ evidence, questionMentions }: ReadEvidence): (sentence: ReadSentence) => Possible[] {
  const { kind, focus = '' } = evidence.reading.asking;
  const question = ` ${mentionKey(evidence.reading.text)} `;
  const named = new Set(questionMentions.map(({ kind: named, text }) => answerKey(named, mentionKey(text))));
  const members = membersOf(focus);
  return ({ candidate, mentions }) => {
    const possible: Possible[] = [];
    for (const mention of mentions) {
      const words = mentionKey(mention.text);
      const key = answerKey(mention.kind, words);
      if (named.has(key) || question.includes(` ${words} `)) continue;
      possible.push({ key, fit: fitOf(kind, focus, mention), start: mention.start, end: mention.end });
    }
    if (members === undefined) return possible;
    for (const { 0: word, index } of candidate.text.toLowerCase().matchAll(/\p{L}+/gu)) {
      const noun = singular(word);
      if (members.has(noun) && !question.includes(noun))
        possible.push({ key: noun, fit: 1, start: index, end: index + word.length });
    }
    return possible;
  };
}

/** For each possible answer the sum, over articles, of the best guess among the article's sentences that hold it. */
function votesOf(possible: ReadonlyMap<ReadSentence, readonly Possible[]>): Map<string, number> {
  const byArticle = new Map<string, Map<number, number>>();
  for (const [{ candidate, guess }, all] of possible) {
    for (const { key } of all) {
      const articles = byArticle.get(key) ?? new Map<number, number>();
      articles.set(candidate.article, Math.max(articles.get(candidate.article) ?? 0, guess));
      byArticle.set(key, articles);
    }
  }
  return new Map([...byArticle].map(([key, articles]) => [key, [...articles.values()].reduce((a, b) => a + b, 0)]));
}
