import type { FeatureValues } from '../../../src/answer/features/feature.js';
import type { Dataset } from './boost.js';

/** A question with the sentences that may answer it, each with its features, and which of them do. */
export interface Group {
  readonly set: 'realtimeqa' | 'small' | 'small unanswerable' | 'unanswerable' | 'wikiqa' | 'wikiqa-dev' | 'trecqa';
  /** Groups of one fold are held out together. */
  readonly fold: number;
  /** Whether the day it was asked is known. */
  readonly asked: boolean;
  /** Names of the features, in the order of each row. */
  readonly names: readonly string[];
  readonly rows: readonly Float32Array[];
  readonly right: readonly boolean[];
  readonly text: readonly string[];
}

/** Features by name as rows of numbers. */
export function rowsOf(features: readonly FeatureValues[]): Pick<Group, 'names' | 'rows'> {
  const names = Object.keys(features[0] ?? {});
  return { names, rows: features.map((values) => Float32Array.from(names, (name) => values[name] ?? NaN)) };
}

/** The groups as a table of the named features. `keep` says which of the wrong rows are learned from. */
export function datasetOf(
  groups: readonly Group[],
  features: readonly string[],
  weightOf: (group: Group) => number = () => 1,
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
