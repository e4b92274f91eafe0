import type { Span } from '../../archive/article.js';
import type { Lexeme } from './lexicon.js';

/** A word, number or mark of a text and its place in the grammar of date expressions. */
export interface Token extends Span, Lexeme {
  /** In lower case. */
  readonly word: string;
  readonly capitalised: boolean;
}
