import { Analyser, type Token } from '../../search/analysis.js';
import { memoized } from '../../memo.js';
import type { Evidence, WeightedTerm } from '../evidence.js';
import { mentionKey, mentionsIn, type Mention } from '../mentions.js';
import { softmax, weighted, type LinearWeights } from './first-guess.js';
import { glanceAt, totalOf, type GlancedCandidate } from './glance.js';
import { possibleAnswers, type PossibleAnswer } from './possible-answers.js';
import { TermSet } from './term-set.js';

/** A candidate sentence, read: what every feature looks at. */
export interface ReadSentence extends Omit<GlancedCandidate, 'values'> {
  /** Its content words in order. */
  readonly tokens: readonly Token[];
  /** Their terms. */
  readonly words: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  /** What in it can be the answer. */
  readonly possible: readonly PossibleAnswer[];
  /** A first guess, from words alone, at how likely it is the answer; over all sentences the guesses add up to 1. */
  readonly guess: number;
}

/** The evidence for one question, read once for all features. */
export interface ReadEvidence {
  readonly evidence: Evidence;
  readonly terms: readonly WeightedTerm[];
  /** Sum of the weights of all the question's words; 1 where there are none. */
  readonly totalWeight: number;
  readonly questionMentions: readonly Mention[];
  /** The words of a title as those of mentions are compared, between spaces. */
  readonly titleKey: (title: string) => string;
  /** The most promising candidates, best guess first. */
  readonly sentences: readonly ReadSentence[];
}

/** How many sentences are read in full. */
const SHORTLIST = 60;

/** Reads the words of every candidate, and all of the most promising by the weights of the first guess. */
export function readEvidence(evidence: Evidence, guess: LinearWeights, analyser = new Analyser()): ReadEvidence {
  const terms = evidence.terms.slice(0, TermSet.CAPACITY);
  const kept = glanceAt(evidence, analyser)
    .map((glanced) => ({ glanced, score: weighted(guess, glanced.values) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHORTLIST);
  const guesses = softmax(kept.map(({ score }) => score));
  const questionMentions = mentionsIn(evidence.reading.text);
  const possibleIn = possibleAnswers(evidence.reading, questionMentions);
  return {
    evidence,
    terms,
    totalWeight: totalOf(terms.map(({ weight }) => weight)),
    questionMentions,
    titleKey: memoized((title) => ` ${mentionKey(title)} `, SHORTLIST),
    sentences: kept.map(({ glanced }, i): ReadSentence => {
      const { candidate, places, here, before, after, title, article, antecedent } = glanced;
      const tokens = analyser.analyse(candidate.text);
      const mentions = mentionsIn(candidate.text);
      return {
        candidate,
        tokens,
        places,
        words: new Set(tokens.map(({ term }) => term)),
        here,
        before,
        after,
        title,
        article,
        antecedent,
        mentions,
        possible: possibleIn(candidate.text, mentions),
        guess: guesses[i] ?? 0,
      };
    }),
  };
}

/** Whether a sentence has all the words of the question. */
export function holdsAllWords({ words }: Pick<ReadSentence, 'words'>, terms: readonly WeightedTerm[]): boolean {
  return terms.every(({ term }) => words.has(term));
}
