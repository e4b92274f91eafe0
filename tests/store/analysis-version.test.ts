import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analysisVersion } from '../../src/store/analysis-version.js';

const DECIDING = [
  'archive/sentences.js',
  'quotes/quote-weights.json',
  'search/segment/postings.js',
  'store/columns.js',
  'text/on-one-line.js',
  'time/calendar.js',
  'logistic.js',
];
const WITHOUT_EFFECT = ['answer/answer.js', 'archive/notes.txt'];

describe('the version of the analysis', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'analysis-'));
    for (const path of [...DECIDING, ...WITHOUT_EFFECT]) write(path, 'as released');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, content: string): void {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  it.each(DECIDING)('is another when %s is another', (path) => {
    const before = analysisVersion(root);
    write(path, 'changed');
    expect(analysisVersion(root)).not.toBe(before);
  });

  it.each(WITHOUT_EFFECT)('is the same whatever %s says', (path) => {
    const before = analysisVersion(root);
    write(path, 'changed');
    expect(analysisVersion(root)).toBe(before);
  });
});
