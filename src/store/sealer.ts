import { randomBytes } from 'node:crypto';
import { Analyser } from '../search/analysis.js';
import { analysedArticle } from '../search/passages.js';
import { SegmentBuilder } from '../search/segment/segment-builder.js';
import type { ReadArticle } from './read-article.js';
import { ArticleStoreWriter } from './article-store-writer.js';
import type { Disk } from './disk.js';
import { FULL_SEGMENT, segmentPaths } from './segment-files.js';

/** Makes segments of articles, as many as they need. */
export interface Sealer {
  /** Resolves when it is ready for more. */
  add(articles: readonly ReadArticle[]): Promise<void>;
  /** Resolves, with the names of the segments, when they are safe on the disk. */
  finish(): Promise<readonly string[]>;
  /** Removes what was begun. Never rejects. */
  abandon(): Promise<void>;
}

/** Seals in the thread that it is called in. */
export class SegmentSealer implements Sealer {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #analyser = new Analyser();
  readonly #names: string[] = [];
  #open: OpenSegment | undefined;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  add(articles: readonly ReadArticle[]): Promise<void> {
    for (const read of articles) {
      this.#open ??= this.#begin();
      const { index, store } = this.#open;
      const before = index.passageCount;
      index.add(store.size, analysedArticle(read.article, this.#analyser));
      store.add(read, index.passageCount - before);
      if (index.passageCount >= FULL_SEGMENT) this.#complete();
    }
    return Promise.resolve();
  }

  finish(): Promise<readonly string[]> {
    this.#complete();
    return Promise.resolve(this.#names);
  }

  abandon(): Promise<void> {
    this.#open?.store.abandon();
    for (const name of this.#names) {
      for (const path of Object.values(segmentPaths(this.#folder, name))) this.#disk.remove(path);
    }
    return Promise.resolve();
  }

  #begin(): OpenSegment {
    const name = randomBytes(8).toString('hex');
    const file = this.#disk.create(segmentPaths(this.#folder, name).articles);
    return { name, index: new SegmentBuilder(), store: new ArticleStoreWriter(file) };
  }

  #complete(): void {
    if (this.#open === undefined) return;
    const { name, index, store } = this.#open;
    store.finish();
    this.#open = undefined;
    this.#names.push(name);
    index.write(segmentPaths(this.#folder, name).passages);
  }
}

interface OpenSegment {
  readonly name: string;
  readonly index: SegmentBuilder;
  readonly store: ArticleStoreWriter;
}
