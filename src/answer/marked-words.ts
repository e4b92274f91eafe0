import { wordsOf, type Word } from './align-words.js';

/** The words of a quotation, and where it says itself that it leaves out or puts in some. */
export interface MarkedWords {
  /** The text that the offsets of the words are of. */
  readonly text: string;
  readonly words: readonly Word[];
  /** What stands before the word of a number and marks a place: dots, `[the mayor]`. */
  readonly gaps: ReadonlyMap<number, string>;
}

/** A letter in brackets, whose case alone was changed: `[T]he`. */
const CHANGED_CASE = /\[(\p{L})\](?=\p{L})/gu;
const MARKED = /\[[^\][\n]{0,80}\]|\(?(?:\.{3,}|\. \. \.(?: \.)?|…)\)?/gu;

/** Reads the words of a quotation, those in brackets and the dots for words left out as marked places. Linear in the text. */
export function markedWords(quotation: string): MarkedWords {
  const text = quotation.replace(CHANGED_CASE, '$1');
  const words: Word[] = [];
  const gaps = new Map<number, string>();
  let from = 0;
  const read = (end: number): void => {
    words.push(
      ...wordsOf(text.slice(from, end)).map(({ key, ...word }) => ({
        key,
        start: word.start + from,
        end: word.end + from,
      })),
    );
  };
  for (const { 0: mark, index } of text.matchAll(MARKED)) {
    read(index);
    gaps.set(words.length, mark);
    from = index + mark.length;
  }
  read(text.length);
  gaps.delete(0);
  gaps.delete(words.length);
  return { text, words, gaps };
}
