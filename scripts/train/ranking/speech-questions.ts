import type { Span } from '../../../src/archive/article.js';
import { analyse } from '../../../src/search/analysis.js';
import type { ArchiveSnapshot } from '../../../src/store/snapshot.js';
import type { Attribution, Report } from '../polnear.js';
import { snapshotOf } from './small-archives.js';

/** A question for somebody's words, put to a small archive, and where they stand in it; nowhere when they never spoke of it. */
export interface SpeechQuestion {
  readonly archive: ArchiveSnapshot;
  readonly fold: number;
  readonly text: string;
  readonly answers: readonly { readonly article: number; readonly span: Span }[];
}

const REPORTS_IN_ARCHIVE = 12;
/** Words of a question that the answer holds, and those that stand only near it. */
const WORDS = { held: 2, near: 1 } as const;
/** How far around an attribution "near" goes, in UTF-16 code units. */
const NEAR = 400;
const NAME = /(?<![\p{L}])\p{Lu}[\p{L}’'-]{3,}(?: \p{Lu}[\p{L}’'-]+){0,2}/gu;

interface Said {
  readonly article: number;
  readonly name: string;
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
  readonly about: readonly string[];
}

/**
 * Questions of the form "What did X say about ..." from the attributions of PolNeAR's reports, put to
 * archives of a dozen reports: of X on what X said, of X on what somebody else said there, and of somebody
 * who is not quoted there at all.
 */
export function speechQuestions(
  snapshot: ArchiveSnapshot,
  reports: readonly Report[],
  folds: number,
): SpeechQuestion[] {
  const numberOf = new Map([...snapshot.articles()].map((number) => [snapshot.provenance(number).id, number]));
  const archives: { archive: ArchiveSnapshot; said: Said[] }[] = [];
  for (let from = 0; from < reports.length; from += REPORTS_IN_ARCHIVE) {
    const chosen = reports.slice(from, from + REPORTS_IN_ARCHIVE).flatMap((report) => {
      const number = numberOf.get(report.id);
      return number === undefined ? [] : [{ report, article: snapshot.article(number) }];
    });
    archives.push({
      archive: snapshotOf(chosen.map(({ article }) => article)),
      said: chosen.flatMap(({ report }, article) => saidIn(report, article)),
    });
  }
  return archives.flatMap(({ archive, said }, i) => {
    const elsewhere = archives[(i + 1) % archives.length]?.said ?? [];
    const answersTo = (name: string, about: readonly string[]) => {
      const terms = analyse(about.join(' ')).map(({ term }) => term);
      return said.filter(
        (one) => sameName(one.name, name) && terms.filter((term) => one.terms.has(term)).length >= WORDS.held,
      );
    };
    return said.flatMap((one, k) => {
      const other = said[(k + 7) % said.length] ?? one;
      const stranger = elsewhere[k % Math.max(1, elsewhere.length)] ?? one;
      return [
        [one.name, one.about],
        [one.name, other.about],
        [k % 2 === 0 ? one.name : stranger.name, stranger.about],
      ].map(([name, about]) => ({
        archive,
        fold: i % folds,
        text: `What did ${name as string} say about ${(about as string[]).join(' ')}?`,
        answers: answersTo(name as string, about as string[]),
      }));
    });
  });
}

/** One attribution of a report, from its middle, whose source is a name and whose words are enough to ask about. */
function saidIn({ text, attributions }: Report, article: number): Said[] {
  const said: Said[] = [];
  for (const attribution of attributions) {
    const name = nameOf(text, attribution);
    const [first] = attribution.content;
    const last = attribution.content.at(-1);
    if (name === undefined || first === undefined || last === undefined) continue;
    const span = { start: first.start, end: last.end };
    const words = topicWords(text.slice(span.start, span.end), name);
    const around = `${text.slice(Math.max(0, span.start - NEAR), span.start)} ${text.slice(span.end, span.end + NEAR)}`;
    const near = topicWords(around, name).filter((word) => !words.includes(word));
    if (words.length < WORDS.held + 1 || near.length === 0) continue;
    const middle = Math.floor(near.length / 2);
    said.push({
      article,
      name,
      span,
      terms: new Set(analyse(text.slice(span.start, span.end)).map(({ term }) => term)),
      about: [...words.slice(-WORDS.held), ...near.slice(middle, middle + WORDS.near)],
    });
  }
  return said.slice(Math.floor(said.length / 2)).slice(0, 1);
}

function nameOf(text: string, { source }: Attribution): string | undefined {
  const words = source.map(({ start, end }) => text.slice(start, end)).join(' ');
  return words.match(NAME)?.at(-1);
}

/** Words in lower case that say what a text is about: five letters and more, as far as that tells. */
function topicWords(text: string, name: string): string[] {
  const words = analyse(text).map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)].filter((word) => /^\p{Ll}{5,}$/u.test(word) && !name.toLowerCase().includes(word));
}

function sameName(one: string, other: string): boolean {
  return one.split(' ').at(-1) === other.split(' ').at(-1);
}
