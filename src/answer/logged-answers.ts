import { fileCause } from '../errors.js';
import type { Archive } from '../store/snapshot.js';
import { answerQuestion } from './answer-question.js';
import type { Answer, Question } from './answer.js';
import { logQuestion } from './question-log.js';

export interface LoggedAnswersOptions {
  readonly archive: Archive;
  /** See {@link answerQuestion}. */
  readonly abstainBelow: number | undefined;
  /** The file that keeps questions and how they ended. Absent: they are kept nowhere. */
  readonly log: string | undefined;
  /** Hears in one line why a question could not be kept. It is answered all the same. */
  readonly onUnkept: (message: string) => void;
}

/** Answers questions from an archive as it is when each is asked, and keeps them where the operator wants them kept. */
export function loggedAnswers(options: LoggedAnswersOptions): (question: Question) => Promise<Answer> {
  const { archive, abstainBelow, log, onUnkept } = options;
  return async (question) => {
    const answer = answerQuestion(archive.snapshot, question, abstainBelow);
    if (log === undefined) return answer;
    try {
      await logQuestion(log, answer, new Date());
    } catch (error) {
      onUnkept(`${log}: expected a file that can be written, found ${fileCause(error)}; the question is not kept`);
    }
    return answer;
  };
}
