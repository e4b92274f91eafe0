import type { Evidence } from '../../../src/answer/evidence.js';
import type { LinearWeights } from '../../../src/answer/features/first-guess.js';
import { featuresOf } from '../../../src/answer/features/index.js';
import { readEvidence, type ReadSentence } from '../../../src/answer/features/read-evidence.js';
import type { Dataset } from './boost.js';

/**
 * `realtimeqa`: questions on the news whose articles are known. `weak`: those whose articles are not known,
 * though sentences hold the gold words. `small`: the former asked of small archives. `unanswerable`: the
 * archive does not answer.
 */
export type QuestionSet =
  'realtimeqa' | 'weak' | 'unanswerable' | 'small' | 'small unanswerable' | 'wikiqa' | 'wikiqa-dev' | 'trecqa';

/** A question and what was found for it. */
export interface AskedQuestion {
  readonly set: QuestionSet;
  /** Questions of one fold are held out together. */
  readonly fold: number;
  /** Whether the day it was asked is known. */
  readonly asked: boolean;
  readonly evidence: Evidence;
  /** Which of the candidates answer. */
  readonly right: readonly boolean[];
  /** The words that a right sentence holds, where it is known by them. */
  readonly gold?: string;
  /** Features that speak of what is not known here. */
  readonly unknown?: readonly string[];
}

/** A question with the sentences that were read in full, each with its features, and which of them answer. */
export interface Group extends Pick<AskedQuestion, 'set' | 'fold' | 'asked' | 'evidence' | 'gold'> {
  /** Names of the features, in the order of each row. */
  readonly names: readonly string[];
  readonly rows: readonly Float32Array[];
  readonly right: readonly boolean[];
  readonly read: readonly ReadWords[];
}

/** What the choice of the sentences shown looks at. */
type ReadWords = Pick<ReadSentence, 'candidate' | 'words' | 'possible'>;

/** Reads the evidence for a question in full, by the weights of a first guess. */
export function groupOf({ evidence, right, unknown = [], ...question }: AskedQuestion, guess: LinearWeights): Group {
  const answers = new Set(evidence.candidates.filter((_, i) => right[i] === true));
  const read = readEvidence(evidence, guess);
  const { names, rows } = featuresOf(read);
  const isUnknown = names.map((name) => unknown.includes(name));
  return {
    ...question,
    evidence,
    names,
    rows: rows.map((row) => Float32Array.from(row, (value, f) => (isUnknown[f] === true ? NaN : value))),
    right: read.sentences.map(({ candidate }) => answers.has(candidate)),
    read: read.sentences.map(({ candidate, words, possible }) => ({ candidate, words, possible })),
  };
}

/** The groups as a table of the named features. `keep` says which of the wrong rows are learned from. */
export function datasetOf<Rows extends Pick<Group, 'names' | 'rows' | 'right'>>(
  groups: readonly Rows[],
  features: readonly string[],
  weightOf: (group: Rows) => number = () => 1,
  keep: (row: number) => boolean = () => true,
): Dataset {
  const kept = groups.map((group) => group.rows.flatMap((_, i) => (group.right[i] === true || keep(i) ? [i] : [])));
  const rows = kept.reduce((sum, { length }) => sum + length, 0);
  const values = new Float32Array(rows * features.length);
  const labels = new Float32Array(rows);
  const starts = [0];
  let at = 0;
  groups.forEach((group, g) => {
    const columns = features.map((name) => group.names.indexOf(name));
    for (const i of kept[g] ?? []) {
      columns.forEach((column, f) => {
        values[at * features.length + f] = group.rows[i]?.[column] ?? NaN;
      });
      labels[at] = group.right[i] === true ? 1 : 0;
      at++;
    }
    starts.push(at);
  });
  return { features, values, labels, groups: Int32Array.from(starts), weights: Float32Array.from(groups, weightOf) };
}
