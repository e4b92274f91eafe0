import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { gatherEvidence } from '../../../src/answer/evidence.js';
import { featuresOf } from '../../../src/answer/features/index.js';
import { readEvidence } from '../../../src/answer/features/read-evidence.js';
import { readQuestion } from '../../../src/answer/question.js';
import type { ArchiveSnapshot } from '../../../src/store/snapshot.js';
import { rowsOf, type Group } from './groups.js';
import { holdsGold } from './measures.js';

const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  asked: z.string(),
  gold: z.string().optional(),
  articles: z.array(z.string()).optional(),
  abstain: z.boolean().optional(),
});
export type NewsQuestion = z.infer<typeof questionSchema>;

/** The questions of a file that the archive can answer, or that it is known not to answer. */
export function readQuestions(path: string): NewsQuestion[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)))
    .filter(({ abstain, articles }) => abstain === true || (articles?.length ?? 0) > 0);
}

/** The fold of each question: the questions of one week are in one fold. */
export function foldsByWeek(questions: readonly NewsQuestion[], folds: number): (question: NewsQuestion) => number {
  const weeks = new Map<string, number>();
  for (const { id } of questions) {
    const week = id.slice(0, 8);
    if (!weeks.has(week)) weeks.set(week, weeks.size % folds);
  }
  return ({ id }) => weeks.get(id.slice(0, 8)) ?? 0;
}

/** Each question twice, with and without the day it was asked. */
export function newsGroups(
  snapshot: ArchiveSnapshot,
  questions: readonly NewsQuestion[],
  foldOf: (question: NewsQuestion) => number,
): Group[] {
  return questions.flatMap((question) =>
    [true, false].map((asked) => groupOf(snapshot, question, foldOf(question), asked)),
  );
}

/** What the archive holds for a question. */
export function groupOf(
  snapshot: ArchiveSnapshot,
  { q, asked: day, gold, abstain }: NewsQuestion,
  fold: number,
  asked: boolean,
): Group {
  const read = readEvidence(gatherEvidence(snapshot, readQuestion(q), {}, asked ? day : undefined));
  return {
    set: abstain === true ? 'unanswerable' : 'realtimeqa',
    fold,
    asked,
    ...rowsOf(featuresOf(read)),
    right: read.sentences.map(({ candidate }) => gold !== undefined && holdsGold(candidate.text, gold)),
    text: read.sentences.map(({ candidate }) => candidate.text),
  };
}
