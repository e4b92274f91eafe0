import type { Span } from '../archive/article.js';
import { analyse } from '../search/analysis.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { sayTheSame } from './alike.js';
import type { Answer, AnswerSentence, Citation, Question } from './answer.js';
import { gatherEvidence, type Candidate, type Evidence } from './evidence.js';
import { readQuestion } from './question.js';

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  /** Share of the question's weight that the sentence, its title and its neighbours hold. */
  readonly coverage: number;
  readonly terms: ReadonlySet<string>;
}

/** Below this share of the question's weight in the evidence the archive is taken not to hold the answer. */
const COVERAGE_NEEDED = 0.6;

/** Answers a question with the archive's own sentences, best first, or abstains and says why. Never throws on any text. */
export function answerQuestion(snapshot: ArchiveSnapshot, question: Question): Answer {
  const reading = readQuestion(question.text);
  const searched = snapshot.covered(question.filter);
  const asOf = question.asOf ?? searched.to;
  const evidence = gatherEvidence(snapshot, reading, question.filter, asOf);
  const ranked = rank(evidence);
  const best = ranked[0];
  const coverage = best?.coverage ?? 0;
  const reason =
    searched.articles === 0
      ? 'No article passes these filters.'
      : reading.terms.length === 0
        ? 'The question has no words to search for. Ask with a name or a subject.'
        : coverage < COVERAGE_NEEDED
          ? 'The archive does not hold enough of what the question is about.'
          : undefined;
  return {
    question: question.text,
    status: reason === undefined ? 'answered' : 'abstained',
    confidence: coverage,
    ...(reason === undefined ? {} : { reason }),
    searched,
    sentences: together(snapshot, evidence, ranked, question.limit),
  };
}

function rank(evidence: Evidence): Ranked[] {
  const total = evidence.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const topScore = Math.max(1e-9, ...evidence.candidates.map(({ passageScore }) => passageScore));
  const held = (terms: ReadonlySet<string>): number =>
    evidence.terms.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0) / total;
  const termSet = (text: string | undefined): Set<string> => new Set(analyse(text ?? '').map(({ term }) => term));
  return evidence.candidates
    .map((candidate) => {
      const terms = termSet(candidate.text);
      const around = new Set([
        ...terms,
        ...termSet(candidate.before),
        ...termSet(candidate.after),
        ...termSet(candidate.title),
      ]);
      const coverage = held(around);
      const score = held(terms) + 0.5 * coverage + 0.3 * (candidate.passageScore / topScore);
      return { candidate, score, coverage, terms };
    })
    .sort((a, b) => b.score - a.score);
}

/** The best `limit` sentences, those that say the same as a better one listed under it. */
function together(
  snapshot: ArchiveSnapshot,
  evidence: Evidence,
  ranked: readonly Ranked[],
  limit: number,
): AnswerSentence[] {
  const kept: { ranked: Ranked; alsoIn: Citation[] }[] = [];
  for (const next of ranked) {
    const twin = kept.find(({ ranked: better }) =>
      sayTheSame(
        { text: better.candidate.text, terms: better.terms },
        { text: next.candidate.text, terms: next.terms },
      ),
    );
    if (twin === undefined) {
      if (kept.length === limit) break;
      kept.push({ ranked: next, alsoIn: [] });
    } else if (twin.ranked.candidate.article !== next.candidate.article) {
      twin.alsoIn.push(citationOf(snapshot, next.candidate));
    }
  }
  return kept.map(({ ranked: { candidate, score }, alsoIn }) => ({
    ...citationOf(snapshot, candidate),
    text: candidate.text,
    score,
    matches: matchesIn(candidate.text, evidence),
    alsoIn,
  }));
}

function citationOf(snapshot: ArchiveSnapshot, { article: number, sentence }: Candidate): Citation {
  const span = snapshot.article(number).sentences[sentence] ?? { start: 0, end: 0 };
  return { article: snapshot.provenance(number), number, start: span.start, end: span.end };
}

function matchesIn(text: string, evidence: Evidence): Span[] {
  const asked = new Set(evidence.terms.map(({ term }) => term));
  return analyse(text)
    .filter(({ term }) => asked.has(term))
    .map(({ start, end }) => ({ start, end }));
}
