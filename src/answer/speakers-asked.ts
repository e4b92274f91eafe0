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

/** What a question asks of somebody's words; undefined where it asks for nobody's. */
export function speakersAsked(
  snapshot: ArchiveSnapshot,
  { filter }: Question,
  { speaker, terms }: QuestionReading,
): SpeakersAsked | undefined {
  const name = filter.speaker ?? speaker?.name;
  if (name === undefined) return undefined;
  const speakers = snapshot.speakers.named(name);
  const isPlace = filter.speaker === undefined && gazetteer.isPlace(name.toLowerCase());
  const forms = isPlace || speakers.length === 0 ? gazetteer.formsOf(name.toLowerCase()) : [];
  const naming = new Set(termsOf(name));
  return {
    speakers,
    naming,
    owners: forms.map((form) => termsOf(form)).filter((words) => words.length > 0),
    isPlace,
    wanted: filter.speaker !== undefined ? 'only' : speaker?.wordsAsked === true ? 'theirs' : 'first',
    about: new Set(terms.flatMap(({ term }) => (naming.has(term) ? [] : [term]))),
  };
}
