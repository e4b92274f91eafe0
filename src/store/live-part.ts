import type { Article, Provenance } from '../archive/article.js';
import { excerptOf, type Excerpt, type SentenceRange } from '../archive/excerpt.js';
import type { Quote } from '../quotes/quote.js';
import { buildSpeakerTable } from '../quotes/build-speaker-table.js';
import type { SpeakerTable } from '../quotes/speaker-table.js';
import { SpeakerTallier } from '../quotes/speaker-tally.js';
import type { ReadArticle } from './read-article.js';
import { GrowingColumns } from './columns.js';
import type { ArchivePart } from './part.js';

/**
 * Finds the quotes of an article where that has not been done. Given with each article, as what finds them
 * takes long to load.
 */
type QuotesOf = (read: ReadArticle) => readonly Quote[];

/** Articles held in memory: all of a small archive, or what a large one has gained since it was last sealed. */
export class LivePart implements ArchivePart {
  readonly columns = new GrowingColumns();
  readonly #articles: { readonly read: ReadArticle; readonly quotesOf: QuotesOf }[] = [];
  readonly #speakers = new SpeakerTallier();
  #tallied = 0;
  #characters = 0;

  /** Characters of all their texts. */
  get characters(): number {
    return this.#characters;
  }

  add(read: ReadArticle, passages: number, quotesOf: QuotesOf): void {
    this.#articles.push({ read, quotesOf });
    this.columns.add(read, passages);
    this.#characters += read.article.text.length;
  }

  line(place: number): number {
    return this.read(place).origin.line;
  }

  move(place: number, line: number): void {
    const { read, quotesOf } = this.#at(place);
    const { article, origin } = read;
    const path = `${origin.file}:${line}`;
    const moved = { ...read, article: { ...article, path }, origin: { ...origin, line } };
    this.#articles[place] = { read: moved, quotesOf };
    this.columns.line[place] = line;
  }

  read(place: number): ReadArticle {
    return this.#at(place).read;
  }

  article(place: number): Article {
    return this.read(place).article;
  }

  excerpt(place: number, range: SentenceRange): Excerpt {
    return excerptOf(this.article(place), range);
  }

  provenance(place: number): Provenance {
    return this.article(place);
  }

  /** Works them out when they are first asked for. */
  quotes(place: number): readonly Quote[] {
    const { read, quotesOf } = this.#at(place);
    const quotes = quotesOf(read);
    if (read.quotes === undefined) this.#articles[place] = { read: { ...read, quotes }, quotesOf };
    return quotes;
  }

  speakers(): SpeakerTable {
    while (this.tallyNext());
    return buildSpeakerTable(this.#speakers.tally());
  }

  /**
   * Works out the quotes of one more article, so that nobody waits for that who asks for {@link speakers};
   * false when none is left.
   */
  tallyNext(): boolean {
    if (this.#tallied === this.#articles.length) return false;
    this.#speakers.add(this.#tallied, this.quotes(this.#tallied));
    this.#tallied += 1;
    return true;
  }

  #at(place: number) {
    const found = this.#articles[place];
    if (found === undefined) throw new RangeError(`expected an article below ${this.#articles.length}, found ${place}`);
    return found;
  }
}
