import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMerges, type SpeakerMerges } from '../../src/quotes/name-variants.js';
import { wordsOfName } from '../../src/quotes/name-words.js';
import type { NumberedTable } from '../../src/quotes/numbered-table.js';
import type { KnownSpeaker, Quote, SpeakerDirectory } from '../../src/quotes/quote.js';
import { openSpeakerDirectory } from '../../src/quotes/speaker-directory.js';
import { buildSpeakerTable } from '../../src/quotes/build-speaker-table.js';
import { SpeakerTallier } from '../../src/quotes/speaker-tally.js';
import { editDistance, soundOf } from '../../src/quotes/spelling.js';
import { STOP_WORDS } from '../../src/search/stop-words.js';

interface Said {
  readonly name: string;
  readonly role?: string | undefined;
}

/** The speakers of an article's quotes, and whether the article is still there. */
interface Reported {
  readonly said: readonly Said[];
  readonly isThere: boolean;
}

const person = fc
  .tuple(
    fc.constantFrom('', 'Sergei ', 'Sergey ', 'S. ', 'Selim ', 'Anna ', 'Anna Maria ', 'Osman '),
    fc.constantFrom('Petrenko', 'Petrenco', 'al-Hashimi', 'Hashimi', 'Gutiérrez', 'Gutierrez', 'Osman'),
  )
  .map((words) => words.join(''));
const description = fc.constantFrom(
  'health officials',
  'Health officials',
  'officials',
  'Ministry of Fish',
  'ship owner',
);
const said = fc.record({
  name: fc.oneof({ weight: 3, arbitrary: person }, description),
  role: fc.constantFrom(undefined, 'minister', 'chairman'),
});
const reported = fc.record({
  said: fc.array(said, { maxLength: 6, size: 'max' }),
  isThere: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
});
const parts = fc.array(fc.array(reported, { maxLength: 5, size: 'max' }), { minLength: 1, maxLength: 4, size: 'max' });
const merges: fc.Arbitrary<SpeakerMerges> = fc.constantFrom(
  noMerges,
  { together: [['Osman Hashimi', 'Anna Petrenko', 'health officials']], apart: [] },
  { together: [], apart: [['Sergei Petrenko', 'Sergey Petrenko']] },
  { together: [['Osman', 'Gutierrez']], apart: [['Anna Gutierrez', 'Sergei Gutierrez', 'Osman']] },
);
const typed = fc.constantFrom(
  '',
  's',
  'o',
  'anna',
  'petr',
  'petrenka',
  'gutieres',
  'hashmi',
  'anna petrenko',
  'offic',
  'osman o',
  'qqqq',
);

function quotesBy(said: readonly Said[]): Quote[] {
  const mention = { start: 0, end: 1 };
  return said.map(({ name, role }) => {
    const speaker = { mention, name, ...(role !== undefined && { role }) };
    return { kind: 'direct', start: 0, end: 1, content: [mention], speaker };
  });
}

function tableOf(articles: readonly Reported[], base: number): NumberedTable {
  const tallier = new SpeakerTallier();
  for (const [article, { said }] of articles.entries()) tallier.add(article, quotesBy(said));
  return { table: buildSpeakerTable(tallier.tally()), base, isThere: (article) => articles[article]?.isThere === true };
}

/** The directory of these parts of an archive, each with articles that are no longer there. */
function keptInParts(parts: readonly (readonly Reported[])[], merges: SpeakerMerges): SpeakerDirectory {
  let base = 0;
  const tables = parts.map((articles) => {
    base += articles.length;
    return tableOf(articles, base - articles.length);
  });
  return openSpeakerDirectory(tables, dayOf, merges);
}

/** The directory of the articles that are there, all in one table. */
function madeAnew(parts: readonly (readonly Reported[])[], merges: SpeakerMerges): SpeakerDirectory {
  const articles = parts.flat().map(({ said, isThere }) => ({ said: isThere ? said : [], isThere: true }));
  const { table } = tableOf(articles, 0);
  return openSpeakerDirectory([{ table, base: 0 }], dayOf, merges);
}

function dayOf(article: number): { from: string; to: string } {
  const day = `2012-03-${String(1 + (article % 4)).padStart(2, '0')}`;
  return { from: day, to: day };
}

const EVERYBODY = 1_000;

/** All that a directory tells of everybody. */
function contentOf(directory: SpeakerDirectory): unknown[] {
  return directory.suggest('', EVERYBODY).map((speaker) => {
    const { name, aliases, quotes, roles } = speaker;
    return { name, aliases, quotes, roles, refs: directory.quotesOf(speaker) };
  });
}

/** How far a name is from a word that was typed, by the rule of suggestions. */
function distanceOf(name: string, typed: string, mayBeNear: boolean): number {
  const limit = typed.length <= 3 ? 0 : typed.length <= 5 ? 1 : 2;
  return Math.min(
    ...wordsOfName(name).map((word) => {
      if (word.startsWith(typed)) return word === typed && typed.length > 1 && !STOP_WORDS.has(typed) ? 0 : 1;
      if (!mayBeNear || limit === 0 || !soundOf(word).startsWith(soundOf(typed).charAt(0))) return Infinity;
      const distance = Math.min(editDistance(word, typed, limit), editDistance(soundOf(word), soundOf(typed), limit));
      return distance > limit ? Infinity : 2 + distance;
    }),
  );
}

/** Suggestions found by looking at everybody. */
function suggestedOf(
  everybody: readonly KnownSpeaker[],
  quotesUnder: ReadonlyMap<string, number>,
  typed: string,
  limit: number,
): string[] {
  const words = [...new Set(wordsOfName(typed))];
  const find = (mayBeNear: boolean) =>
    everybody
      .map(({ name, aliases, quotes }) => {
        const names = [name, ...aliases];
        const mostOf = (some: readonly string[]) => Math.max(0, ...some.map((one) => quotesUnder.get(one) ?? 0));
        const matching = words.map((word) => names.filter((one) => distanceOf(one, word, mayBeNear) < Infinity));
        const distances = words.map((word) => Math.min(...names.map((one) => distanceOf(one, word, mayBeNear))));
        const distance = distances.reduce((a, b) => a + b, 0);
        return { name, quotes, distance, most: Math.min(...(words.length === 0 ? [names] : matching).map(mostOf)) };
      })
      .filter(({ distance }) => distance < Infinity)
      .sort((a, b) => a.distance - b.distance || b.most - a.most || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .sort((a, b) => a.distance - b.distance || b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  const exact = find(false);
  return (exact.length < limit ? find(true) : exact).map(({ name }) => name);
}

describe('a directory over the parts of an archive, however it is parted and whatever is gone', () => {
  it('tells the same as one made anew of the articles that are there', () => {
    fc.assert(
      fc.property(parts, merges, (parts, merges) => {
        expect(contentOf(keptInParts(parts, merges))).toEqual(contentOf(madeAnew(parts, merges)));
      }),
    );
  });

  it('finds by a name the speakers that it lists under that name', () => {
    fc.assert(
      fc.property(parts, merges, (parts, merges) => {
        const directory = keptInParts(parts, merges);
        for (const speaker of directory.suggest('', EVERYBODY)) {
          for (const name of [speaker.name, ...speaker.aliases]) expect(directory.named(name)).toContain(speaker);
        }
      }),
    );
  });

  it('suggests whom a look at everybody would find', () => {
    fc.assert(
      fc.property(parts, merges, typed, fc.integer({ min: 1, max: 3 }), (parts, merges, typed, limit) => {
        const directory = keptInParts(parts, merges);
        const quotesUnder = new Map<string, number>();
        for (const { name } of parts.flat().flatMap(({ said, isThere }) => (isThere ? said : []))) {
          quotesUnder.set(name, 1 + (quotesUnder.get(name) ?? 0));
        }
        const suggested = directory.suggest(typed, limit).map(({ name }) => name);
        expect(suggested).toEqual(suggestedOf(directory.suggest('', EVERYBODY), quotesUnder, typed, limit));
      }),
      { numRuns: 300 },
    );
  });
});
