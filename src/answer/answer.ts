import type { Span } from '../archive/article.js';
import type { Citation } from '../citation/citation.js';
import type { ArticleFilter, Coverage } from '../store/snapshot.js';

export interface Question {
  readonly text: string;
  readonly filter: ArticleFilter;
  /** How many sentences are wanted. */
  readonly limit: number;
  /** UTC day that "today" means, `YYYY-MM-DD`. Absent: the newest article's. */
  readonly asOf?: string;
}

export interface AnswerSentence extends Citation {
  /** The span as readers see it. */
  readonly text: string;
  readonly score: number;
  /** Parts of `text` (offsets into it) that match the question. */
  readonly matches: readonly Span[];
  readonly speaker?: { readonly name: string; readonly role?: string };
  /** The sentence before, where this one does not stand alone. */
  readonly before?: string;
  /** Other articles that say the same words, or nearly. */
  readonly alsoIn: readonly Citation[];
}

/** Why a question was not answered, and what to try. */
export interface Abstention {
  /**
   * `filters`: they contradict each other, name nobody known or leave no article. `question`: it has no
   * words to search for. `subject`: the archive does not hold it. `speaker`: the subject, but not that
   * person. `dates`: but not in those dates. `unsure`: no sentence clearly answers.
   */
  readonly cause: 'filters' | 'question' | 'subject' | 'speaker' | 'dates' | 'unsure';
  /** A sentence for people, as is `advice`. */
  readonly reason: string;
  readonly advice: string;
}

/** A figure, as its sentence writes it, where good sentences disagree on it. */
interface DisagreeingFigure extends AnswerSentence {
  readonly figure: string;
}

/** Ranked sentences with citations, or an abstention with its reason and the nearest sentences as such. */
export interface Answer {
  readonly question: string;
  readonly status: 'answered' | 'abstained';
  /** Calibrated probability, 0 to 1, that the first sentence answers the question. */
  readonly confidence: number;
  /** For people: reason and advice of the abstention. Present, as that is, when abstained. */
  readonly reason?: string;
  readonly abstention?: Abstention;
  readonly searched: Coverage;
  readonly sentences: readonly AnswerSentence[];
  /** Where good sentences of the archive disagree on the figure asked for: at least two, newest first. */
  readonly disagreement?: readonly DisagreeingFigure[];
}
