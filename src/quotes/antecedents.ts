import type { Gender } from './gender.js';
import { wordsOfName } from './name-words.js';
import type { NamedOne } from './people.js';

/** Where somebody was last spoken of. */
export interface Sighting {
  readonly one: NamedOne;
  readonly token: number;
  readonly sentence: number;
  /** As the subject of a verb. */
  readonly subject: boolean;
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

  /** Whom `he` or `she` at a token means; undefined when nobody, or two alike, may be meant. */
  find(gender: Gender, token: number, sentence: number): NamedOne | undefined {
    const scores = new Map<NamedOne, number>();
    for (const sighting of this.#sightings) {
      const { one } = sighting;
      if (sighting.token >= token || !mayBePerson(sighting) || (one.gender ?? gender) !== gender) continue;
      scores.set(one, Math.max(scores.get(one) ?? -Infinity, salience(sighting, sentence)));
    }
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
    if (best === undefined || (second !== undefined && best[1] - second[1] < CLOSE_CALL)) return undefined;
    return best[0];
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
 * A company or a place does what people do: without a title or a given name to tell, only who goes by a
 * full name and is nowhere a place is a person.
 */
function mayBePerson({ one: { name, group, place, certain, gender, role, spoke }, subject }: Sighting): boolean {
  if (group || !certain) return false;
  return gender !== undefined || role !== undefined || (!place && name.includes(' ') && (spoke || subject));
}

/** How much somebody is on the reader's mind in a later sentence: subjects and speakers more, those of other sentences less. */
function salience({ one, subject, speaker, quoted, sentence }: Sighting, now: number): number {
  const base = (speaker ? 4 : subject ? 3.2 : 1.5) + (one.gender === undefined ? 0 : 0.6) - (quoted ? 3 : 0);
  return base - (now - sentence) * 0.8;
}
