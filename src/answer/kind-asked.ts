import type { Asking } from './asking.js';
import { isLikely } from './features/possible-answers.js';
import { holdsAllWords, type ReadEvidence, type ReadSentence } from './features/read-evidence.js';
import type { Telling } from './telling.js';

const UNIT = String.raw`(?:second|minute|hour|day|week|month|year|decade|centur)(?:y|s|ies)?\b`;
/** "Two years", "for months", "since March": not "last year", "two years ago". */
const PERIOD = new RegExp(
  [
    String.raw`\b(?!(?:last|next|this|that|the|each|every|per|previous)\b)[\p{L}\d]+[ -](?:more )?${UNIT}(?![ -](?:old|ago)\b)`,
    String.raw`\b(?:since|until|till) (?:[\p{Lu}\d]|last\b)`,
  ].join('|'),
  'u',
);
/** "Two years ago", "in a matter of months", and what is read as a name where it opens a sentence: "On Friday". */
const MOMENT = new RegExp(
  [
    String.raw`\b(?:ago|earlier|later)\b|\b(?:in|within|after) [\p{L}\d ]{1,20} ${UNIT}`,
    String.raw`^(?:On|In|By|Since|Until|Last|Next) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  ].join('|'),
  'u',
);
const AMOUNT = /\d|\b(?:hundreds|thousands|millions|billions|dozens|scores|half|quarter|third|all|none|no)\b/u;
/** "In *Dublin*", "the port of *Skarholm*". */
const SOMEWHERE =
  /\p{Lu}(?<=\b(?:in|at|on|near|from|to|outside|inside|of|into|off|across|around) (?:\p{Ll}+ ){0,2}\p{Lu})[\p{L}’'-]+/gu;

/**
 * Whether sentences hold anything of the kind asked for: a day, a place, a duration, a figure. A day in a sentence with
 * all the words of the question is the day asked for. Undefined where a sentence without may answer all the same.
 */
export function kindAsked({ evidence, terms }: ReadEvidence): Telling | undefined {
  const { text: question, asking } = evidence.reading;
  const holds = holdsKind(asking, question.toLowerCase());
  const isDayAsked = asking.kind === 'date' && terms.length > 1;
  return (
    holds &&
    (({ sentence }) => {
      if (!holds(sentence)) return 'nothing';
      return isDayAsked && holdsAllWords(sentence, terms) ? 'whole' : 'maybe';
    })
  );
}

type Holds = (sentence: ReadSentence) => boolean;

function holdsKind({ kind, focus }: Asking, question: string): Holds | undefined {
  const likely: Holds = ({ possible }) => possible.some(isLikely);
  switch (kind) {
    case 'date':
      return (sentence) => likely(sentence) || MOMENT.test(sentence.candidate.text);
    case 'duration':
      return ({ candidate: { text } }) => PERIOD.test(text);
    case 'number':
    case 'money':
    case 'percentage':
      return (sentence) => likely(sentence) || AMOUNT.test(sentence.candidate.text);
    case 'place':
      return focus === undefined ? (sentence) => namesPlace(sentence, question) : undefined;
    default:
      return undefined;
  }
}

/** Whether it names a place that the question, in lower case, does not. */
function namesPlace({ candidate: { text }, possible }: ReadSentence, question: string): boolean {
  return (
    possible.some(({ fit }) => fit === 1) ||
    [...text.matchAll(SOMEWHERE)].some(([name]) => !question.includes(name.toLowerCase()))
  );
}
