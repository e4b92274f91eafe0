import { sayTheSame } from '../citation/alike.js';

/** What the choice looks at. */
interface Selectable {
  readonly sentence: {
    readonly candidate: { readonly text: string };
    readonly words: ReadonlySet<string>;
    readonly mentions: readonly { readonly text: string }[];
  };
  readonly score: number;
  readonly preference: number;
}

/** A sentence chosen, and those of other articles that say the same. */
export interface Selected<Ranked> {
  readonly best: Ranked;
  readonly twins: readonly Ranked[];
}

/** How much a sentence loses, in units of the ranker's score, when all its words beyond the question's were shown already; and when it names nothing new. */
const NOTHING_NEW = { words: 1, names: 0.5 } as const;
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
  const words = new Set<string>();
  const names = new Set<string>();
  const left = ranked.slice(0, LOOK_AT);
  while (chosen.length < limit) {
    let bestAt = -1;
    let bestScore = -Infinity;
    left.forEach((candidate, i) => {
      const loss = chosen.length === 0 ? 0 : repetition(candidate, questionTerms, words, names);
      const score = candidate.score + candidate.preference - loss;
      if (score > bestScore) {
        bestScore = score;
        bestAt = i;
      }
    });
    const [next] = bestAt < 0 ? [] : left.splice(bestAt, 1);
    if (next === undefined) break;
    const twin = chosen.find(({ best }) => alike(best, next));
    if (twin !== undefined) {
      twin.twins.push(next);
      continue;
    }
    chosen.push({ best: next, twins: [] });
    for (const word of next.sentence.words) words.add(word);
    for (const { text } of next.sentence.mentions) names.add(text);
  }
  for (const other of left) chosen.find(({ best }) => alike(best, other))?.twins.push(other);
  return chosen;
}

function repetition(
  { sentence }: Selectable,
  questionTerms: ReadonlySet<string>,
  words: ReadonlySet<string>,
  names: ReadonlySet<string>,
): number {
  let fresh = 0;
  let repeated = 0;
  for (const word of sentence.words) {
    if (questionTerms.has(word)) continue;
    fresh++;
    if (words.has(word)) repeated++;
  }
  const nothingNew = sentence.mentions.length > 0 && sentence.mentions.every(({ text }) => names.has(text));
  return (fresh === 0 ? 0 : (NOTHING_NEW.words * repeated) / fresh) + (nothingNew ? NOTHING_NEW.names : 0);
}

function alike(a: Selectable, b: Selectable): boolean {
  return sayTheSame(
    { text: a.sentence.candidate.text, terms: a.sentence.words },
    { text: b.sentence.candidate.text, terms: b.sentence.words },
  );
}
