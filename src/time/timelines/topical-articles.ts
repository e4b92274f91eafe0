import { setImmediate as turn } from 'node:timers/promises';
import type { Article, Sentence } from '../../archive/article.js';
import { shownText } from '../../archive/shown-text.js';
import type { Analyser } from '../../search/analysis.js';
import type { ArchiveSnapshot, ArticleFilter } from '../../store/snapshot.js';
import { dot, heaviest, sum, unit, type TermVector } from '../../search/term-vectors.js';

/** An article on a topic. */
export interface TopicalArticle {
  /** Its number in the snapshot. */
  readonly number: number;
  readonly article: Article;
  /** How much it is about the topic, above 0, at most 1. */
  readonly weight: number;
  /** Whether it is about nothing else, so that each of its sentences is on the topic. */
  readonly devoted: boolean;
  /** Whether it tells of other things too, as far as it can be told, so that only sentences that name the topic are on it. */
  readonly passing: boolean;
}

/** What the archive holds on a topic. */
export interface TopicReading {
  readonly articles: readonly TopicalArticle[];
  /** The terms that articles on the topic have in common, as a unit vector. */
  readonly center: TermVector;
  /** How near to it the opening sentences of those that match best are, half of them nearer. */
  readonly typical: number;
}

/** Passages of the archive that are looked at, and articles that are read, at most. */
const PASSAGES = 4000;
const ARTICLES = 800;
/**
 * How many of the articles that match best stand for the topic: at most, and of those that match nearly as
 * well; and at least.
 */
const MODELS = 30;
const MODEL_SHARE = 0.75;
const FEWEST_MODELS = 8;
/** Share of the best match from which on an article holds the words of the topic nearly as well. */
const FEWEST_SHARE = 0.6;
/** Terms by which the others are compared with them. */
const TOPIC_TERMS = 100;
/** How like the models an article must be, as a share of their own likeness, to be on the topic. */
const LEAST_LIKENESS = 0.35;
const LEAST_MATCH = 0.1;
/** Weight at least of an article that holds the words nearly as well as the one that holds them best. */
const MATCHING_WEIGHT = 0.5;
/** How near to the topic a sentence is that is on it, as a share of what is typical. */
export const LEAST_FOCUS = 0.35;
/** An article of at least this weight, with at least this share of its sentences on the topic, is about nothing else. */
const DEVOTED = { weight: 0.75, sentences: 0.6 };
/**
 * Where fewer articles than the fewest models are on a topic, what these have in common tells little of it: one is of other
 * things where a smaller share of its sentences names the topic.
 */
const LEAST_NAMED = 0.1;
/** How many sentences open an article and say what it is about; how many are enough to compare it by. */
const OPENING = 4;
const COMPARED = 30;

/** The sentences of running text, in order. */
const proseOf = (article: Article): readonly Sentence[] =>
  article.sentences.filter(({ kind }) => kind === 'prose' || kind === 'summary');

/** Whether a term of an article is one of the topic or of its family: Syria, Syrian. */
const matches = (term: string, wanted: string): boolean =>
  term === wanted || (wanted.length >= 4 && term.startsWith(wanted) && term.length - wanted.length <= 3);

interface Read {
  readonly number: number;
  readonly article: Article;
  /** The different terms of each of its first sentences. */
  readonly sentences: readonly ReadonlySet<string>[];
  /** How well it holds the words of the topic, 0 to 1. */
  readonly match: number;
  /** Its terms by how often they stand there and how rare they are, as a unit vector. */
  readonly vector: TermVector;
}

/** How well an article holds the words of a topic: each by how often it stands there, and whether it opens the article. */
function matchOf(opening: readonly string[], counts: ReadonlyMap<string, number>, topic: readonly string[]): number {
  let match = 0;
  for (const wanted of topic) {
    let times = 0;
    for (const [term, count] of counts) if (matches(term, wanted)) times += count;
    match += (0.6 * times) / (times + 2) + (opening.some((term) => matches(term, wanted)) ? 0.4 : 0);
  }
  return match / Math.max(1, topic.length);
}

function readArticle(
  number: number,
  article: Article,
  topic: readonly string[],
  analyser: Analyser,
  rarity: (term: string) => number,
): Read {
  const sentences = proseOf(article).slice(0, COMPARED);
  const termsBySentence = sentences.map((sentence) => analyser.termsOf(shownText(article, sentence)));
  const opening = [...analyser.termsOf(article.title ?? ''), ...termsBySentence.slice(0, OPENING).flat()];
  const counts = new Map<string, number>();
  for (const term of termsBySentence.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = [...counts].map(([term, times]): [string, number] => [term, (1 + Math.log(times)) * rarity(term)]);
  return {
    number,
    article,
    sentences: termsBySentence.map((terms) => new Set(terms)),
    match: matchOf(opening, counts, topic),
    vector: unit(new Map(weights)),
  };
}

/** Share of an article's sentences that name the topic. */
function namedShare(article: Article, topic: readonly string[], analyser: Analyser): number {
  const sentences = proseOf(article);
  const naming = sentences.filter((sentence) => {
    return analyser.termsOf(shownText(article, sentence)).some((term) => topic.includes(term));
  });
  return naming.length / Math.max(1, sentences.length);
}

/** Numbers of the articles that the best passages for a topic stand in, best first. */
function candidates(snapshot: ArchiveSnapshot, topic: string, filter: ArticleFilter): number[] {
  const scores = new Map<number, number>();
  for (const { passage, score } of snapshot.search(topic, { limit: PASSAGES }, filter)) {
    scores.set(passage.article, (scores.get(passage.article) ?? 0) + score);
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, ARTICLES)
    .map(([number]) => number);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The articles on a topic, at most 800: those that hold its words and are like the articles that match them best
 * (pseudo-relevance feedback after Rocchio 1971), so that a word which merely occurs does not make an article one. Lets
 * others have a turn after each.
 *
 * @param rarity inverse document frequency of a term.
 */
export async function readTopic(
  snapshot: ArchiveSnapshot,
  topic: string,
  filter: ArticleFilter,
  rarity: (term: string) => number,
): Promise<TopicReading> {
  const wanted = [...new Set(snapshot.analyser.termsOf(topic))];
  const read: Read[] = [];
  for (const number of candidates(snapshot, topic, filter)) {
    await turn();
    read.push(readArticle(number, snapshot.article(number), wanted, snapshot.analyser, rarity));
  }
  const best = [...read].sort((a, b) => b.match - a.match);
  const most = best[0]?.match ?? 0;
  const models = best
    .slice(0, MODELS)
    .filter(({ match }, index) => match >= (index < FEWEST_MODELS ? FEWEST_SHARE : MODEL_SHARE) * most);
  const center = unit(heaviest(sum(models.map(({ vector }): [TermVector, number] => [vector, 1])), TOPIC_TERMS));
  const reference = median(models.map(({ vector }) => dot(vector, center))) || 1;
  const nearness = (terms: ReadonlySet<string>): number =>
    dot(unit(new Map([...terms].map((term) => [term, rarity(term)]))), center);
  const typical = median(models.flatMap(({ sentences }) => sentences.slice(0, OPENING).map(nearness))) || 1;
  const articles: TopicalArticle[] = [];
  for (const { number, article, match, vector, sentences } of read) {
    await turn();
    const likeness = Math.min(1, dot(vector, center) / reference);
    const weight = match >= FEWEST_SHARE * most ? Math.max(likeness, MATCHING_WEIGHT) : likeness;
    if (match <= LEAST_MATCH || weight < LEAST_LIKENESS) continue;
    const onTopic = sentences.filter((terms) => nearness(terms) >= LEAST_FOCUS * typical).length;
    const devoted = weight >= DEVOTED.weight && onTopic >= DEVOTED.sentences * sentences.length;
    const passing = models.length < FEWEST_MODELS && namedShare(article, wanted, snapshot.analyser) < LEAST_NAMED;
    articles.push({ number, article, weight, devoted: devoted && !passing, passing });
  }
  return { articles, center, typical };
}
