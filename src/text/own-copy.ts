/**
 * The same text in memory of its own. A part of a longer string keeps all of that string alive in V8, so
 * what is remembered of an article would keep the article.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
