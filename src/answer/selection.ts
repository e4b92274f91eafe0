import { sayTheSame } from '../citation/alike.js';
import { isLikely, type PossibleAnswer } from './features/possible-answers.js';

/** What the choice looks at. */
interface Selectable {
  readonly sentence: {
    readonly candidate: { readonly text: string };
    readonly words: ReadonlySet<string>;
    readonly possible: readonly PossibleAnswer[];
  };
  readonly score: number;
  readonly preference: number;
}

/** A sentence chosen, and those of other articles that say the same. */
export interface Selected<Ranked> {
  readonly best: Ranked;
  readonly twins: readonly Ranked[];
}

/**
 * What a sentence loses, in units of the score, when its words beyond the question's, or its likely
 * answers, were shown already.
 */
const NOTHING_NEW = { words: 1, answers: 1 } as const;
/** How far down the ranking a later place may be filled from. */
const LOOK_AT = 60;

/**
 * The first sentence and then, for each further place, the best that also says something the chosen ones do not.
 * Sentences that say the same as a chosen one are kept with it.
 */
export function selectSentences<Ranked extends Selectable>(
  ranked: readonly Ranked[],
  questionTerms: ReadonlySet<string>,
  limit: number,
): Selected<Ranked>[] {
  const chosen: { best: Ranked; twins: Ranked[] }[] = [];
  const shown = { words: new Set<string>(), answers: new Set<string>() };
  const left = ranked.slice(0, LOOK_AT).map((one) => ({ one, offer: offerOf(one, questionTerms) }));
  while (chosen.length < limit) {
    let bestAt = -1;
    let bestScore = -Infinity;
    left.forEach(({ one, offer }, i) => {
      const score = one.score + one.preference - repetition(offer, shown);
      if (score > bestScore) {
        bestScore = score;
        bestAt = i;
      }
    });
    const [next] = bestAt < 0 ? [] : left.splice(bestAt, 1);
    if (next === undefined) break;
    const twin = chosen.find(({ best }) => alike(best, next.one));
    if (twin !== undefined) {
      twin.twins.push(next.one);
      continue;
    }
    chosen.push({ best: next.one, twins: [] });
    for (const word of next.offer.words) shown.words.add(word);
    for (const answer of next.offer.answers) shown.answers.add(answer);
  }
  for (const { one } of left) chosen.find(({ best }) => alike(best, one))?.twins.push(one);
  return chosen;
}

/** What a sentence may tell: its words beyond the question's, and its likely answers. */
interface Offer {
  readonly words: readonly string[];
  readonly answers: readonly string[];
}

function offerOf({ sentence }: Selectable, questionTerms: ReadonlySet<string>): Offer {
  const likely = sentence.possible.filter(isLikely);
  return {
    words: [...sentence.words].filter((word) => !questionTerms.has(word)),
    answers: [...new Set(likely.map(({ key }) => key))],
  };
}

function repetition(
  { words, answers }: Offer,
  shown: { readonly words: ReadonlySet<string>; readonly answers: ReadonlySet<string> },
): number {
  return NOTHING_NEW.words * shareIn(words, shown.words) + NOTHING_NEW.answers * shareIn(answers, shown.answers);
}

function shareIn(items: readonly string[], set: ReadonlySet<string>): number {
  return items.length === 0 ? 0 : items.filter((item) => set.has(item)).length / items.length;
}

function alike(a: Selectable, b: Selectable): boolean {
  return sayTheSame(
    { text: a.sentence.candidate.text, terms: a.sentence.words },
    { text: b.sentence.candidate.text, terms: b.sentence.words },
  );
}
