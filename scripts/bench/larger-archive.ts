import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { randomNumbers } from '../random-numbers.js';

interface Line {
  readonly id: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  readonly text: string;
}

const SEED = 20_120_208;
const EXCHANGED_SENTENCES = 0.3;
const CHANGED_NAMES = 0.3;
const NAME = /\b\p{Lu}\p{Ll}{3,}\b/gu;
const SENTENCE_END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u;

async function readArticles(path: string): Promise<Line[]> {
  const articles: Line[] = [];
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) articles.push(JSON.parse(line) as Line);
  return articles;
}

function* variants(articles: readonly Line[], count: number): Generator<Line> {
  const random = randomNumbers(SEED);
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const names = [...new Set(articles.slice(0, 2_000).flatMap(({ text }) => text.match(NAME) ?? []))];
  for (let made = 0; made < count;) {
    const renamed = new Map<string, string>();
    const rename = (name: string): string => {
      const known = renamed.get(name);
      if (known !== undefined) return known;
      const other = random() < CHANGED_NAMES ? oneOf(names) : name;
      renamed.set(name, other);
      return other;
    };
    const order = articles.map((article) => ({ article, at: random() })).sort((a, b) => a.at - b.at);
    for (const { article } of order.slice(0, count - made)) {
      const other = oneOf(articles).text.split(SENTENCE_END);
      const paragraphs = article.text.split('\n').map((paragraph) =>
        paragraph
          .split(SENTENCE_END)
          .map((sentence) =>
            random() < EXCHANGED_SENTENCES && sentence !== '' ? oneOf(other).split('\n', 1)[0] : sentence,
          )
          .join(' ')
          .replace(NAME, rename),
      );
      const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(random() * 8_000))).toISOString().slice(0, 10);
      const title = article.title?.replace(NAME, rename);
      yield {
        ...article,
        id: `v${made}`,
        ...(title !== undefined && { title }),
        date: day,
        text: paragraphs.join('\n'),
      };
      made += 1;
    }
  }
}

/**
 * Writes a larger archive made from a real one (`.jsonl.gz`), always the same: its articles in another order,
 * with other dates, other names and some of their sentences exchanged, over and over until there are enough.
 */
export async function writeLargerArchive(source: string, target: string, count: number): Promise<void> {
  const articles = await readArticles(source);
  const lines = Readable.from(
    (function* () {
      for (const variant of variants(articles, count)) yield `${JSON.stringify(variant)}\n`;
    })(),
  );
  await pipeline(lines, createGzip({ level: 1 }), createWriteStream(target));
}
