import { gatherEvidence } from '../../../src/answer/evidence.js';
import { readEvidence } from '../../../src/answer/features/read-evidence.js';
import type { FeatureValues } from '../../../src/answer/features/feature.js';
import type { LinearWeights } from '../../../src/answer/features/first-guess.js';
import { readQuestion } from '../../../src/answer/question.js';
import { rankSentences, type RankingModels } from '../../../src/answer/ranker.js';
import { speakersAsked } from '../../../src/answer/speakers-asked.js';
import { ownWordsValues, preferSpeakers, probabilityOfOwnWords } from '../../../src/answer/speech.js';
import { auroc, calibrationError, share } from './measures.js';
import type { SpeechQuestion } from './speech-questions.js';

interface SpeechExample {
  readonly fold: number;
  readonly values: FeatureValues;
  readonly answerable: boolean;
  /** Whether the first sentence holds words of the answer. */
  readonly right: boolean;
}

const STEPS = 2000;
const STEP_SIZE = 0.5;
const L2 = 0.001;

/**
 * What is seen of the first sentence for each question whose first sentence is the speaker's own; others
 * need no confidence of their own.
 */
export function speechExamples(
  questions: readonly SpeechQuestion[],
  models: Pick<RankingModels, 'guess' | 'ranker' | 'confidence'>,
): SpeechExample[] {
  return questions.flatMap(({ archive, fold, text, answers }) => {
    const reading = readQuestion(text);
    const asked = speakersAsked(archive, { text, filter: {}, limit: 1 }, reading);
    if (asked === undefined) return [];
    const read = readEvidence(gatherEvidence(archive, reading, {}, undefined), models.guess);
    const byWords = rankSentences(read, models.ranker, archive.coverage.passages);
    const ranked = preferSpeakers(archive, byWords, asked);
    const values = ownWordsValues(ranked, asked, read, models.confidence);
    const [first] = ranked;
    if (values === undefined || first === undefined) return [];
    const { article, sentence } = first.sentence.candidate;
    const span = archive.article(article).sentences[sentence];
    const right =
      span !== undefined &&
      answers.some(
        (answer) => answer.article === article && answer.span.start < span.end && answer.span.end > span.start,
      );
    return [{ fold, values, answerable: answers.length > 0, right }];
  });
}

/** The weights of a logistic regression of `right` on the values, by gradient descent. */
export function learnSpeechConfidence(examples: readonly SpeechExample[]): LinearWeights {
  const names = Object.keys(examples[0]?.values ?? {});
  const weights = new Map(names.map((name) => [name, 0]));
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map(names.map((name) => [name, 0]));
    const current = Object.fromEntries(weights);
    for (const { values, right } of examples) {
      const error = probabilityOfOwnWords(values, current) - (right ? 1 : 0);
      for (const name of names) slopes.set(name, (slopes.get(name) ?? 0) + error * (values[name] ?? 0));
    }
    for (const name of names) {
      const weight = weights.get(name) ?? 0;
      weights.set(name, weight - STEP_SIZE * ((slopes.get(name) ?? 0) / examples.length + L2 * weight));
    }
  }
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Number(weight.toPrecision(3))]));
}

/** How well confidence in a speaker's own words tells right from wrong on folds held out. */
export function speechFigures(examples: readonly SpeechExample[], folds: readonly number[]): Record<string, number> {
  const told = folds.flatMap((fold) => {
    const weights = learnSpeechConfidence(examples.filter((example) => example.fold !== fold));
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => ({ ...example, confidence: probabilityOfOwnWords(example.values, weights) }));
  });
  const of = (right: boolean): number[] => told.flatMap((one) => (one.right === right ? [one.confidence] : []));
  const reached = ({ confidence }: { readonly confidence: number }): boolean => confidence >= 0.25;
  return {
    'speech questions': told.length,
    'speech answerable, first right': share(
      told.filter(({ answerable }) => answerable),
      ({ right }) => right,
    ),
    'speech confidence AUROC, first right against wrong': auroc(of(true), of(false)),
    'speech calibration error': calibrationError(told),
    'speech answered at 0.25': share(
      told.filter(({ answerable }) => answerable),
      reached,
    ),
    'speech false answers at 0.25': share(
      told.filter(({ answerable }) => !answerable),
      reached,
    ),
  };
}
