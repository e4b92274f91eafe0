import type { Span } from '../../archive/article.js';
import { pad } from '../calendar.js';
import { LEXICON, type Lexeme } from './lexicon.js';
import { mergeNumerals } from './numerals.js';
import type { Token } from './token.js';

const AMOUNT = String.raw`[$£€¥#]\s?\d[\d,.]*|\d[\d,]{0,20}\.\d+(?!\d|\s?[ap]\.?m\b)|\d[\d,]{0,20}(?:\.\d+)?\s?(?:%|per\s?cent\b)`;
const NUMERIC_DATE = String.raw`\d{4}[-\/]\d\d?[-\/]\d\d?\b|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)\b|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|9\/11\b(?!\/)`;
const CLOCK = String.raw`\d{1,2}(?:[:.][0-5]\d)?[ -]?[ap](?:\.\s?m\.|m\b)|\d{1,2}:[0-5]\d(?::[0-5]\d)?\b`;
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)\b|\d{3}0['’]?s\b|['’\x60]\d0s\b|['’\x60]\d\d\b|\d+(?:,\d{3})*`;
const ABBREVIATION = String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.`;
const WORD = String.raw`[QH][1-4]\b|[Oo]['’]clock\b|['’]s\b|\p{L}+`;
const TOKEN = new RegExp([NUMERIC_DATE, AMOUNT, CLOCK, NUMBER, ABBREVIATION, WORD, String.raw`\S`].join('|'), 'gu');

const LETTER = /\p{L}/u;
const OTHER: Lexeme = { class: 'other' };

function wordLexeme(text: string, lower: string): Lexeme {
  const lexeme = LEXICON.get(lower);
  if (lexeme === undefined) return /^[QH]\d$/.test(text) ? { class: 'quarterName', code: text } : OTHER;
  return lexeme.capital === true && text === lower ? OTHER : lexeme;
}

function clockLexeme(text: string): Lexeme {
  const [, hours, minutes, half] = /^(\d{1,2})[:.]?(\d\d)?(?::\d\d)?[ -]?([ap])?/u.exec(text) ?? [];
  const hour = Number(hours);
  if (hour > (half === undefined ? 24 : 12)) return OTHER;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { class: 'clock', code: minutes === undefined ? `T${pad(hour24)}` : `T${pad(hour24)}:${minutes}` };
}

function decadeLexeme(text: string): Lexeme {
  const digits = text.replace(/\D/g, '');
  return { class: 'decade', value: digits.length === 4 ? Number(digits.slice(0, 3)) : 190 + Number(digits[0]) };
}

function numberLexeme(digits: string): Lexeme {
  const value = Number(digits.replaceAll(',', ''));
  if (digits.length <= 2 && value >= 1 && value <= 31) return { class: 'small', value };
  if (digits.length === 4 && value >= 1000 && value < 2200) return { class: 'yearNumber', value };
  return { class: 'number', value };
}

function numericLexeme(text: string): Lexeme {
  if (/^\d+(?:,\d{3})*$/.test(text)) return numberLexeme(text);
  if (/^\d{4}[-/]/.test(text)) return { class: 'isoDate' };
  if (text.includes('/') || /^\d+\.\d+\.\d/.test(text)) return { class: 'slashedDate' };
  if (text.includes(':') || /[ap]\.?\s?m/.test(text)) return clockLexeme(text);
  if (/^\d+(?:st|nd|rd|th)$/.test(text)) return { class: 'ordinal', value: parseInt(text, 10) };
  if (text.endsWith('s')) return decadeLexeme(text);
  return OTHER;
}

function lexemeOf(text: string, lower: string): Lexeme {
  const first = text.charAt(0);
  if (LETTER.test(first)) return wordLexeme(text, lower);
  if (/\d/.test(first)) return numericLexeme(text);
  if (text.length === 1) return LEXICON.get(text) ?? OTHER;
  if (/^['’`]\d0s$/.test(text)) return decadeLexeme(text);
  if (/^['’`]\d\d$/.test(text)) return { class: 'shortYear', value: Number(text.slice(1)) };
  return /^['’]s$/.test(text) ? { class: 'possessive' } : OTHER;
}

/** Whether a hyphen joins two words, as in third-quarter, so that the grammar may look past it. */
function joinsWords(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return /\S/.test(before) && /\S/.test(after) && (LETTER.test(before) || LETTER.test(after));
}

/** The tokens of part of a text, in order, numbers in words as one token. Offsets are into the whole text. */
export function tokensOf(text: string, { start, end }: Span): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const [found] = match;
    const { index } = match;
    if (found === '-' && joinsWords(part, index)) continue;
    const bare = found.length > 2 && found.endsWith('.') && LETTER.test(found.charAt(0)) ? found.slice(0, -1) : found;
    const word = bare.toLowerCase();
    const span = { start: start + index, end: start + index + found.length };
    tokens.push({ ...lexemeOf(bare, word), ...span, word, capitalised: word !== bare });
  }
  return mergeNumerals(tokens);
}
