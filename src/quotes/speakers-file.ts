import { readFileSync, statSync } from 'node:fs';
import type { ReadProblem } from '../archive/reading.js';
import { fileCause } from '../errors.js';
import { speakerKey, noMerges, type SpeakerMerges } from './name-variants.js';

/**
 * The operator's list of names to merge and to part, a line each; blank lines and what follows a `#` mean nothing:
 *
 *     Sergei Lavrov = Lavrov = FM Lavrov      one speaker, shown as Sergei Lavrov
 *     George Bush | George W. Bush            two speakers
 *
 * The first line that is not of this form or contradicts an earlier one is the problem, and then there are no merges.
 */
export function parseSpeakersFile(
  path: string,
  text: string,
): { readonly merges: SpeakerMerges } | { readonly problem: ReadProblem } {
  const together: Listed[] = [];
  const apart: Listed[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const written = raw.replace(/#.*$/u, '').trim();
    if (written === '') continue;
    const mark = written.includes('=') ? '=' : '|';
    const listed = { line: index + 1, written, names: written.split(mark).map((name) => name.trim()) };
    if (listed.names.length < 2 || listed.names.some((name) => speakerKey(name) === '' || name.includes('|'))) {
      return problemIn(path, listed.line, 'names with = or | between them', `"${written}"`);
    }
    (mark === '=' ? together : apart).push(listed);
  }
  const found = contradiction(together, apart);
  if (found !== undefined) {
    const { name, earlier, later } = found;
    return problemIn(
      path,
      later.line,
      `"${name}" as in line ${earlier.line}, "${earlier.written}"`,
      `"${later.written}"`,
    );
  }
  return { merges: { together: together.map(({ names }) => names), apart: apart.map(({ names }) => names) } };
}

function problemIn(path: string, line: number, expected: string, found: string): { problem: ReadProblem } {
  return { problem: { path, line, expected, found, lost: 'detail' } };
}

interface Listed {
  /** From 1. */
  readonly line: number;
  readonly written: string;
  readonly names: readonly string[];
}

interface Contradiction {
  readonly name: string;
  readonly earlier: Listed;
  readonly later: Listed;
}

/** The first name that is given to two speakers, or that is both merged with and parted from another. */
function contradiction(together: readonly Listed[], apart: readonly Listed[]): Contradiction | undefined {
  const merged = new Map<string, { readonly listed: Listed; readonly head: string }>();
  for (const listed of together) {
    const head = speakerKey(listed.names[0] ?? '');
    for (const name of listed.names) {
      const known = merged.get(speakerKey(name));
      if (known !== undefined && known.head !== head) return { name, earlier: known.listed, later: listed };
      merged.set(speakerKey(name), { listed, head });
    }
  }
  for (const listed of apart) {
    const heads = new Set<string>();
    for (const name of listed.names) {
      const { head, listed: known } = merged.get(speakerKey(name)) ?? { head: speakerKey(name), listed };
      const [earlier, later] = known.line < listed.line ? [known, listed] : [listed, known];
      if (heads.has(head)) return { name, earlier, later };
      heads.add(head);
    }
  }
  return undefined;
}

/** The speakers file as it is now, read again when it has changed. While it is unusable, what it last said holds. */
export class SpeakersFile {
  readonly #path: string;
  readonly #onProblem: (problem: ReadProblem) => void;
  #changedMs: number | undefined;
  #merges: SpeakerMerges = noMerges;

  /** @param onProblem hears why the file cannot be used, once for each change of it */
  constructor(path: string, onProblem: (problem: ReadProblem) => void) {
    this.#path = path;
    this.#onProblem = onProblem;
  }

  /** What the file says now. */
  mergesNow(): SpeakerMerges {
    const changedMs = statSync(this.#path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedMs === this.#changedMs) return this.#merges;
    this.#changedMs = changedMs;
    const read = this.#read();
    if ('problem' in read) this.#onProblem(read.problem);
    else this.#merges = read.merges;
    return this.#merges;
  }

  #read(): ReturnType<typeof parseSpeakersFile> {
    try {
      return parseSpeakersFile(this.#path, readFileSync(this.#path, 'utf8'));
    } catch (error) {
      const found = fileCause(error);
      return { problem: { path: this.#path, expected: 'a file that can be read', found, lost: 'detail' } };
    }
  }
}
