import type { ReadEvidence, ReadSentence } from './features/read-evidence.js';
import type { Telling } from './telling.js';

const ASKS_AGE = /\bhow old\b|\bwhat age\b/iu;
/** "13-year-old", "aged 50", "turned 46", "Lund, 38, said", "Lund (38)". */
const AGE =
  /\b[\p{L}\d]+[- ](?:year|month)s?[- ]old\b|\bage[ds]? (?:of )?\d+|\bturn(?:s|ed|ing) \d+|(?<=, ?)\d{1,3}(?= ?[,.])|(?<=\( ?)\d{1,3}(?= ?\))|\b\d+(?:st|nd|rd|th) birthday\b|\bborn (?:in|on)\b/giu;
/** Between an age and whose it is stand no more than two words, and none that part them. */
const BESIDE = /^[\s,()-]*(?:(?!(?:in|on|at|of|for|to|by|with|against|from|said|says)\b)[\p{L}.’'-]+[\s,()-]+){0,2}$/iu;
/** A word of asking, and of every age. */
const OLD = 'old';

/**
 * Whether sentences give the age asked for, beside whose it is; undefined where none is asked for. The one that most
 * give is theirs: others may be of those who share the name.
 */
export function ageAsked({ evidence, terms, sentences }: ReadEvidence): Telling | undefined {
  if (!ASKS_AGE.test(evidence.reading.text)) return undefined;
  const whose = new Set(terms.map(({ term }) => term).filter((term) => term !== OLD));
  const agesIn = ({ candidate: { text }, tokens }: ReadSentence): string[] => {
    const named = tokens.filter(({ term }) => whose.has(term));
    const isBeside = ({ 0: age, index }: RegExpExecArray): boolean =>
      named.some(({ start, end }) =>
        start > index ? BESIDE.test(text.slice(index + age.length, start)) : BESIDE.test(text.slice(end, index)),
      );
    return [...text.matchAll(AGE)].filter(isBeside).map(([age]) => /\d+/u.exec(age)?.[0] ?? age);
  };
  const told = sentences.flatMap(agesIn);
  const timesTold = (age: string): number => told.filter((other) => other === age).length;
  const most = Math.max(...told.map(timesTold));
  return ({ sentence }) => {
    const ages = agesIn(sentence);
    if (ages.length === 0) return 'nothing';
    const holdsAll = [...whose].every((term) => sentence.words.has(term));
    return holdsAll && ages.some((age) => timesTold(age) === most) ? 'whole' : 'part';
  };
}
