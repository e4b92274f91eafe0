import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import type { Abstention, Question } from './answer.js';
import type { WeightedTerm } from './evidence.js';
import type { ReadEvidence } from './features/read-evidence.js';
import type { QuestionReading } from './question.js';
import { usualWeight } from './term-weight.js';

/** What keeps a question from being searched at all: no articles, filters that leave nothing, or no words; undefined where nothing does. */
export function unsearchable(
  snapshot: ArchiveSnapshot,
  { filter }: Question,
  reading: QuestionReading,
): Abstention | undefined {
  return (
    nothingHeld(snapshot) ??
    contradiction(filter) ??
    unknownName(snapshot, filter) ??
    nothingLeft(snapshot, filter) ??
    wordless(reading)
  );
}

/** An archive has no articles while all its files are away. */
function nothingHeld(snapshot: ArchiveSnapshot): Abstention | undefined {
  if (snapshot.coverage.articles > 0) return undefined;
  return { cause: 'subject', reason: 'The archive holds no articles now.', advice: 'Ask again when it does.' };
}

function contradiction({ from, to }: ArticleFilter): Abstention | undefined {
  if (from === undefined || to === undefined || from <= to) return undefined;
  return {
    cause: 'filters',
    reason: `The dates end (${to}) before they begin (${from}).`,
    advice: 'Swap them.',
  };
}

function unknownName(snapshot: ArchiveSnapshot, { source, speaker }: ArticleFilter): Abstention | undefined {
  if (source !== undefined && snapshot.covered({ source }).articles === 0) {
    const known = snapshot.sources().slice(0, 5);
    return {
      cause: 'filters',
      reason: `No article is from “${source}”.`,
      advice:
        known.length === 0
          ? 'Leave the source out.'
          : `Its sources include ${listed(
              known.map(({ name }) => name),
              'and',
            )}.`,
    };
  }
  if (speaker !== undefined && snapshot.covered({ speaker }).articles === 0) {
    const near = snapshot.speakers.suggest(speaker, 3).map(({ name }) => name);
    return {
      cause: 'filters',
      reason: `Nobody by the name of “${speaker}” is quoted.`,
      advice: near.length === 0 ? 'Leave the speaker out.' : `Did you mean ${listed(near)}?`,
    };
  }
  return undefined;
}

function nothingLeft(snapshot: ArchiveSnapshot, filter: ArticleFilter): Abstention | undefined {
  if (snapshot.covered(filter).articles > 0) return undefined;
  const { from, to } = snapshot.coverage;
  const dates = from === undefined || to === undefined ? '' : ` The archive goes from ${from} to ${to}.`;
  return { cause: 'filters', reason: 'No article passes these filters.', advice: `Widen them.${dates}` };
}

function wordless({ terms }: QuestionReading): Abstention | undefined {
  if (terms.length > 0) return undefined;
  return {
    cause: 'question',
    reason: 'The question has no words to search for.',
    advice: 'Name a person, a place or a subject.',
  };
}

/**
 * Why the evidence does not answer.
 *
 * @param answersWithin whether the question would be answered if the articles were filtered so instead
 */
export function insufficient(
  read: ReadEvidence,
  { filter }: Question,
  answersWithin: (filter: ArticleFilter) => boolean,
): Abstention {
  return narrowedTooFar(filter, answersWithin) ?? lackingWords(read);
}

/** Where the question would be answered without its dates, or without its speaker. */
function narrowedTooFar(
  filter: ArticleFilter,
  answersWithin: (filter: ArticleFilter) => boolean,
): Abstention | undefined {
  const { source, speaker } = filter;
  const ofSource = source === undefined ? {} : { source };
  const anyTime = { ...ofSource, ...(speaker === undefined ? {} : { speaker }) };
  if ((filter.from ?? filter.to) !== undefined && answersWithin(anyTime)) {
    return {
      cause: 'dates',
      reason: 'The archive has more on this, but not in those dates.',
      advice: 'Widen the dates.',
    };
  }
  const { from, to } = filter;
  const anybody = { ...ofSource, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (speaker !== undefined && answersWithin(anybody)) {
    return {
      cause: 'speaker',
      reason: `The archive has this subject, but not from ${speaker}.`,
      advice: 'Leave the speaker out.',
    };
  }
  return undefined;
}

/** Which of the question's words the evidence lacks. */
function lackingWords(read: ReadEvidence): Abstention {
  const absent = missingTerms(read);
  const { speaker: asked } = read.evidence.reading;
  if (absent.length === read.terms.length) {
    return {
      cause: 'subject',
      reason: 'The archive holds nothing about this.',
      advice: 'Check the spelling and the language, or ask about another subject.',
    };
  }
  const missing = absent.flatMap(({ term, word }) => (usualWeight(term) < TELLING ? [] : [word]));
  if (missing.length === 0) {
    return {
      cause: 'unsure',
      reason: 'The archive speaks of this, but no sentence clearly answers.',
      advice: 'Ask more exactly, with names or dates.',
    };
  }
  if (asked !== undefined && missing.some((word) => asked.name.toLowerCase().includes(word.toLowerCase()))) {
    return {
      cause: 'speaker',
      reason: `The nearest articles do not mention ${asked.name}.`,
      advice: 'Check the name, or ask about the subject alone.',
    };
  }
  return {
    cause: 'subject',
    reason: `The nearest articles say nothing of ${listed(missing.slice(0, 4).map((word) => `“${word}”`))}.`,
    advice: 'Leave that out, or say it in other words.',
  };
}

/** A word commoner in news than this says nothing by its absence: another may stand in its place. */
const TELLING = 0.7;

/** The question's words that the articles of the best sentences do not hold, rarest first. */
function missingTerms({ terms, sentences }: ReadEvidence): WeightedTerm[] {
  let held = 0;
  for (const { article, title } of sentences.slice(0, 3)) held |= article | title;
  return terms.flatMap((term, i) => (((held >> i) & 1) === 0 ? [term] : [])).sort((a, b) => b.weight - a.weight);
}

function listed(names: readonly string[], conjunction = 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1) ?? ''}`;
}
