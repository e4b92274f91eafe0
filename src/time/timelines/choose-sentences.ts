import { sayTheSame } from '../../citation/alike.js';
import type { Telling } from './tellings.js';
import { LEAST_FOCUS } from './topical-articles.js';
import { dot, sum, unit, type TermVector } from '../../search/term-vectors.js';

/** A sentence chosen for a day, and the tellings in other articles that say the same. */
export interface ChosenTelling {
  readonly telling: Telling;
  readonly alsoIn: readonly Telling[];
}

/** Sentences of fewer or more words tell too little or too much for an entry. */
const LEAST_WORDS = 5;
const MOST_WORDS = 60;
/** Words beyond which a sentence is less and less fit for an entry. */
const FIT_WORDS = 30;
/** Words below which it seldom tells a whole event. */
const WHOLE_WORDS = 10;
/** How like another sentence of the entry, or of an earlier one, a sentence may be. */
const REPEATS = 0.5;
const REPEATS_EARLIER = 0.7;
/** Of the sentences nearest to what is told of a day, so many are compared with one another. */
const COMPARED = 100;

const POINTS_BACK =
  /^\W*(?:he|she|it|they|we|i|you|this|that|these|those|there|but|and|so|then|however|meanwhile|also|his|her|its|their|our|such)\b/iu;

/** An entry tells what happened, not what was to happen. */
const AHEAD =
  /\b(?:will|won['’]t|shall|going to|is scheduled|are scheduled|is expected|are expected|is set|are set)\b/iu;

const wordsIn = (text: string): number => text.split(' ').length;

function isFit({ text, terms, focus, source }: Telling, topic: ReadonlySet<string>): boolean {
  const words = wordsIn(text);
  if (words < LEAST_WORDS || words > MOST_WORDS) return false;
  const isNear = !source.passing && (focus >= LEAST_FOCUS || source.devoted);
  return isNear || [...topic].some((term) => terms.has(term));
}

/** The sentences of one article in the order they stand there, each at a place of one of them. */
function inTextOrder(chosen: readonly Telling[]): Telling[] {
  const ordered = new Map<number, Telling[]>();
  for (const telling of [...chosen].sort((a, b) => a.sentence - b.sentence)) {
    ordered.set(telling.source.number, [...(ordered.get(telling.source.number) ?? []), telling]);
  }
  return chosen.map((telling) => ordered.get(telling.source.number)?.shift() ?? telling);
}

/** How much a telling says about what the others tell of the day. */
function voice({ kind, place, lag, source }: Telling): number {
  const base = kind === 'undated' ? (place < 3 ? 0.7 : 0.3) : 1;
  return source.weight * (base + (place < 3 ? 0.6 : 0) + (lag >= 2 && kind !== 'undated' ? 0.6 : 0));
}

/** Mean likeness to the three sentences in other articles that are most like it. */
function agreement(telling: Telling, others: readonly Telling[]): number {
  const likeness = others
    .filter(({ source }) => source !== telling.source)
    .map(({ terms }) => dot(terms, telling.terms))
    .sort((a, b) => b - a);
  return ((likeness[0] ?? 0) + (likeness[1] ?? 0) + (likeness[2] ?? 0)) / 3;
}

/** Whether quotation marks are opened or closed elsewhere: one sentence of several that somebody said. */
function isPartOfQuotation(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/``|“/gu) !== count(/''|”/gu) || count(/"/gu) % 2 === 1;
}

/** What pictures are described with: "Residents march in Oberau March 6, 2014." */
const DATED_CAPTION =
  /(?<!\b(?:on|of|in|since|until|by|from|to|and|the)\s)\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2} ?, ?\d{4} ?\.?$/u;

/** Taken off for words that make a sentence unfit to stand alone in an entry. */
function unfitness(text: string): number {
  const words = wordsIn(text);
  return (
    Math.max(0, words - FIT_WORDS) / 60 +
    (words < WHOLE_WORDS ? 0.1 : 0) +
    (POINTS_BACK.test(text) ? 0.15 : 0) +
    (/["“”]|``/u.test(text) ? 0.05 : 0) +
    (isPartOfQuotation(text) ? 0.15 : 0) +
    (DATED_CAPTION.test(text) ? 0.3 : 0) +
    (AHEAD.test(text) ? 0.15 : 0) +
    (/\?["”']?$/u.test(text) ? 0.3 : 0)
  );
}

/**
 * The sentences that tell best what happened on a day, best first: near to what all its tellings say, borne out
 * by other articles, about the topic, able to stand alone; none that repeats another, or an entry told before.
 *
 * @param topic terms of the topic.
 * @param earlier sentences of the timeline's other entries.
 */
export function chooseSentences(
  tellings: readonly Telling[],
  topic: ReadonlySet<string>,
  limit: number,
  earlier: readonly Telling[],
): ChosenTelling[] {
  const center = unit(sum(tellings.map((telling): [TermVector, number] => [telling.terms, voice(telling)])));
  const fit = tellings
    .filter((telling) => isFit(telling, topic))
    .map((telling) => ({ telling, nearness: dot(telling.terms, center) }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, COMPARED);
  const compared = fit.map(({ telling }) => telling);
  const scored = fit.map(({ telling, nearness }) => {
    const about = [...topic].filter((term) => telling.terms.has(term)).length / Math.max(1, topic.size);
    const listed = telling.kind !== 'chronology' ? 0 : telling.source.devoted ? 1 : telling.focus;
    const borneOut = agreement(telling, compared);
    const onTopic = 0.1 * about + 0.3 * telling.focus + 0.2 * telling.source.weight;
    const aside = 0.2 * (1 - telling.directness);
    const score = nearness + onTopic + borneOut + listed - aside - unfitness(telling.text);
    return { telling, score };
  });
  const chosen: Telling[] = [];
  for (const { telling } of scored.sort((a, b) => b.score - a.score)) {
    if (chosen.length >= limit) break;
    const repeats =
      chosen.some(({ terms }) => dot(terms, telling.terms) > REPEATS) ||
      earlier.some(({ terms }) => dot(terms, telling.terms) > REPEATS_EARLIER);
    if (!repeats) chosen.push(telling);
  }
  return inTextOrder(chosen).map((telling) => ({ telling, alsoIn: copiesOf(telling, tellings) }));
}

/** Tellings of other articles that say the same, one an article. */
function copiesOf(telling: Telling, tellings: readonly Telling[]): Telling[] {
  const terms = new Set(telling.terms.keys());
  const copies = new Map<number, Telling>();
  for (const other of tellings) {
    if (other.source === telling.source || copies.has(other.source.number)) continue;
    if (sayTheSame({ text: telling.text, terms }, { text: other.text, terms: new Set(other.terms.keys()) })) {
      copies.set(other.source.number, other);
    }
  }
  return [...copies.values()];
}
