import { existsSync } from 'node:fs';
import { appendFile, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { makeFolder } from '../folders.js';
import type { Answer } from './answer.js';

const entrySchema = v.object({
  at: v.string(),
  question: v.string(),
  status: v.picklist(['answered', 'abstained']),
  confidence: v.number(),
  reason: v.optional(v.string()),
});

type Entry = v.InferOutput<typeof entrySchema>;

/** Keeps a question and how it ended as one line of the file at `path`. Written only when the operator has turned logging on. */
export async function logQuestion(path: string, answer: Answer, at: Date): Promise<void> {
  const entry: Entry = {
    at: at.toISOString(),
    question: answer.question,
    status: answer.status,
    confidence: answer.confidence,
    ...(answer.reason !== undefined && { reason: answer.reason }),
  };
  makeFolder(dirname(path));
  await appendFile(path, `${JSON.stringify(entry)}\n`);
}

/** A question that found nothing. */
export interface Gap {
  readonly question: string;
  readonly times: number;
  /** ISO 8601 instant at which it was last asked. */
  readonly lastAsked: string;
  readonly reason: string;
}

function parseEntry(line: string): Entry | undefined {
  try {
    return v.parse(entrySchema, JSON.parse(line));
  } catch {
    return undefined;
  }
}

/**
 * The logged questions that the archive did not answer when last asked, most asked first. Broken lines are passed over.
 *
 * @throws what the file system throws
 */
export async function readGaps(path: string): Promise<Gap[]> {
  if (!existsSync(path)) return [];
  const gaps = new Map<string, Gap>();
  const file = await open(path);
  for await (const line of file.readLines()) {
    const entry = parseEntry(line);
    if (entry === undefined) continue;
    const key = entry.question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (entry.status === 'answered') {
      gaps.delete(key);
      continue;
    }
    gaps.set(key, {
      question: entry.question,
      times: (gaps.get(key)?.times ?? 0) + 1,
      lastAsked: entry.at,
      reason: entry.reason ?? '',
    });
  }
  return [...gaps.values()].sort((a, b) => b.times - a.times || b.lastAsked.localeCompare(a.lastAsked));
}
