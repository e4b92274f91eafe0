import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { logQuestion, readGaps } from '../../src/answer/question-log.js';

const answer = (question: string, status: Answer['status']): Answer => ({
  question,
  status,
  confidence: 0.1,
  ...(status === 'abstained' && { reason: 'nothing about that subject' }),
  searched: { articles: 5, passages: 20 },
  sentences: [],
});

describe('the log of questions', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has no gaps before anything was asked', async () => {
    expect(await readGaps(join(folder, 'questions.jsonl'))).toEqual([]);
  });

  it('lists the questions that found nothing, most asked first, however they were typed', async () => {
    const path = join(folder, 'deep', 'questions.jsonl');
    await logQuestion(path, answer('Who won the Tour de France?', 'abstained'), new Date('2026-03-01T08:00:00Z'));
    await logQuestion(path, answer('How tall is Mount Everest?', 'abstained'), new Date('2026-03-01T08:01:00Z'));
    await logQuestion(path, answer('who won the tour de france', 'abstained'), new Date('2026-03-02T08:00:00Z'));
    expect((await readGaps(path)).map((gap) => [gap.question, gap.times, gap.lastAsked])).toEqual([
      ['who won the tour de france', 2, '2026-03-02T08:00:00.000Z'],
      ['How tall is Mount Everest?', 1, '2026-03-01T08:01:00.000Z'],
    ]);
  });

  it('drops a gap once the archive has answered it', async () => {
    const path = join(folder, 'questions.jsonl');
    await logQuestion(path, answer('Who heads the ministry?', 'abstained'), new Date('2026-03-01T08:00:00Z'));
    await logQuestion(path, answer('Who heads the ministry?', 'answered'), new Date('2026-03-03T08:00:00Z'));
    expect(await readGaps(path)).toEqual([]);
  });

  it('passes over a line that was cut short by a crash', async () => {
    const path = join(folder, 'questions.jsonl');
    await logQuestion(path, answer('How tall is Mount Everest?', 'abstained'), new Date('2026-03-01T08:00:00Z'));
    await appendFile(path, '{"at":"2026-03-0');
    expect(await readGaps(path)).toHaveLength(1);
  });
});
