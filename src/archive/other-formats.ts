/** How files begin that are saved under the name of a text file and are none, and what to do about each. */
const OTHER_FORMATS: readonly (readonly [beginning: RegExp, found: string])[] = [
  [/^%PDF-/u, 'a PDF; export its text, as pdftotext does'],
  [/^\{\\rtf/u, 'rich text (RTF); save it as plain text'],
  [
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype\s+html|<html[\s>])/iu,
    'a web page (HTML); save the words of the article alone, as the reading view of a browser shows them',
  ],
  [/^<\?xml\s/u, 'XML; save the words of each article as text'],
  [
    /^(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/u,
    'JSON; write an object for each article, a line each, to a file ending in .jsonl',
  ],
  [
    /^(?=[^\n]*\b(?:text|content|body|article|title|headline)\b)(?:"?\w{0,40}"?[,;\t]){1,50}"?\w{1,40}"?\r?\n/iu,
    'a table (CSV); write a JSON object for each article, a line each, to a file ending in .jsonl',
  ],
];

/** Characters that tell what a text is written in. */
const OPENING = 1000;

/** What a whole text is written in and how to get at the words in it, for a message; undefined for plain text and Markdown. */
export function otherFormat(text: string): string | undefined {
  const opening = text.trimStart().slice(0, OPENING);
  return OTHER_FORMATS.find(([beginning]) => beginning.test(opening))?.[1];
}
