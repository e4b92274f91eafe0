import type { Span } from './article.js';

/**
 * Marks that text extraction leaves behind: control characters, invisible and direction marks, private-use and replacement
 * characters, check boxes and crosses. Joiners that scripts and emoji need are not among them.
 */
const STRAY =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff☐☒❌❎✖✗✘□■▢◻◼⬜⬛]\ufe0f?/gu;
/** A glyph that takes no room may stand inside a word. */
const INVISIBLE = /^[\p{Cc}\p{Cf}]+$/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Where stray glyphs stand, in order. A visible one between two letters may stand for a letter that was lost, and stays. */
export function strayGlyphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(STRAY)) {
    const end = match.index + match[0].length;
    const insideWord = WORD_CHARACTER.test(text.charAt(match.index - 1)) && WORD_CHARACTER.test(text.charAt(end));
    if (!insideWord || INVISIBLE.test(match[0])) found.push({ start: match.index, end });
  }
  return found;
}

/** The text with each span replaced by as many spaces, so that all other offsets hold. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const span of spans) {
    pieces.push(text.slice(from, span.start), ' '.repeat(span.end - span.start));
    from = span.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
