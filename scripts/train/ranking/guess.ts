import type { LinearWeights } from '../../../src/answer/features/first-guess.js';
import { glanceAt } from '../../../src/answer/features/glance.js';
import type { AskedQuestion } from './groups.js';

const STEPS = 100;
const STEP_SIZE = 0.06;
/** L2 on the weights of standardised values. */
const L2 = 0.0005;

interface Glanced {
  /** Row after row, one a candidate. */
  readonly values: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

/**
 * The weights of the first guess: those under which the softmax over a question's candidates puts most on the
 * right ones (log-likelihood, by Adam as Kingma and Ba 2015 have it). The same questions give the same weights.
 */
export function learnGuess(questions: readonly AskedQuestion[], weightOf: (question: AskedQuestion) => number) {
  const learnable = questions.filter((question) => question.right.includes(true) && weightOf(question) > 0);
  const names = Object.keys(learnable[0] === undefined ? {} : (glanceAt(learnable[0].evidence)[0]?.values ?? {}));
  const glanced = learnable.map((question): Glanced => {
    const rows = glanceAt(question.evidence).map(({ values }) => names.map((name) => values[name] ?? 0));
    return { values: Float64Array.from(rows.flat()), right: question.right, weight: weightOf(question) };
  });
  const deviations = standardise(glanced, names.length);
  const weights = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  const variance = new Float64Array(names.length);
  const whole = glanced.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(names.length);
    for (const question of glanced) addGradient(question, weights, gradient);
    for (let k = 0; k < names.length; k++) {
      const slope = (gradient[k] ?? 0) / whole + L2 * (weights[k] ?? 0);
      momentum[k] = 0.9 * (momentum[k] ?? 0) + 0.1 * slope;
      variance[k] = 0.99 * (variance[k] ?? 0) + 0.01 * slope * slope;
      const unbiased = (momentum[k] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((variance[k] ?? 0) / (1 - 0.99 ** step));
      weights[k] = (weights[k] ?? 0) - (STEP_SIZE * unbiased) / (spread + 1e-8);
    }
  }
  const unscaled = names.map((name, k) => [name, Number(((weights[k] ?? 0) / (deviations[k] ?? 1)).toPrecision(3))]);
  return Object.fromEntries(unscaled) as LinearWeights;
}

/** Divides every value by its standard deviation, which is returned; a shift of all of a question's scores changes nothing. */
function standardise(questions: readonly Glanced[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let rows = 0;
  for (const { values } of questions) {
    rows += values.length / width;
    values.forEach((value, at) => {
      sums[at % width] = (sums[at % width] ?? 0) + value;
      squares[at % width] = (squares[at % width] ?? 0) + value * value;
    });
  }
  const deviations = squares.map((square, k) => Math.sqrt(square / rows - ((sums[k] ?? 0) / rows) ** 2) || 1);
  for (const { values } of questions) {
    for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / (deviations[at % width] ?? 1);
  }
  return deviations;
}

function addGradient({ values, right, weight }: Glanced, weights: Float64Array, gradient: Float64Array): void {
  const width = weights.length;
  const powers = new Float64Array(right.length);
  let best = -Infinity;
  for (let i = 0; i < right.length; i++) {
    let score = 0;
    for (let k = 0; k < width; k++) score += (weights[k] ?? 0) * (values[i * width + k] ?? 0);
    powers[i] = score;
    best = Math.max(best, score);
  }
  let all = 0;
  let ofRight = 0;
  for (let i = 0; i < right.length; i++) {
    const power = Math.exp((powers[i] ?? 0) - best);
    powers[i] = power;
    all += power;
    if (right[i] === true) ofRight += power;
  }
  for (let i = 0; i < right.length; i++) {
    const power = powers[i] ?? 0;
    const pull = weight * (power / all - (right[i] === true ? power / Math.max(1e-12, ofRight) : 0));
    for (let k = 0; k < width; k++) gradient[k] = (gradient[k] ?? 0) + pull * (values[i * width + k] ?? 0);
  }
}
