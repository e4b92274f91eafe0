import { cleanText } from '../../../src/archive/clean.js';
import { shownText } from '../../../src/archive/shown-text.js';

export function shown(text: string, title?: string): string[] {
  const { sentences, omitted } = cleanText(text, title);
  return sentences.map((sentence) => shownText({ text, omitted }, sentence));
}

/** The kind of the sentence that is these words; undefined where there is none. */
export function kindOf(text: string, words: string, title?: string): string | undefined {
  const { sentences, omitted } = cleanText(text, title);
  return sentences.find((sentence) => shownText({ text, omitted }, sentence) === words)?.kind;
}

/** What was dropped, joined or guessed: the reason and the words. */
export function notes(text: string, title?: string): string[] {
  return cleanText(text, title).notes.map(({ kind, reason, start, end }) =>
    kind === 'joined' ? `${kind} ${reason}` : `${kind} ${reason}: ${text.slice(start, end).trim()}`,
  );
}

export const LEAD =
  'The ferry company said on Monday that two of its ships would stay in port until the storm had passed.';
export const SECOND = 'About 400 passengers spent the night in the terminal, according to the harbour master.';
