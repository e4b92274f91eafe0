import { agreement } from './agreement.js';
import { answerKind } from './answer-kind.js';
import type { FeatureGroup, FeatureTable } from './feature.js';
import { overlap } from './overlap.js';
import { phrases } from './phrases.js';
import { position } from './position.js';
import type { ReadEvidence } from './read-evidence.js';
import { retrieval } from './retrieval.js';
import { time } from './time.js';

/** All groups of features, by the name under which the ablation lists them. */
const FEATURE_GROUPS: Readonly<Record<string, FeatureGroup>> = {
  overlap,
  phrases,
  retrieval,
  'answer kind': answerKind,
  agreement,
  time,
  position,
};

/** The features of every sentence read, in their order. Every sentence has the same features in the same order. */
export function featuresOf(read: ReadEvidence): FeatureTable {
  const [any] = read.sentences;
  if (any === undefined) return { names: [], rows: [] };
  const groups = Object.values(FEATURE_GROUPS).map((group) => group(read));
  const names = groups.flatMap((of) => Object.keys(of(any)));
  return {
    names,
    rows: read.sentences.map((sentence) => {
      const row = new Float64Array(names.length);
      let at = 0;
      for (const of of groups) {
        const values = of(sentence);
        for (const name in values) row[at++] = values[name] ?? NaN;
      }
      return row;
    }),
  };
}

/** The names of the features of each group, as they are made of some evidence that has sentences. */
export function featureNamesByGroup(read: ReadEvidence): ReadonlyMap<string, readonly string[]> {
  const [any] = read.sentences;
  return new Map(
    Object.entries(FEATURE_GROUPS).map(([name, group]) => [
      name,
      any === undefined ? [] : Object.keys(group(read)(any)),
    ]),
  );
}
