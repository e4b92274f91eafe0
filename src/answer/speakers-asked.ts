import type { KnownSpeaker } from '../quotes/quote.js';
import { termsOf } from '../search/analysis.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import type { Question } from './answer.js';
import { gazetteer } from './gazetteer.js';
import type { QuestionReading } from './question.js';

/** The speakers a question is about, and what it wants of them. */
export interface SpeakersAsked {
  readonly speakers: readonly KnownSpeaker[];
  /** The words of the name, analysed. */
  readonly naming: ReadonlySet<string>;
  /**
   * The words of each way to call a place or whoever goes by no name that is quoted, analysed: those who
   * hold an office of theirs speak for them.
   */
  readonly owners: readonly (readonly string[])[];
  /** Names of those who are only called so, where it is asked by what somebody is: Hugh Pope is no pope. */
  readonly namesakes: ReadonlySet<string>;
  /** For a country speak those in office alone, not everybody who is of it. */
  readonly isPlace: boolean;
  /**
   * `only`: nothing but their words. `theirs`: their words, and what nobody else says. `first`: theirs
   * before others' that may answer.
   */
  readonly wanted: 'only' | 'theirs' | 'first';
  /** The words of the question besides their name and the words of saying, analysed. */
  readonly about: ReadonlySet<string>;
}

/** Whether a name is a given and a family name. */
function isPersonal(name: string): boolean {
  const [first = '', ...others] = name.toLowerCase().split(' ');
  return others.length > 0 && gazetteer.isGivenName(first);
}

/** What a question asks of somebody's words; undefined where it asks for nobody's. */
export function speakersAsked(
  snapshot: ArchiveSnapshot,
  { filter }: Question,
  { speaker, terms }: QuestionReading,
): SpeakersAsked | undefined {
  const name = filter.speaker ?? speaker?.name;
  if (name === undefined) return undefined;
  const isTyped = filter.speaker === undefined;
  const known = snapshot.speakers.named(name);
  const areNamesakes = isTyped && speaker?.isDescribed === true && known.some((one) => isPersonal(one.name));
  const speakers = areNamesakes ? [] : known;
  const lower = name.toLowerCase();
  const country = isTyped ? gazetteer.countrySeatedAt(lower) : undefined;
  const isPlace = isTyped && (country !== undefined || gazetteer.isPlace(lower));
  const forms = isPlace || speakers.length === 0 ? [lower, country ?? lower].flatMap(gazetteer.formsOf) : [];
  const naming = new Set(termsOf(name));
  return {
    speakers,
    naming,
    owners: forms.map((form) => termsOf(form)).filter((words) => words.length > 0),
    namesakes: new Set(areNamesakes ? known.flatMap((one) => [one.name, ...one.aliases]) : []),
    isPlace,
    wanted: !isTyped ? 'only' : speaker?.wordsAsked === true ? 'theirs' : 'first',
    about: new Set(terms.flatMap(({ term }) => (naming.has(term) ? [] : [term]))),
  };
}
