/** A text with each stretch of white space made one space, and none at its ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
