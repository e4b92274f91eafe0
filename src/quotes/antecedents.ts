import type { Gender } from './gender.js';
import type { TokenSpan } from './marked-text.js';
import { wordsOfName } from './name-words.js';
import type { NamedOne } from './people.js';

/** Where somebody was last spoken of. */
export interface Sighting {
  readonly one: NamedOne;
  readonly token: number;
  readonly sentence: number;
  /** As the subject of a verb. */
  readonly subject: boolean;
  /** At the head of their sentence, which is mostly about its first subject. */
  readonly opening: boolean;
  /** As the speaker of a quote. */
  readonly speaker: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Right after the word for what it is: `the newspaper Kommersant`. */
  readonly calledOutlet: boolean;
}

/** Words for who publishes, not for what is published, as `the letter` is, which any group may have written. */
const PUBLISHERS = new Set('paper newspaper daily magazine broadcaster network channel agency website site'.split(' '));
const MOST_REMEMBERED = 24;
const CLOSE_CALL = 0.3;
/** Whoever is on the reader's mind no more than this is meant by no pronoun: who was only spoken of two sentences before. */
const FAINT = 0.5;

/** Whom a pronoun may mean: those spoken of in the sentences before it. */
export class Antecedents {
  /** The latest last. */
  readonly #sightings: Sighting[] = [];
  readonly #outlets = new Set<NamedOne>();

  see(sighting: Sighting): void {
    if (sighting.calledOutlet) this.#outlets.add(sighting.one);
    const same = this.#placeOf(sighting);
    if (same >= 0) this.#sightings.splice(same, 1);
    else if (this.#sightings.length >= MOST_REMEMBERED) this.#sightings.shift();
    this.#sightings.push(sighting);
  }

  /** Where somebody's sighting at the same token is remembered; -1 where it is not. */
  #placeOf({ one, token }: Sighting): number {
    for (let place = this.#sightings.length - 1; place >= 0; place -= 1) {
      const other = this.#sightings[place];
      if (other?.token === token && other.one === one) return place;
    }
    return -1;
  }

  /**
   * Whom `he` or `she` at a token means; undefined when nobody, or two alike, may be meant, or the likeliest
   * may be no person: `Ribal said`. Nobody is meant whom `said`, what the pronoun's one says, speaks of.
   */
  find(gender: Gender, token: number, sentence: number, said: readonly TokenSpan[]): NamedOne | undefined {
    const spokenOf: NamedOne[] = [];
    for (const { first, last } of said)
      for (const sighting of this.#sightings)
        if (first <= sighting.token && sighting.token <= last) spokenOf.push(sighting.one);
    const scores = new Map<NamedOne, number>();
    let unsure = -Infinity;
    for (const sighting of this.#sightings) {
      const { one } = sighting;
      if (sighting.token >= token || (one.gender ?? gender) !== gender || spokenOf.includes(one)) continue;
      const score = salience(sighting, sentence, gender);
      if (mayBePerson(sighting)) scores.set(one, Math.max(scores.get(one) ?? -Infinity, score));
      else if (speaksByOneName(sighting)) unsure = Math.max(unsure, score);
    }
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] < Math.max(unsure, FAINT)) return undefined;
    return second !== undefined && best[1] - second[1] < CLOSE_CALL ? undefined : best[0];
  }

  /** The paper, ministry or other group that last spoke; with a word, one whose name holds it: `ministry`. */
  lastGroup(sentence: number, word?: string): NamedOne | undefined {
    return this.#groupsBefore(sentence).findLast((one) => word === undefined || wordsOfName(one.name).includes(word));
  }

  /**
   * The outlet that `the report` or `the daily` means: the last that the article calls one; for a daily,
   * else the last group that spoke.
   */
  lastOutlet(sentence: number, word: string): NamedOne | undefined {
    const groups = this.#groupsBefore(sentence);
    const outlet = groups.findLast((one) => this.#outlets.has(one));
    return outlet ?? (PUBLISHERS.has(word) ? groups.at(-1) : undefined);
  }

  #groupsBefore(sentence: number): NamedOne[] {
    return this.#sightings.flatMap(({ one, speaker, subject, sentence: seen }) =>
      one.group && (speaker || subject) && seen >= sentence - 2 ? [one] : [],
    );
  }
}

/**
 * A company or a place does what people do: without a given name to tell, only who is nowhere a place and goes by
 * a title or a full name is a person.
 */
function mayBePerson({ one: { name, group, place, certain, gender, role, spoke }, subject }: Sighting): boolean {
  if (group || !certain) return false;
  if (gender !== undefined) return true;
  return !place && (role !== undefined || (name.includes(' ') && (spoke || subject)));
}

/** True for a speaker of a single name, who is as likely a person as a company. */
function speaksByOneName({ one: { group, place, certain, name }, speaker }: Sighting): boolean {
  return speaker && certain && !group && !place && !name.includes(' ');
}

/** How much somebody is on the reader's mind in a later sentence: subjects and speakers more, those of other sentences less. */
function salience({ one, subject, opening, speaker, quoted, sentence }: Sighting, now: number, gender: Gender): number {
  const asSubject = opening ? 3.6 : 3;
  const base = (speaker ? 4 : subject ? asSubject : 1.5) + likeness(one, gender) - (quoted ? 3 : 0);
  return base - (now - sentence) * 0.8;
}

/** More for those who are known to be of a gender; less where it is female, as most of whom nothing tells are men. */
function likeness(one: NamedOne, gender: Gender): number {
  if (one.gender !== undefined) return 0.4;
  return (one.role === undefined ? 0 : 0.2) - (gender === 'female' ? 0.6 : 0);
}
