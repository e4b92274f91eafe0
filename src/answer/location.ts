import type { ReadEvidence } from './features/read-evidence.js';
import { gazetteer } from './gazetteer.js';
import type { Telling } from './telling.js';

/** "Where is the *Alma*?", not "where is the race taking place". */
const ASKS_LOCATION =
  /^where(?:['’]s| (?:is|are|was|were)) (?:the )?(?!.*(?:ed|ing|held|born|found|made|built|now)\b)(?<subject>[\p{L}\p{N}.’'-]+(?: [\p{L}\p{N}.’'-]+){0,2}?)\s*\?*$/iu;
const SOMEWHERE = String.raw`(?:in|at|near|on|off|outside|inside|between|north|south|east|west) (?:[\p{Ll}\p{N}]+ ){0,3}\p{Lu}`;

/** Whether sentences say right beside its name where the subject of the question is; undefined where that is not asked. */
export function locationAsked({ evidence }: ReadEvidence): Telling | undefined {
  const subject = ASKS_LOCATION.exec(evidence.reading.text)?.groups?.subject;
  if (subject === undefined) return undefined;
  const name = namePattern(subject);
  const liesIn = new RegExp(
    [
      String.raw`${name}(?:,| (?:is|are|was|were|lies|remains|stands|still|now))*(?: \p{Ll}+)? ${SOMEWHERE}`,
      String.raw`\b(?:city|town|village|port|island|region|province|district|suburb) of ${name}`,
    ].join('|'),
    'u',
  );
  const owned = new RegExp(String.raw`(?<place>\p{Lu}[\p{L}’'-]*?) ?['’]s (?:\p{Ll}+ ){0,2}${name}`, 'u');
  return ({ sentence: { candidate } }) => {
    const place = owned.exec(candidate.text)?.groups?.place ?? '';
    return liesIn.test(candidate.text) || gazetteer.isPlace(place.toLowerCase()) ? 'part' : 'nothing';
  };
}

/** Finds a name, however it is typed: each letter as a capital and small. */
function namePattern(name: string): string {
  const letters = Array.from(name, (letter) => {
    const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
    return small === capital ? letter.replaceAll('.', String.raw`\.`) : `[${small}${capital}]`;
  });
  return String.raw`(?<![\p{L}\p{N}-])${letters.join('')}(?![\p{L}\p{N}])`;
}
