import { expect, it } from 'vitest';
import { boost, type BoostOptions, type Dataset } from '../../scripts/train/ranking/boost.js';
import { scoreOf } from '../../src/answer/trees.js';

const options: BoostOptions = {
  trees: 20,
  leaves: 4,
  learningRate: 0.3,
  minRowsInLeaf: 2,
  l2: 1,
  featureShare: 1,
  seed: 1,
  objective: 'rank',
};

/** Forty groups of five rows; the right one has the largest `signal`, and `noise` says nothing. */
function sample(): Dataset {
  const rows = Array.from({ length: 200 }, (_, i) => ({
    signal: i % 5 === 3 ? 1 + (i % 7) / 10 : ((i * 37) % 90) / 100,
    noise: ((i * 61) % 97) / 97,
    right: i % 5 === 3,
  }));
  return {
    features: ['signal', 'noise'],
    values: Float32Array.from(rows.flatMap(({ signal, noise }, i) => [signal, i % 11 === 0 ? NaN : noise])),
    labels: Float32Array.from(rows, ({ right }) => (right ? 1 : 0)),
    groups: Int32Array.from({ length: 41 }, (_, group) => group * 5),
    weights: new Float32Array(40).fill(1),
  };
}

it.each(['rank', 'logistic'] as const)('learns to put the right row first (%s)', (objective) => {
  const data = sample();
  const model = boost(data, { ...options, objective });
  const scores = Array.from({ length: 200 }, (_, i) => scoreOf(model, data.values.subarray(i * 2, i * 2 + 2)));
  for (let group = 0; group < 40; group++) {
    const of = scores.slice(group * 5, group * 5 + 5);
    expect(of.indexOf(Math.max(...of))).toBe(3);
  }
});

it('gives the same model for the same data and seed', () => {
  expect(boost(sample(), options)).toEqual(boost(sample(), options));
});

it('leaves a single leaf where nothing can be told apart', () => {
  const { groups, weights } = sample();
  const flat = { features: ['same'], values: new Float32Array(200), labels: new Float32Array(200), groups, weights };
  expect(boost(flat, { ...options, trees: 1 }).trees[0]?.leaf).toHaveLength(1);
});
