import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { gatherEvidence } from '../../../src/answer/evidence.js';
import { readQuestion } from '../../../src/answer/question.js';
import type { ArchiveSnapshot } from '../../../src/store/snapshot.js';
import { holdsGold } from '../../holds-gold.js';
import type { AskedQuestion } from './groups.js';

const questionSchema = v.object({
  id: v.string(),
  q: v.string(),
  asked: v.string(),
  gold: v.optional(v.string()),
  articles: v.optional(v.array(v.string())),
  abstain: v.optional(v.boolean()),
});
export type NewsQuestion = v.InferOutput<typeof questionSchema>;

/** The questions of a file, whether or not the archive can answer them. */
export function readQuestions(path: string): NewsQuestion[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(questionSchema, JSON.parse(line)));
}

/** Whether articles are known that answer a question. */
export function isAnswered({ articles }: NewsQuestion): boolean {
  return (articles?.length ?? 0) > 0;
}

/** The fold of each question: the questions of one week are in one fold; weeks are dealt from the `shift`-th. */
export function foldsByWeek(
  questions: readonly NewsQuestion[],
  folds: number,
  shift: number,
): (question: NewsQuestion) => number {
  const weeks = [...new Set(questions.map(({ id }) => id.slice(0, 8)))];
  const foldOf = new Map(weeks.map((week, i) => [week, (i + shift * Math.floor(i / folds)) % folds]));
  return ({ id }) => foldOf.get(id.slice(0, 8)) ?? 0;
}

/**
 * Each question twice, with and without the day it was asked; those of no known article only where
 * sentences hold the gold words.
 */
export function newsQuestions(
  snapshot: ArchiveSnapshot,
  questions: readonly NewsQuestion[],
  foldOf: (question: NewsQuestion) => number,
): AskedQuestion[] {
  return questions
    .flatMap((question) => [true, false].map((asked) => found(snapshot, question, foldOf(question), asked)))
    .filter(({ set, right }) => set !== 'weak' || right.includes(true));
}

/** What the archive holds for a question. */
export function found(snapshot: ArchiveSnapshot, question: NewsQuestion, fold: number, asked: boolean): AskedQuestion {
  const { q, asked: day, gold, abstain } = question;
  const evidence = gatherEvidence(snapshot, readQuestion(q), {}, asked ? day : undefined);
  return {
    set: abstain === true ? 'unanswerable' : isAnswered(question) ? 'realtimeqa' : 'weak',
    fold,
    asked,
    evidence,
    ...(gold === undefined ? {} : { gold }),
    right: evidence.candidates.map(({ text }) => gold !== undefined && holdsGold(text, gold)),
  };
}
