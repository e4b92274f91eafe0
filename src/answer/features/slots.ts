import { singular } from '../categories.js';
import { ArticleVotes } from './article-votes.js';
import type { FeatureValues } from './feature.js';
import type { PossibleAnswer } from './possible-answers.js';
import type { ReadEvidence, ReadSentence } from './read-evidence.js';

interface Slots {
  of(sentence: ReadSentence): FeatureValues;
}

/** How well a possible answer stands among the question's words. */
interface Fitness {
  readonly slot: number;
  readonly ordered: number;
}

const NOTHING = { slot: NaN, slotOrdered: NaN, slotVote: NaN, typed: NaN, typedVote: NaN };

export const noSlots: Slots = { of: () => NOTHING };

/**
 * Whether a possible answer stands among the question's words as the word of asking does in the question
 * ("Which company cut ties": before "cut ties"), and whether any sentence puts it beside the noun asked for
 * ("the company Nike").
 */
export function slotsOf(read: ReadEvidence): Slots {
  const focus = read.evidence.reading.asking.focus;
  const focusStem = focus === undefined ? undefined : singular(focus);
  const slotAt = new Map<PossibleAnswer, Fitness>();
  const slotVotes = new ArticleVotes();
  const typed = new Map<string, number>();
  for (const sentence of read.sentences) {
    const holdsFocus = focusStem !== undefined && sentence.candidate.text.toLowerCase().includes(focusStem);
    for (const answer of sentence.possible) {
      const fitness = fitnessOf(read, sentence, answer);
      slotAt.set(answer, fitness);
      slotVotes.add(answer.key, sentence.candidate.article, answer.fit * fitness.ordered * sentence.guess);
      if (holdsFocus && besideFocus(sentence.candidate.text, answer.start, answer.end, focusStem)) {
        typed.set(answer.key, (typed.get(answer.key) ?? 0) + sentence.guess);
      }
    }
  }
  const votes = slotVotes.sums();
  return {
    of({ possible }) {
      let slot = 0;
      let slotOrdered = 0;
      let slotVote = 0;
      let typedBest = 0;
      let typedVote = 0;
      for (const answer of possible) {
        const fitness = slotAt.get(answer) ?? { slot: 0, ordered: 0 };
        const beside = typed.get(answer.key) ?? 0;
        slot = Math.max(slot, answer.fit * fitness.slot);
        slotOrdered = Math.max(slotOrdered, answer.fit * fitness.ordered);
        slotVote = Math.max(slotVote, votes.get(answer.key) ?? 0);
        typedBest = Math.max(typedBest, beside > 0 ? 1 : 0);
        typedVote = Math.max(typedVote, beside);
      }
      return {
        slot,
        slotOrdered,
        slotVote,
        typed: focusStem === undefined ? NaN : typedBest,
        typedVote: focusStem === undefined ? NaN : typedVote,
      };
    },
  };
}

function fitnessOf(
  { terms, totalWeight }: ReadEvidence,
  { tokens, places }: ReadSentence,
  { start, end }: PossibleAnswer,
): Fitness {
  let slot = 0;
  let ordered = 0;
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  for (const { term, word } of places) {
    const { weight = 0, fromSlot = 0 } = terms[term] ?? {};
    const distance = word < first ? word - first : word > last ? word - last : 0;
    const near = weight / (1 + Math.abs(distance)) / (1 + 0.5 * Math.abs(fromSlot));
    slot += near;
    if (distance !== 0 && distance > 0 === fromSlot > 0) ordered += near;
  }
  return { slot: slot / totalWeight, ordered: ordered / totalWeight };
}

/** Whether the noun stands within two words of the span, without a mark between. */
function besideFocus(text: string, start: number, end: number, focusStem: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const after = text.slice(end, end + 40).toLowerCase();
  const words = [
    ...before.split(/[\s-]+/u).slice(-4),
    ...after.split(/[\s-]+/u).slice(0, 4),
    ...text
      .slice(start, end)
      .toLowerCase()
      .split(/[\s-]+/u),
  ];
  return words.some((word) => word.startsWith(focusStem));
}
