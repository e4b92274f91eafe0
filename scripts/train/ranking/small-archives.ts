import type { Article } from '../../../src/archive/article.js';
import { Analyser } from '../../../src/search/analysis.js';
import { addLive } from '../../../src/store/add-live.js';
import { ArchiveSpeakers } from '../../../src/store/archive-speakers.js';
import { emptyLive } from '../../../src/store/archive-state.js';
import { PartsSnapshot } from '../../../src/store/parts-snapshot.js';
import { keysOf, originIn } from '../../../src/store/article-keys.js';
import type { ArchiveSnapshot } from '../../../src/store/snapshot.js';
import type { AskedQuestion } from './groups.js';
import { found, isAnswered, type NewsQuestion } from './realtimeqa.js';

/** How many questions one small archive is made for, and how many questions of others it is asked besides. */
const QUESTIONS = { own: 6, foreign: 4 } as const;

/**
 * Archives of a dozen articles, each made of those that answer a few questions, and asked these and a few
 * it does not answer: so that what is learned holds where every word is rare and little competes.
 */
export function smallArchiveQuestions(
  snapshot: ArchiveSnapshot,
  questions: readonly NewsQuestion[],
  foldOf: (question: NewsQuestion) => number,
): AskedQuestion[] {
  const numberOf = new Map([...snapshot.articles()].map((number) => [snapshot.provenance(number).id, number]));
  const answerable = questions.filter(isAnswered);
  const asked: AskedQuestion[] = [];
  for (const [at, own] of byWeek(answerable).entries()) {
    const numbers = new Set(
      own.flatMap(({ articles = [] }) => articles.slice(0, 3)).flatMap((id) => numberOf.get(id) ?? []),
    );
    const archive = snapshotOf([...numbers].map((number) => snapshot.article(number)));
    const fold = foldOf(own[0] ?? { id: '', q: '', asked: '' });
    const foreign = own
      .slice(0, QUESTIONS.foreign)
      .flatMap(
        (_, i) => answerable.filter((question) => foldOf(question) === fold && !own.includes(question))[at + i] ?? [],
      );
    asked.push(
      ...own.map((question) => ({ ...found(archive, question, fold, false), set: 'small' as const })),
      ...foreign.map((question) => ({
        ...found(archive, { ...question, gold: undefined }, fold, false),
        set: 'small unanswerable' as const,
      })),
    );
  }
  return asked;
}

/** A few questions at a time, each time of one week, so that all are in one fold. */
function byWeek(questions: readonly NewsQuestion[]): NewsQuestion[][] {
  const chunks: NewsQuestion[][] = [];
  for (const question of questions) {
    const open = chunks.at(-1);
    const sameWeek = open?.[0]?.id.slice(0, 8) === question.id.slice(0, 8);
    if (open !== undefined && sameWeek && open.length < QUESTIONS.own) open.push(question);
    else chunks.push([question]);
  }
  return chunks;
}

/** The articles as an archive of their own, numbered in their order. */
export function snapshotOf(articles: readonly Article[]): ArchiveSnapshot {
  const speakers = new ArchiveSpeakers();
  const analyser = new Analyser();
  const live = emptyLive();
  for (const article of articles) {
    addLive(live, { article, origin: originIn(article.path, article), keys: keysOf(article) }, analyser);
  }
  return new PartsSnapshot([{ ...live, hidden: new Set() }], {
    analyser,
    speakersOf: (holdings) => speakers.directoryOf(holdings),
    firstSeen: () => undefined,
    onDamage: (_holding, error) => {
      throw error;
    },
  });
}
