import { provenanceJson } from '../citation/provenance-json.js';
import type { Answer, AnswerSentence } from './answer.js';

/** An answer as `ask --json` prints it: a contract with other programs, one object a question. */
export function answerJson(answer: Answer, id?: string | number): Record<string, unknown> {
  const { articles, from, to } = answer.searched;
  return {
    ...(id === undefined ? {} : { id }),
    question: answer.question,
    status: answer.status,
    confidence: rounded(answer.confidence),
    ...(answer.reason === undefined ? {} : { reason: answer.reason }),
    searched: { articles, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    answers: answer.sentences.map(sentenceJson),
  };
}

function sentenceJson({ text, start, end, score, speaker, article }: AnswerSentence): Record<string, unknown> {
  return {
    text,
    start,
    end,
    score: rounded(score),
    ...(speaker === undefined ? {} : { speaker }),
    article: provenanceJson(article),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
