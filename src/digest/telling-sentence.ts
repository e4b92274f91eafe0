import type { Article, Sentence } from '../archive/article.js';
import { pointsBack } from '../archive/points-back.js';
import { shownText } from '../archive/shown-text.js';
import { dot, unit, type TermVector } from '../search/term-vectors.js';
import { type ArchiveTerms, openingOf } from './article-terms.js';
import type { CitedSentence } from './edition.js';
import type { Topic } from './topic.js';

/** Characters of a sentence that tells something, and of one that can be taken in at a glance. */
const SHORTEST = 40;
const LONGEST = 420;
/** What a sentence loses for each sentence before it, up to a limit: reports begin with what happened. */
const LATER = 0.08;
const LATEST = 6;
/** What a sentence gains that holds all of the topic. */
const ON_TOPIC = 0.8;
/** Share of its score that a sentence keeps which points back at what is not shown with it. */
const POINTING_BACK = 0.5;

/** What the sentence is to tell. */
export interface Telling {
  /** The terms of the event. */
  readonly event: TermVector;
  /** Absent: any. */
  readonly topic: Topic | undefined;
  readonly terms: ArchiveTerms;
}

/**
 * The sentence of articles that tells best what they have in common. It is one of their openings, or any that holds the
 * topic. Undefined when no sentence can be shown.
 */
export function tellingSentence(
  articles: readonly { readonly number: number; readonly article: Article }[],
  { event, topic, terms: { analyser, weigh, furniture } }: Telling,
): CitedSentence | undefined {
  const wanted = unit(event);
  let best: CitedSentence | undefined;
  let bestScore = -Infinity;
  for (const { number, article } of articles) {
    for (const [place, sentence] of candidatesIn(article, topic, furniture).entries()) {
      const text = shownText(article, sentence);
      if (text.length < SHORTEST || text.length > LONGEST || !/\p{Ll}/u.test(text)) continue;
      const terms = analyser.termsOf(text);
      const near = dot(unit(new Map(terms.map((term) => [term, weigh(term)]))), wanted);
      const onTopic = topic === undefined ? 0 : ON_TOPIC * topic.share(terms);
      const standing = pointsBack(text) ? POINTING_BACK : 1;
      const score = standing * (near + onTopic - LATER * Math.min(place, LATEST));
      if (score <= bestScore) continue;
      bestScore = score;
      best = { text, article, number, start: sentence.start, end: sentence.end };
    }
  }
  return best;
}

function candidatesIn(article: Article, topic: Topic | undefined, furniture: ReadonlySet<string>): readonly Sentence[] {
  const opening = openingOf(article, furniture);
  if (topic === undefined) return opening;
  const from = opening.at(-1)?.end ?? 0;
  const later = article.sentences.filter(
    (sentence) => sentence.start >= from && sentence.kind === 'prose' && topic.isHeldBy(shownText(article, sentence)),
  );
  return [...opening, ...later];
}
