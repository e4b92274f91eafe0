import type { Article, Sentence } from './article.js';
import { shownText, type ShownFrom } from './shown-text.js';

/** A sentence with its text as readers see it. */
interface ShownSentence extends Sentence {
  readonly text: string;
}

/** Neighbouring sentences of one article. */
export interface Excerpt {
  readonly shown: readonly ShownSentence[];
  /** How many sentences the article has. */
  readonly sentenceCount: number;
}

/** Neighbouring sentences of one article, as indexes into its `sentences`; both inclusive. */
export interface SentenceRange {
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** An excerpt of an article of whose text that part is at hand. */
export function excerptOf(
  article: ShownFrom & Pick<Article, 'sentences'>,
  { firstSentence, lastSentence }: SentenceRange,
): Excerpt {
  const { sentences } = article;
  const shown = sentences
    .slice(firstSentence, lastSentence + 1)
    .map((sentence) => ({ ...sentence, text: shownText(article, sentence) }));
  return { shown, sentenceCount: sentences.length };
}
