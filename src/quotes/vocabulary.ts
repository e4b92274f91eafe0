import { cueWordClasses } from './cue-words.js';
import { WordTable } from './word-table.js';
import { closedWordClasses, wordClassNamed, wordClassNames, type WordClass } from './word-classes.js';

/** Numbers for words: known lower-cased words first, then one number for each class, for words that are not known. */
export interface Vocabulary {
  /** How many numbers there are, words and classes together. */
  readonly size: number;
  /**
   * The number of the word that stands in the code units of a text from one offset to another, in any case;
   * undefined when it is not known.
   */
  numberAt(codes: Uint16Array, from: number, end: number): number | undefined;
  /** The number that stands for all unknown words of a class. */
  numberOfClass(wordClass: WordClass): number;
  /** The class of a known word that stands in a closed or a cue list; undefined for others. */
  classOf(number: number): WordClass | undefined;
  /** The word, or the name of the class in angle brackets. */
  nameOf(number: number): string;
  /** The inverse of {@link nameOf}; undefined when nothing has the name. */
  numberNamed(name: string): number | undefined;
}

/** Knows the words of the closed lists, the cue words, and `words`. */
export function buildVocabulary(words: Iterable<string>): Vocabulary {
  const classes = new Map([...cueWordClasses(), ...closedWordClasses()]);
  const known = [...new Set([...classes.keys(), ...words])];
  const table = new WordTable(known);
  const wordClasses = known.map((word) => classes.get(word));
  return {
    size: known.length + wordClassNames.length,
    numberAt: (codes, from, end) => table.numberAt(codes, from, end),
    numberOfClass: (wordClass) => known.length + wordClass,
    classOf: (number) => wordClasses[number],
    nameOf: (number) => known[number] ?? `<${wordClassNames[number - known.length] ?? ''}>`,
    numberNamed: (name) => {
      const wordClass = name.startsWith('<') ? wordClassNamed(name.slice(1, -1)) : undefined;
      return wordClass === undefined ? table.numberOf(name) : known.length + wordClass;
    },
  };
}
