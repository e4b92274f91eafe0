import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readArchive } from '../../src/archive/load.js';
import { passagesOf, passageText } from '../../src/search/passages.js';

/** A passage as every engine is given it. */
export interface BenchPassage {
  /** Id of its article. */
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

/** Writes the passages of articles, a line each; returns how many, and the characters of their articles' texts. */
export async function writePassages(
  paths: readonly string[],
  target: string,
): Promise<{ passages: number; characters: number }> {
  const file = openSync(target, 'w');
  let passages = 0;
  let characters = 0;
  for await (const event of readArchive(paths)) {
    if (event.kind !== 'article') continue;
    const { article } = event;
    const lines = passagesOf(article).map((range) =>
      JSON.stringify({
        article: article.id,
        title: article.title ?? '',
        text: passageText(article, range),
      } satisfies BenchPassage),
    );
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    passages += lines.length;
    characters += article.text.length;
  }
  closeSync(file);
  return { passages, characters };
}

/** The passages of a file, in order. */
export async function* readPassages(path: string): AsyncGenerator<BenchPassage> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line) as BenchPassage;
}
