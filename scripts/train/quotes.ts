/**
 * Learns the weights of the quote extraction from PolNeAR's training reports and writes them to
 * src/quotes/quote-weights.json, byte for byte the same at every run; or prints how well it does on
 * training reports that it has not learned from:
 *
 *     npm run train:quotes
 *     npm run train:quotes -- --held-out
 */
import { writeFileSync } from 'node:fs';
import type { QuoteWeights } from '../../src/quotes/quote-model.js';
import { requireMaterial } from '../material.js';
import { readReports } from './polnear.js';
import { heldOutFigures } from './quote-errors.js';
import { learnQuoteWeights } from './quote-lessons.js';

const REPORTS = '../shared/eval/polnear/train.jsonl.gz';
const WEIGHTS = 'src/quotes/quote-weights.json';

/** One line a family of features. */
function formatted(weights: QuoteWeights): string {
  const models = Object.entries(weights).map(([model, families]) => {
    const lines = Object.entries(families).map(([family, its]) => `${JSON.stringify(family)}:${JSON.stringify(its)}`);
    return `${JSON.stringify(model)}:{\n${lines.join(',\n')}}`;
  });
  return `{${models.join(',\n')}}`;
}

requireMaterial(REPORTS);
const reports = readReports(REPORTS);
if (process.argv.includes('--held-out')) process.stdout.write(`${heldOutFigures(reports)}\n`);
else writeFileSync(WEIGHTS, `${formatted(learnQuoteWeights(reports))}\n`);
