import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { Analyser, termsOf } from '../../src/search/analysis.js';
import { CombinedIndex } from '../../src/search/combined-index.js';
import { FIELD_BOOSTS } from '../../src/search/scoring.js';
import { Segment } from '../../src/search/segment/segment.js';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.js';
import type { BenchPassage } from './passages-file.js';

/** Numbers of the best passages for a question, best first. */
export type Search = (question: string, limit: number) => readonly number[] | Promise<readonly number[]>;

export interface Engine {
  /** What a user of it installs besides this program: npm names with versions. */
  readonly packages: readonly string[];
  /** Puts the index into the folder; where it lives in memory only, hands back the search. */
  build(passages: AsyncIterable<BenchPassage>, folder: string, modules: string): Promise<Search | undefined>;
  /** Opens what `build` left in the folder. */
  open?(folder: string, modules: string): Promise<Search>;
}

const PASSAGES_PER_SEGMENT = 65_000;
const ROWS_PER_BATCH = 20_000;

async function* numbered<T>(items: AsyncIterable<T>): AsyncGenerator<readonly [T, number]> {
  let number = 0;
  for await (const item of items) yield [item, number++];
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A package installed into the folder of the bench, as the few calls made here see it. */
async function imported<Module>(modules: string, name: string): Promise<Module> {
  const path = createRequire(join(modules, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}

/** Passages of one article, one after the other. */
async function* byArticle<T extends { readonly article: string }>(
  passages: AsyncIterable<T>,
): AsyncGenerator<readonly [T, ...T[]]> {
  let together: [T, ...T[]] | undefined;
  for await (const passage of passages) {
    if (together?.[0].article === passage.article) {
      together.push(passage);
      continue;
    }
    if (together !== undefined) yield together;
    together = [passage];
  }
  if (together !== undefined) yield together;
}

/** Each passage passes for a sentence whose number is the passage's. */
const sealed: Engine = {
  packages: [],
  async build(passages, folder) {
    const analyser = new Analyser();
    let builder = new SegmentBuilder();
    let segments = 0;
    let articles = 0;
    let number = 0;
    const seal = (): void => {
      builder.write(join(folder, `${segments++}.segment`));
      builder = new SegmentBuilder();
      articles = 0;
    };
    for await (const together of byArticle(passages)) {
      const passages = together.map(({ text }) => ({
        range: { firstSentence: number, lastSentence: number++ },
        terms: analyser.termsOf(text),
      }));
      builder.add(articles++, { title: analyser.termsOf(together[0].title), passages });
      if (builder.passageCount >= PASSAGES_PER_SEGMENT) seal();
    }
    seal();
    return undefined;
  },
  open(folder) {
    const parts = readdirSync(folder).map((name) => ({ part: Segment.open(join(folder, name)), base: 0 }));
    const index = new CombinedIndex(parts);
    const analyser = new Analyser();
    return Promise.resolve((question, limit) =>
      index.search(analyser.termsOf(question), { limit }).map(({ passage }) => passage.firstSentence),
    );
  },
};

const miniSearchAlone: Engine = {
  packages: [],
  async build(passages) {
    const analyser = new Analyser();
    const index = new MiniSearch<BenchPassage & { readonly id: number }>({
      fields: ['title', 'text'],
      tokenize: (text) => analyser.termsOf(text),
      processTerm: (term) => term,
      searchOptions: { boost: { title: FIELD_BOOSTS[0], text: FIELD_BOOSTS[1] } },
    });
    for await (const [passage, id] of numbered(passages)) index.add({ id, ...passage });
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number);
  },
};

const sqliteFts5: Engine = {
  packages: [],
  async build(passages, folder) {
    const database = new Database(join(folder, 'fts.db'));
    database.exec(`CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61')`);
    const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for await (const [{ title, text }, number] of numbered(passages)) insert.run(number, title, text);
    database.exec('COMMIT');
    database.exec(`INSERT INTO passages (passages) VALUES ('optimize')`);
    database.close();
    return undefined;
  },
  open(folder) {
    const database = new Database(join(folder, 'fts.db'), { readonly: true });
    const select = database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, ${FIELD_BOOSTS.join(', ')}) LIMIT ?`,
    );
    return Promise.resolve((question, limit) => {
      const words = termsWithoutStems(question);
      if (words.length === 0) return [];
      const rows = select.all(words.map((word) => `"${word}"`).join(' OR '), limit) as { readonly rowid: number }[];
      return rows.map(({ rowid }) => rowid);
    });
  },
};

/** The content words of a question as typed, for engines that stem by themselves. */
function termsWithoutStems(question: string): string[] {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => termsOf(`${word} x`).length > 1);
}

interface Lance {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly object[]): Promise<LanceTable>;
    openTable(name: string): Promise<LanceTable>;
  }>;
  readonly Index: { fts(options: object): unknown };
}

interface LanceTable {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: object): Promise<void>;
  query(): LanceQuery;
}

interface LanceQuery {
  fullTextSearch(question: string, options: object): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(rows: number): LanceQuery;
  toArray(): Promise<readonly { readonly id: number }[]>;
}

const lanceDb: Engine = {
  packages: ['@lancedb/lancedb@0.23.0', 'apache-arrow@18'],
  async build(passages, folder, modules) {
    const lance = await imported<Lance>(modules, '@lancedb/lancedb');
    const database = await lance.connect(folder);
    let table: LanceTable | undefined;
    for await (const batch of batches(numbered(passages), ROWS_PER_BATCH)) {
      const rows = batch.map(([{ title, text }, id]) => ({ id, text: `${title}\n${text}` }));
      if (table === undefined) table = await database.createTable('passages', rows);
      else await table.add(rows);
    }
    const config = lance.Index.fts({ stem: true, removeStopWords: true, asciiFolding: true, withPosition: false });
    await table?.createIndex('text', { config });
    return undefined;
  },
  async open(folder, modules) {
    const lance = await imported<Lance>(modules, '@lancedb/lancedb');
    const table = await (await lance.connect(folder)).openTable('passages');
    return async (question, limit) => {
      const query = table.query().fullTextSearch(question, { columns: ['text'] });
      return (await query.select(['id', '_score']).limit(limit).toArray()).map(({ id }) => id);
    };
  },
};

interface Orama {
  create(options: object): unknown;
  insertMultiple(database: unknown, documents: readonly object[], batch: number): Promise<unknown>;
  search(database: unknown, options: object): Promise<{ readonly hits: readonly { readonly id: string }[] }>;
}

const orama: Engine = {
  packages: ['@orama/orama@3', '@orama/stemmers@3', '@orama/stopwords@3'],
  async build(passages, _folder, modules) {
    const oramaSearch = await imported<Orama>(modules, '@orama/orama');
    const { stemmer } = await imported<{ stemmer: unknown }>(modules, '@orama/stemmers/english');
    const { stopwords } = await imported<{ stopwords: unknown }>(modules, '@orama/stopwords/english');
    const database = oramaSearch.create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords } },
    });
    for await (const batch of batches(numbered(passages), ROWS_PER_BATCH)) {
      const documents = batch.map(([{ title, text }, number]) => ({ id: String(number), title, text }));
      await oramaSearch.insertMultiple(database, documents, 1_000);
    }
    const boost = { title: FIELD_BOOSTS[0], text: FIELD_BOOSTS[1] };
    return async (term, limit) =>
      (await oramaSearch.search(database, { term, limit, boost, threshold: 1 })).hits.map(({ id }) => Number(id));
  },
};

export const ENGINES: Readonly<Record<string, Engine>> = {
  Verbatim: sealed,
  'MiniSearch alone': miniSearchAlone,
  'SQLite FTS5': sqliteFts5,
  LanceDB: lanceDb,
  Orama: orama,
};

/** A new folder for an engine's files. */
export function engineFolder(parent: string, name: string): string {
  const folder = join(parent, name.replace(/\W+/gu, '-'));
  mkdirSync(folder, { recursive: true });
  return folder;
}
