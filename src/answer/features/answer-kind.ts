import type { Asking } from '../asking.js';
import { membersOf, singular } from '../categories.js';
import type { MentionKind } from '../mentions.js';
import { ArticleVotes } from './article-votes.js';
import type { FeatureGroup } from './feature.js';
import { noSlots, slotsOf } from './slots.js';
import type { ReadSentence } from './read-evidence.js';

const FIGURES: ReadonlySet<MentionKind> = new Set(['number', 'money', 'percentage', 'duration', 'date']);

const GIVES_REASON = /\b(?:because|due to|since|so that|in order to|over|after|as a result|caused|to protest|amid)\b/iu;

/**
 * Whether the sentence holds a thing of the kind asked for which the question does not name already, and
 * how many articles agree on it.
 */
export const answerKind: FeatureGroup = (read) => {
  const { kind, focus } = read.evidence.reading.asking;
  const votes = votesOf(read.sentences);
  const strongest = Math.max(1e-9, ...votes.values());
  const heldBy = new Map<string, number>();
  for (const { possible } of read.sentences)
    for (const key of new Set(possible.map((answer) => answer.key))) heldBy.set(key, (heldBy.get(key) ?? 0) + 1);
  const focusStem = focus === undefined ? undefined : singular(focus);
  const asksEntity = !['reason', 'manner', 'truth', 'description'].includes(kind);
  const nearTo = ({ tokens, places }: ReadSentence, at: number): number => {
    const place = tokens.findIndex(({ start }) => start >= at);
    let near = 0;
    for (const { term, word } of places) near += (read.terms[term]?.weight ?? 0) / (1 + Math.abs(word - place));
    return near / read.totalWeight;
  };
  const slots = asksEntity ? slotsOf(read) : noSlots;
  const asks = kindAsked(read.evidence.reading.asking);
  return (sentence) => {
    const { candidate, mentions, possible } = sentence;
    const lower = candidate.text.toLowerCase();
    let best = 0;
    let vote = 0;
    let surprise = 0;
    let bestStart = -1;
    let fits = 0;
    for (const { key, fit, start } of possible) {
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
      // Property by property: spreading the object here takes a millisecond of every question.
      asksPerson: asks.person,
      asksPlace: asks.place,
      asksOrganisation: asks.organisation,
      asksQuantity: asks.quantity,
      asksDate: asks.date,
      asksThing: asks.thing,
      asksReason: asks.reason,
      asksMember: asks.member,
      fit: asksEntity ? best : NaN,
      fits: asksEntity ? fits : NaN,
      ...slots.of(sentence),
      answerNear: asksEntity && bestStart >= 0 ? nearTo(sentence, bestStart) : NaN,
      answerInTitle: asksEntity
        ? possible.some(({ key, fit }) => fit >= 0.5 && read.titleKey(candidate.title ?? '').includes(` ${key} `))
          ? 1
          : 0
        : NaN,
      possible: possible.length,
      figures: mentions.filter((mention) => FIGURES.has(mention.kind)).length,
      vote: asksEntity ? vote : NaN,
      voteShare: asksEntity ? vote / strongest : NaN,
      surprise: asksEntity ? surprise : NaN,
      focusHeld: focusStem === undefined ? NaN : focusAt >= 0 ? 1 : 0,
      focusNearAnswer: focusAt < 0 || bestStart < 0 ? NaN : Math.log2(1 + Math.abs(bestStart - focusAt)),
      answerAt: bestStart < 0 ? NaN : bestStart / candidate.text.length,
      givesReason: kind !== 'reason' ? NaN : GIVES_REASON.test(candidate.text) ? 1 : 0,
    };
  };
};

/** What kind of thing is asked for, the same for every sentence: so that trees can ask for it first. */
function kindAsked({ kind, focus }: Asking) {
  return {
    person: kind === 'person' ? 1 : 0,
    place: kind === 'place' ? 1 : 0,
    organisation: kind === 'organisation' ? 1 : 0,
    quantity: ['number', 'money', 'percentage', 'duration'].includes(kind) ? 1 : 0,
    date: kind === 'date' ? 1 : 0,
    thing: kind === 'thing' ? 1 : 0,
    reason: kind === 'reason' ? 1 : 0,
    member: focus !== undefined && membersOf(focus) !== undefined ? 1 : 0,
  };
}

/** For each possible answer the sum, over articles, of the best guess among the article's sentences that hold it. */
function votesOf(sentences: readonly ReadSentence[]): Map<string, number> {
  const votes = new ArticleVotes();
  for (const { candidate, guess, possible } of sentences)
    for (const { key } of possible) votes.add(key, candidate.article, guess);
  return votes.sums();
}
