import { agreement } from './agreement.js';
import { answerKind } from './answer-kind.js';
import type { FeatureGroup, FeatureValues } from './feature.js';
import { form } from './form.js';
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
  form,
};

/** The features of every candidate, in the candidates' order. */
export function featuresOf(read: ReadEvidence): FeatureValues[] {
  const groups = Object.values(FEATURE_GROUPS).map((group) => group(read));
  return read.sentences.map((sentence) => Object.assign({}, ...groups.map((of) => of(sentence))) as FeatureValues);
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
