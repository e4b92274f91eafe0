import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLine } from '../../src/archive/reading.js';
import { SpeakersFile, parseSpeakersFile } from '../../src/quotes/speakers-file.js';

function problemOf(text: string): string {
  const read = parseSpeakersFile('speakers.txt', text);
  return 'problem' in read ? problemLine(read.problem) : 'none';
}

describe('a speakers file', () => {
  it('merges names by = and parts them by |', () => {
    const text = '# who is who\nSergei Petrenko = Petrenko  # the minister\n\nAnna Mbeki | John Mbeki\n';
    expect(parseSpeakersFile('speakers.txt', text)).toEqual({
      merges: { together: [['Sergei Petrenko', 'Petrenko']], apart: [['Anna Mbeki', 'John Mbeki']] },
    });
  });

  it.each([
    ['a name alone', 'Petrenko'],
    ['a name that is missing', 'Petrenko ='],
    ['both marks in a line', 'Petrenko = Mbeki | Oduya'],
  ])('may not hold %s', (_, line) => {
    expect(problemOf(line)).toMatch(/^speakers\.txt:1: expected names with = or \| between them, found/u);
  });

  it('may not give one name to two speakers, and tells both lines', () => {
    expect(problemOf('Ivan Petrescu = Petrescu\n\nAna Petrescu = Petrescu')).toBe(
      'speakers.txt:3: expected "Petrescu" as in line 1, "Ivan Petrescu = Petrescu", found "Ana Petrescu = Petrescu"',
    );
  });

  it('may not merge and part the same names, and tells both lines', () => {
    expect(problemOf('Ivan Petrescu = Petrescu\nPetrescu | Ivan Petrescu')).toBe(
      'speakers.txt:2: expected "Ivan Petrescu" as in line 1, "Ivan Petrescu = Petrescu", found "Petrescu | Ivan Petrescu"',
    );
  });
});

describe('a speakers file that is edited while the program runs', () => {
  let folder = '';
  let path = '';
  let minute = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    path = join(folder, 'speakers.txt');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const edit = (text: string): void => {
    writeFileSync(path, text);
    minute += 1;
    utimesSync(path, minute * 60, minute * 60);
  };

  it('holds as it last was good, and tells once what is wrong', () => {
    const problems: string[] = [];
    edit('Ivan Petrescu = Petrescu');
    const file = new SpeakersFile(path, (problem) => problems.push(problemLine(problem)));
    const good = file.mergesNow();
    edit('Ivan Petrescu = Petrescu\nAna Petrescu = Petrescu');
    expect([file.mergesNow(), file.mergesNow()]).toEqual([good, good]);
    expect(problems).toHaveLength(1);
    edit('Ana Petrescu = Petrescu');
    expect(file.mergesNow().together).toEqual([['Ana Petrescu', 'Petrescu']]);
  });

  it('merges nothing while it is missing, and tells so', () => {
    const problems: string[] = [];
    const file = new SpeakersFile(path, (problem) => problems.push(problem.expected));
    expect(file.mergesNow()).toEqual({ together: [], apart: [] });
    expect(problems).toEqual(['a file that can be read']);
  });
});
