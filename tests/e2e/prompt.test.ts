import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../built.js';
import { emptyFolder } from '../store/folder.js';

const FULL_DISK = '/dev/full';

let program: string;
beforeAll(async () => {
  program = await built();
});
afterAll(() => rm(program, { recursive: true }));

/** `verbatim` over the sample archive, with an input and, unless it is kept, where its output goes. */
async function verbatim(args: readonly string[], input = '', output: 'pipe' | number = 'pipe') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'src/main.js'), ...args], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', output, 'pipe'],
    env: { PATH: process.env.PATH ?? '', DATA_DIR: await emptyFolder() },
  });
  return { status, stdout, stderr };
}

describe('verbatim at a prompt', () => {
  it('answers each line of its input where no question is given', async () => {
    const questions = 'what did Putin say about interference\n\nwhat did Lavrov tell the BBC\n';
    const { status, stdout, stderr } = await verbatim(['ask', '--json', '--limit', '1'], questions);
    expect(stderr).toBe('');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { question: string }).question),
    ).toEqual(['what did Putin say about interference', 'what did Lavrov tell the BBC']);
    expect(status).toBe(0);
  });

  it('repeats no control character of a question', async () => {
    const batch = join(await emptyFolder(), 'questions.jsonl');
    await writeFile(batch, '{"q":"who \\u001b]0;title\\u0007 resigned?"}\n');
    const { stdout } = await verbatim(['ask', '--batch', batch]);
    expect(stdout).toContain('who ]0;title resigned?');
  });

  it.each([
    [['ask'], 'ask: expected a question, --batch FILE or questions to read, found none'],
    [['ask', 'x', '--speaker', ''], '--speaker: expected a name, found ""'],
    [['ask', 'x', '--source', ' '], '--source: expected a name, found " "'],
    [['ask', 'x', '--corpus', ''], '--corpus: expected a file or folder of articles, found ""'],
    [['ask', 'x', '--batch', 'y'], '--batch: expected no question beside it, found "x"'],
    [['ask', '--batch', ''], '--batch: expected a file, found ""'],
    [['quotes', '--about', '?'], '--about: expected words, such as the name of a place, found "?"'],
    [['timeline', 'Syria', '--image', ''], '--image: expected a file, found ""'],
    [['import', ''], 'import: expected a file or folder of articles, found ""'],
  ])('refuses %j in one line that says what it expected and what it found', async (args, line) => {
    expect(await verbatim(args)).toEqual({ status: 1, stdout: '', stderr: `${line}\n` });
  });

  it.skipIf(!existsSync(FULL_DISK))('says in one line that its output cannot be written', async () => {
    const full = openSync(FULL_DISK, 'w');
    const { status, stderr } = await verbatim(['status'], '', full);
    closeSync(full);
    expect(stderr).toBe('output: expected to be written, found no space left on the device\n');
    expect(status).toBe(1);
  });
});
