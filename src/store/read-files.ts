import type { Article } from '../archive/article.js';
import type { SourceFile } from '../archive/files.js';
import { readArticles } from '../archive/load.js';
import { withBoundedDate } from '../time/undated.js';
import type { ReadProblem, ReadProgress } from '../archive/reading.js';
import { keysOf, originIn } from './article-keys.js';
import type { ReadArticle } from './read-article.js';
import type { Sealer } from './sealer.js';

/** Files to read, and what the archive holds already. */
export interface ReadRequest {
  readonly files: readonly FileToRead[];
  /** Keys of the ids of articles in other files. */
  readonly takenIds: Float64Array;
  /** Characters of new articles that are handed over as they are; more of them are sealed. */
  readonly mostLive: number;
}

interface FileToRead {
  readonly file: SourceFile;
  /** Content keys of the articles that the archive holds from this file. */
  readonly known: Float64Array;
}

export type ReadReport =
  | { readonly kind: 'problem'; readonly problem: ReadProblem }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | ({ readonly kind: 'file' } & FileReport)
  /** New articles. */
  | { readonly kind: 'articles'; readonly articles: readonly ReadArticle[] }
  /** The names of the segments that hold the new articles. */
  | { readonly kind: 'segments'; readonly names: readonly string[] }
  /** The new articles are too many to be handed over, and may not be sealed: nothing comes of it. */
  | { readonly kind: 'too many' };

/** What was found of a file. Sent once for each file that was read. */
export interface FileReport {
  /** Index into the request's files. */
  readonly file: number;
  /** Indexes into `known` of the articles that are still there, each with its line now. */
  readonly kept: readonly (readonly [known: number, line: number])[];
  /** Articles whose id was taken. */
  readonly passedOver: readonly { readonly path: string; readonly id: string; readonly key: number }[];
  /** The file could not be read, or not to its end. */
  readonly unseen: boolean;
}

/** Articles that are handed to a sealer at once. */
const BATCH = 32;

/**
 * Reads files one after another and reports on each. Articles that the archive holds already are only
 * recognised; the others come at the end, as articles when they are few, as segments when they are many.
 *
 * @param openSealer absent where nothing may be sealed
 */
export async function* readFiles(
  request: ReadRequest,
  openSealer: (() => Sealer) | undefined,
): AsyncGenerator<ReadReport> {
  const ids = new Set(request.takenIds);
  const bytesTotal = request.files.reduce((sum, { file }) => sum + file.bytes, 0);
  const fresh = new NewArticles(request.mostLive, openSealer);
  let bytesBefore = 0;
  let articles = 0;
  try {
    for (const [number, { file, known }] of request.files.entries()) {
      const found = new FileFindings(known);
      let bytesOfFile = 0;
      const events = readArticles(file, (bytes) => {
        bytesOfFile = bytes;
      });
      for await (const event of events) {
        if (event.kind === 'problem') {
          found.unseen ||= event.problem.unseen === true;
          yield event;
          continue;
        }
        const read = readArticle(file.path, withBoundedDate(event.article));
        if (ids.has(read.keys.id)) {
          found.passOver(read);
          continue;
        }
        ids.add(read.keys.id);
        articles += 1;
        if (found.keeps(read)) continue;
        const where = await fresh.add(read);
        if (where === 'nowhere') {
          yield { kind: 'too many' };
          return;
        }
        if (where === 'sealed')
          yield { kind: 'progress', progress: { bytesRead: bytesBefore + bytesOfFile, bytesTotal, articles } };
      }
      yield { kind: 'file', file: number, ...found.report() };
      bytesBefore += file.bytes;
      yield { kind: 'progress', progress: { bytesRead: bytesBefore, bytesTotal, articles } };
    }
    yield await fresh.finish();
  } catch (error) {
    await fresh.abandon();
    throw error;
  }
}

function readArticle(path: string, article: Article): ReadArticle {
  return { article, origin: originIn(path, article), keys: keysOf(article) };
}

/** The articles that the archive does not hold yet: kept together while they are few, handed to a sealer from then on. */
class NewArticles {
  readonly #mostLive: number;
  readonly #openSealer: (() => Sealer) | undefined;
  #sealer: Sealer | undefined;
  #waiting: ReadArticle[] = [];
  #characters = 0;

  constructor(mostLive: number, openSealer: (() => Sealer) | undefined) {
    this.#mostLive = mostLive;
    this.#openSealer = openSealer;
  }

  /** Where it went, with those that waited before it; `nowhere` when there are too many to wait and none may be sealed. */
  async add(read: ReadArticle): Promise<'waiting' | 'sealed' | 'nowhere'> {
    this.#waiting.push(read);
    this.#characters += read.article.text.length;
    const isDue = this.#sealer === undefined || this.#waiting.length >= BATCH;
    if (this.#characters <= this.#mostLive || !isDue) return 'waiting';
    this.#sealer ??= this.#openSealer?.();
    if (this.#sealer === undefined) return 'nowhere';
    await this.#sealer.add(this.#waiting);
    this.#waiting = [];
    return 'sealed';
  }

  async finish(): Promise<ReadReport> {
    if (this.#sealer === undefined) return { kind: 'articles', articles: this.#waiting };
    await this.#sealer.add(this.#waiting);
    return { kind: 'segments', names: await this.#sealer.finish() };
  }

  async abandon(): Promise<void> {
    await this.#sealer?.abandon();
  }
}

/** What is found of one file while it is read. */
class FileFindings {
  unseen = false;
  readonly #passedOver: { path: string; id: string; key: number }[] = [];
  readonly #kept: (readonly [known: number, line: number])[] = [];
  readonly #known: Map<number, number>;

  constructor(known: Float64Array) {
    this.#known = new Map(Array.from(known, (key, index) => [key, index]));
  }

  /** Whether the archive holds the article from this file already. */
  keeps({ keys, origin }: ReadArticle): boolean {
    const index = this.#known.get(keys.content);
    if (index === undefined) return false;
    this.#kept.push([index, origin.line]);
    return true;
  }

  /** Notes an article whose id another has. */
  passOver({ article: { path, id }, keys }: ReadArticle): void {
    this.#passedOver.push({ path, id, key: keys.id });
  }

  report(): Omit<FileReport, 'file'> {
    return { kept: this.#kept, passedOver: this.#passedOver, unseen: this.unseen };
  }
}
