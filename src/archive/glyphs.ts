import type { Span } from './article.js';

/**
 * Marks that text extraction leaves behind: control characters, invisible and direction marks, private-use and
 * replacement characters, check boxes and crosses. Joiners that scripts and emoji need are not among them.
 */
const STRAY =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff☐☒❌❎✖✗✘□■▢◻◼⬜⬛]\ufe0f?/uy;
/** A glyph that takes no room may stand inside a word. */
const INVISIBLE = /^[\p{Cc}\p{Cf}]+$/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** True for printable ASCII and line feeds, of which most texts are made, and for quotation marks and dashes. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x0a || (code >= 0x2010 && code <= 0x2027);
}

/** Where stray glyphs stand, in order. A visible one between two letters may stand for a letter that was lost, and stays. */
export function strayGlyphs(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (isPlain(text.charCodeAt(start))) continue;
    STRAY.lastIndex = start;
    if (!STRAY.test(text)) continue;
    const end = STRAY.lastIndex;
    const insideWord = WORD_CHARACTER.test(text.charAt(start - 1)) && WORD_CHARACTER.test(text.charAt(end));
    if (!insideWord || INVISIBLE.test(text.slice(start, end))) found.push({ start, end });
    start = end - 1;
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
