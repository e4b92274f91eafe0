import { termsOf } from '../search/analysis.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { bestFirst, type RankedSentence } from './ranker.js';

/** For the author of an article; that of a book is named in running text. */
const ASKS_AUTHOR =
  /\bwho (?:wrote|authored|penned)(?= about\b|.*\b(?:report|article|story|piece|column)\b)|\bwho reported (?:about|on)\b|\b(?:written|reported) by (?:who|whom)\b/iu;
/** What a byline is put before the best sentence of its article by, in units of the ranker's score. */
const AHEAD = 2;
/** No more sure than this of a byline: it was not learned how sure one is. */
const MOST = 0.8;

/** The ranked sentences; where the question is for the author of an article, each byline before all else of its article. */
export function preferBylines(read: ReadEvidence, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  if (!ASKS_AUTHOR.test(read.evidence.reading.text)) return ranked;
  const best = new Map<number, number>();
  for (const { sentence, score, preference } of ranked) {
    const { article } = sentence.candidate;
    best.set(article, Math.max(best.get(article) ?? -Infinity, score + preference));
  }
  return ranked
    .map((one) => {
      const { kind, article } = one.sentence.candidate;
      return kind === 'byline' ? { ...one, preference: (best.get(article) ?? 0) + AHEAD - one.score } : one;
    })
    .sort(bestFirst);
}

/**
 * How sure it is, 0 to 1, that the first sentence names the author asked for: a byline does if its article
 * is the one meant, which the share of the question's weight that the article holds tells. Undefined for
 * any other sentence or question.
 */
export function confidenceInByline(
  { evidence, terms }: ReadEvidence,
  [first]: readonly RankedSentence[],
): number | undefined {
  const asking = ASKS_AUTHOR.exec(evidence.reading.text)?.[0];
  if (asking === undefined || first?.sentence.candidate.kind !== 'byline') return undefined;
  const words = new Set(termsOf(asking));
  const held = first.sentence.article | first.sentence.title;
  let [inArticle, all] = [0, 0];
  terms.forEach(({ term, weight }, i) => {
    if (words.has(term)) return;
    all += weight;
    if (((held >> i) & 1) === 1) inArticle += weight;
  });
  return all === 0 ? undefined : Math.min(MOST, (inArticle / all) ** 3);
}
