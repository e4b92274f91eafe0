import type { Answer, AnswerSentence } from './answer.js';
import { confidenceWord } from './confidence-word.js';

/**
 * An answer's sentences in the order in which people are shown them: those that disagree on the figure
 * asked for, newest first, then the others, best first; in all as many as were asked for, or as disagree.
 */
export function sentencesForPeople({ sentences, disagreement = [] }: Answer): readonly AnswerSentence[] {
  const placeOf = ({ number, start }: AnswerSentence): string => `${number} ${start}`;
  const byPlace = new Map(sentences.map((sentence) => [placeOf(sentence), sentence]));
  const differing = disagreement.map((sentence) => byPlace.get(placeOf(sentence)) ?? sentence);
  const told = new Set(differing.map(placeOf));
  const others = sentences.filter((sentence) => !told.has(placeOf(sentence)));
  return [...differing, ...others].slice(0, Math.max(sentences.length, differing.length));
}

/** What people are told before the sentences of an answer that was found: that it may not be one, and that reports differ. */
export function caveats({ confidence, disagreement = [] }: Answer): string[] {
  return [
    ...(confidenceWord(confidence) === 'low' ? ['The nearest I have:'] : []),
    ...(disagreement.length > 0
      ? [`Reports differ, newest first: ${disagreement.map(({ figure }) => figure).join(', ')}.`]
      : []),
  ];
}
