import type { Article } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { Analyser } from '../search/analysis.js';
import { type ArchiveTerms, openingOf } from './article-terms.js';

/** Share of the topic's weight that makes words be about it. */
const ENOUGH = 0.6;
/** What a term weighs that stands everywhere in the archive. */
const LEAST_WEIGHT = 0.1;
/** How often a text must hold each term where its opening does not tell of the topic. */
const OFTEN = 3;

/** How much an article is about a topic, 0 to 1, and which of the topic's terms its title and opening lack. */
export interface Topicality {
  readonly strength: number;
  readonly missing: readonly string[];
}

/** What a digest is about: terms of which rare ones weigh more. */
export class Topic {
  readonly #analyser: Analyser;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #all: number;
  readonly #furniture: ReadonlySet<string>;

  constructor(words: string, { analyser, weigh, furniture }: ArchiveTerms) {
    this.#furniture = furniture;
    this.#analyser = analyser;
    this.#weights = new Map(analyser.termsOf(words).map((term) => [term, Math.max(weigh(term), LEAST_WEIGHT)]));
    this.#all = sum(this.#weights.values());
  }

  /** Share of the topic's weight that terms hold, 0 to 1. */
  share(terms: Iterable<string>): number {
    const held = new Set(terms);
    const weights = [...this.#weights].map(([term, weight]) => (held.has(term) ? weight : 0));
    return this.#all === 0 ? 1 : sum(weights) / this.#all;
  }

  /** Whether a sentence is about the topic. */
  isHeldBy(text: string): boolean {
    return this.share(this.#analyser.termsOf(text)) >= ENOUGH;
  }

  /**
   * Most for articles whose title is about the topic, then those whose opening is, then those that tell of
   * it again and again.
   */
  of(article: Article): Topicality {
    const title = this.#analyser.termsOf(article.title ?? '');
    const opening = openingOf(article, this.#furniture).flatMap((sentence) =>
      this.#analyser.termsOf(shownText(article, sentence)),
    );
    const present = new Set([...title, ...opening]);
    const missing = [...this.#weights.keys()].filter((term) => !present.has(term));
    if (this.share(title) >= ENOUGH) return { strength: 1, missing };
    if (this.share(present) >= ENOUGH) return { strength: 0.6, missing };
    return { strength: this.#isToldAgainAndAgain(article) ? 0.3 : 0, missing };
  }

  #isToldAgainAndAgain(article: Article): boolean {
    const counts = new Map<string, number>();
    for (const term of this.#analyser.termsOf(article.text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return (
      [...this.#weights.keys()].every((term) => (counts.get(term) ?? 0) >= OFTEN) &&
      article.sentences.some((sentence) => this.isHeldBy(shownText(article, sentence)))
    );
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
