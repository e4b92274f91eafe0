import type { Sentence, SentenceKind } from './article.js';
import type { DateClue } from './clues.js';
import type { CleaningNote, NoteKind } from './reading.js';

/** What has been read of an article so far. */
export class Draft {
  readonly sentences: Sentence[] = [];
  readonly notes: CleaningNote[] = [];
  readonly agencies: string[] = [];
  readonly dates: DateClue[] = [];
  title: string | undefined;
  author: string | undefined;
  /** Nothing but bylines so far. */
  onlyBylines = true;

  #paragraph = 0;
  #sentencesBeforeParagraph = 0;
  #sentencesBeforeReport = 0;

  add(start: number, end: number, kind: SentenceKind): void {
    this.sentences.push({ start, end, kind, paragraph: this.#paragraph });
    this.onlyBylines &&= kind === 'byline';
  }

  note(kind: NoteKind, reason: string, start: number, end: number): void {
    this.notes.push({ start, end, kind, reason });
  }

  /** A paragraph without a sentence is not counted. */
  endParagraph(): void {
    if (this.sentences.length > this.#sentencesBeforeParagraph) this.#paragraph += 1;
    this.#sentencesBeforeParagraph = this.sentences.length;
  }

  /** The prose so far stands before the report: it is a summary of it. */
  beginReport(): void {
    for (let index = this.#sentencesBeforeReport; index < this.sentences.length; index += 1) {
      const sentence = this.sentences[index];
      if (sentence?.kind === 'prose') this.sentences[index] = { ...sentence, kind: 'summary' };
    }
    this.#sentencesBeforeReport = this.sentences.length;
  }

  /** Keeps a date that names its year. */
  addDate(basis: DateClue['basis'], value: string | undefined): void {
    if (value !== undefined && !value.startsWith('XXXX')) this.dates.push({ basis, value });
  }

  addAgency(name: string | undefined): void {
    if (name !== undefined) this.agencies.push(name);
  }
}
