import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Candidate } from '../../../src/answer/evidence.js';
import { readQuestion } from '../../../src/answer/question.js';
import { termWeight } from '../../../src/answer/term-weight.js';
import { Analyser } from '../../../src/search/analysis.js';
import type { AskedQuestion } from './groups.js';

/** Features that speak of a search that was not made here. */
const OF_SEARCH = ['passageScore', 'passageScoreAbsolute', 'passageRank', 'articleRank', 'articlePassages'];
/** Features that speak of a place in an article; TREC-QA's sentences come from many. */
const OF_PLACE =
  'place placeShare articleLength toArticleBest articleGuess heldBefore heldAfter heldArticle heldArticleAsked'.split(
    ' ',
  );

/** The questions of a file of question, sentence and 1 or 0, tab-separated, that have both right and wrong sentences. */
export function sentenceQuestions(
  path: string,
  set: 'wikiqa' | 'wikiqa-dev' | 'trecqa',
  folds: number,
): AskedQuestion[] {
  const lines = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const analyser = new Analyser();
  const frequency = new Map<string, number>();
  for (const [, sentence = ''] of lines) {
    for (const term of new Set(analyser.termsOf(sentence))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const questions = new Map<string, { text: string; right: boolean }[]>();
  for (const [question = '', text = '', label] of lines) {
    const sentences = questions.get(question) ?? [];
    sentences.push({ text, right: label === '1' });
    questions.set(question, sentences);
  }
  const unknown = set === 'trecqa' ? [...OF_SEARCH, ...OF_PLACE] : OF_SEARCH;
  return [...questions]
    .filter(([, sentences]) => sentences.some(({ right }) => right))
    .map(([question, sentences], i) => {
      const reading = readQuestion(question);
      const terms = reading.terms.map((term) => ({
        ...term,
        weight: termWeight(term.term, frequency.get(term.term) ?? 0, lines.length),
      }));
      const candidates = sentences.map(({ text }, sentence): Candidate => ({
        article: 0,
        sentence,
        sentences: sentences.length,
        kind: 'prose',
        span: { start: 0, end: text.length },
        text,
        passageScore: NaN,
        passageRank: NaN,
      }));
      return {
        set,
        fold: i % folds,
        asked: false,
        evidence: { reading, terms, candidates },
        right: sentences.map(({ right }) => right),
        unknown,
      };
    });
}
