import type { Sentence, Span } from './article.js';
import type { CleaningNote } from './reading.js';
import { splitSentences } from './sentences.js';

/** What a text holds once its layout is understood. */
export interface CleanText {
  readonly sentences: readonly Sentence[];
  readonly omitted: readonly Span[];
  readonly notes: readonly CleaningNote[];
}

const LINE = /[^\n\r\f\v\u2028\u2029]+/gu;

/** The sentences of an article's text, and everything that was dropped, joined or guessed to get them. */
export function cleanText(text: string): CleanText {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(LINE)) {
    for (const span of splitSentences(line[0])) {
      sentences.push({ start: line.index + span.start, end: line.index + span.end, kind: 'prose', paragraph });
    }
    paragraph += 1;
  }
  return { sentences, omitted: [], notes: [] };
}
