const UNDRAWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]|\p{C}|(?=\P{ASCII})\p{Extended_Pictographic}|\p{Variation_Selector}/gu;

/** Longest text that is looked at, in UTF-16 code units: no line of a card holds more. */
const LONGEST = 400;

/** A text without what the bundled fonts cannot draw (other scripts, emoji, control characters), white space folded. */
export const drawable = (text: string): string =>
  text.slice(0, LONGEST).replace(/\s+/gu, ' ').replace(UNDRAWN, '').replace(/ +/gu, ' ').trim();

/** A text as the content of an XML element or attribute. */
export const xml = (text: string): string => text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);

/** Width of a character of Noto Sans in ems, rather too wide than too narrow. */
function characterEms(character: string): number {
  if (/[ijl .,:;'|!]/u.test(character)) return 0.29;
  if (/[ftrIJ()[\]\-"’]/u.test(character)) return 0.42;
  if (/[mwMW@%—…]/u.test(character)) return 0.95;
  if (/\p{Mn}/u.test(character)) return 0;
  if (/\p{Lu}/u.test(character)) return 0.75;
  return /[ -~]|\p{L}/u.test(character) ? 0.61 : 1;
}

/** Estimated width of a text in pixels. */
const textWidth = (text: string, fontSize: number): number =>
  Array.from(text).reduce((width, character) => width + characterEms(character), 0) * fontSize;

/** The beginning of a text that fits a width, with an ellipsis where it is cut. */
export function fitted(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A text broken between words into lines that fit a width; the last one is cut where the text is longer. */
export function wrapped(text: string, fontSize: number, width: number, lines: number): string[] {
  if (lines <= 1 || textWidth(text, fontSize) <= width) return [fitted(text, fontSize, width)];
  const words = text.split(' ');
  let taken = 1;
  while (taken < words.length && textWidth(words.slice(0, taken + 1).join(' '), fontSize) <= width) taken += 1;
  const line = fitted(words.slice(0, taken).join(' '), fontSize, width);
  return taken === words.length ? [line] : [line, ...wrapped(words.slice(taken).join(' '), fontSize, width, lines - 1)];
}
