import { analyse, termsOf } from '../search/analysis.js';
import type { Span } from '../archive/article.js';
import { readAsking, type Asking } from './asking.js';
import { readSpeaker, type SpeakerAsked } from './saying.js';

/** A content word of a question. */
export interface QuestionTerm {
  readonly term: string;
  /** As the question writes it. */
  readonly word: string;
  /** True when it stands in the clause that asks, not in the scene set before. */
  readonly asked: boolean;
  /** How many content words after the place where the answer would stand; below 0 for words before it. */
  readonly fromSlot: number;
}

/** A question as it was understood, before any archive is looked at. */
export interface QuestionReading {
  readonly text: string;
  readonly asking: Asking;
  readonly speaker?: SpeakerAsked;
  /** Each content word once, in order; the words of asking are not among them. */
  readonly terms: readonly QuestionTerm[];
}

/** A longer question is read this far, in UTF-16 code units. */
const READ_AT_MOST = 2000;

const ASKING_WORDS = new RegExp(
  [
    String.raw`^(?:please\s+|could you\s+|can you\s+|would you\s+)*(?:tell|show|give|find|get)\s+(?:me|us)\s+(?:everything\s+|all\s+|more\s+|something\s+)?(?:about\s+)?`,
    String.raw`^(?:do you know|i want to know|i would like to know|any idea|what do (?:you|we) know about|what about|what happened)\b`,
    String.raw`\b(?:true or false|which of the following|of the following|all of the following|what is the name of|what was the name of|known as|this week|recently)\b`,
    String.raw`(?<=\bdeath )tolls?\b`,
    String.raw`(?<=^(?:when|why|how|with whom) (?:did|does|do|has|have|had|will) .*)\b(?:go|gone)\b(?= to\b)`,
    String.raw`\b(?:wrote|penned|authored)\b(?=.*\b(?:report|article|story|piece|column)\b)`,
    String.raw`(?<=\b(?:wrote|penned|authored)\b.*)\b(?:report|article|story|piece|column)\b`,
    String.raw`^(?:quotes?|quotations?|statements?|remarks?|comments?)\s+(?:from|by|of)\b`,
  ].join('|'),
  'giu',
);

const WORDS_OF_SAYING = new Set(
  'say says said saying tell tells told think thinks thought comment comments commented state stated mention mentioned'.split(
    ' ',
  ),
);

/** "whats", "whos": a word of asking typed without the apostrophe. */
const WITHOUT_APOSTROPHE = /\b(what|who|where|when|how)s\b/giu;

/** "us" typed in small letters for the country: whom somebody tells, gives or shows something are few. */
const COUNTRY_IN_SMALL_LETTERS =
  /(?<!\b(?:tell|show|give|get|let|help|remind|bring|find|for|about|all|of|with) )\bus\b/gu;

/** Reads what a question asks for, whose words it asks for, and its content words. Any text is a question; never throws. */
export function readQuestion(text: string): QuestionReading {
  const read = text
    .slice(0, READ_AT_MOST)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(WITHOUT_APOSTROPHE, "$1's")
    .replace(COUNTRY_IN_SMALL_LETTERS, 'U.S.');
  const asking = readAsking(read);
  const speaker = readSpeaker(read);
  const clauseStart = read.lastIndexOf(asking.clause);
  const slot = clauseStart + asking.slot;
  const blanked = read.replace(ASKING_WORDS, (words) => ' '.repeat(words.length));
  const tokens = analyse(blanked);
  const beforeSlot = tokens.filter(({ start }) => start < slot).length;
  const terms = new Map<string, QuestionTerm>();
  tokens.forEach(({ term, start, end }, i) => {
    const word = read.slice(start, end);
    if (speaker !== undefined && (WORDS_OF_SAYING.has(word.toLowerCase()) || isWithin(start, speaker.asking))) return;
    const asked = start >= clauseStart && start < clauseStart + asking.clause.length;
    const fromSlot = i < beforeSlot ? i - beforeSlot : i - beforeSlot + 1;
    if (!terms.has(term) || asked) terms.set(term, { term, word, asked, fromSlot });
  });
  return { text: read, asking, ...(speaker === undefined ? {} : { speaker }), terms: [...terms.values()] };
}

function isWithin(at: number, span: Span | undefined): boolean {
  return span !== undefined && at >= span.start && at < span.end;
}

/** The question without content words that are said otherwise, as days are by a filter; all of them where no others are left. */
export function withoutWords(reading: QuestionReading, words: string): QuestionReading {
  const said = new Set(termsOf(words));
  const terms = reading.terms.filter(({ term }) => !said.has(term));
  return terms.length === 0 ? reading : { ...reading, terms };
}
