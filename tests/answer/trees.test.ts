import { expect, it } from 'vitest';
import { scoreOf, type TreeModel } from '../../src/answer/trees.js';

const model: TreeModel = {
  features: ['held', 'age'],
  trees: [
    { feature: [0, 1], threshold: [0.5, 10], left: [-1, -2], right: [1, -3], missingLeft: [1, 0], leaf: [-1, 2, 3] },
    { feature: [], threshold: [], left: [], right: [], missingLeft: [], leaf: [0.25] },
  ],
};

it.each([
  ['goes left at the threshold', [0.5, 0], -0.75],
  ['goes right above it', [0.6, 0], 2.25],
  ['goes right again', [0.6, 11], 3.25],
  ['sends a missing value where the tree says', [NaN, 0], -0.75],
  ['and the other way', [0.6, NaN], 3.25],
])('%s', (_, row, score) => {
  expect(scoreOf(model, row)).toBeCloseTo(score);
});
