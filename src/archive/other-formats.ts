/** How files begin that are saved under the name of a text file and are none. */
const OTHER_FORMATS: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^%PDF-/u, 'a PDF'],
  [/^\{\\rtf/u, 'rich text (RTF)'],
  [/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype\s+html|<html[\s>])/iu, 'a web page (HTML)'],
];

/** Characters that tell what a text is written in. */
const OPENING = 1000;

/** What a whole text is written in, besides the words in it; undefined for plain text and Markdown. */
export function otherFormat(text: string): string | undefined {
  const opening = text.trimStart().slice(0, OPENING);
  return OTHER_FORMATS.find(([beginning]) => beginning.test(opening))?.[1];
}
