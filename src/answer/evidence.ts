import type { SentenceKind, Span } from '../archive/article.js';
import { DAY_MS } from '../durations.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import type { QuestionReading, QuestionTerm } from './question.js';
import { termWeight } from './term-weight.js';

/** A content word of the question with what it tells: the rarer in the archive, the more. */
export interface WeightedTerm extends QuestionTerm {
  /** See `termWeight`; never below 0. */
  readonly weight: number;
}

/** A sentence that may answer. */
export interface Candidate {
  /** Number of its article in the snapshot. */
  readonly article: number;
  /** Its index in the article's sentences, of which there are `sentences`. */
  readonly sentence: number;
  readonly sentences: number;
  readonly kind: SentenceKind;
  /** Where it stands in the article's text. */
  readonly span: Span;
  /** As readers see it. */
  readonly text: string;
  /** The article's title. */
  readonly title?: string;
  /** UTC days, `YYYY-MM-DD`, between which the article appeared. */
  readonly from?: string;
  readonly to?: string;
  /** Score of the best passage that holds it, and that passage's place among the hits, from 0; NaN where nothing was searched. */
  readonly passageScore: number;
  readonly passageRank: number;
}

/** All that ranking and confidence look at. */
export interface Evidence {
  readonly reading: QuestionReading;
  readonly terms: readonly WeightedTerm[];
  /** UTC day that "today" means, where the asker says so. */
  readonly asOf?: string;
  readonly candidates: readonly Candidate[];
}

/** A question of more words is searched by its rarest. */
const SEARCHED_TERMS = 24;
const PASSAGES = 50;
/** Passages of articles near the day asked, besides; and how near, in days. */
const NEAR = { passages: 40, before: 45, after: 10 } as const;

/** Weighs the question's words by the archive and takes the sentences of the best passages. */
export function gatherEvidence(
  snapshot: ArchiveSnapshot,
  reading: QuestionReading,
  filter: ArticleFilter,
  asOf: string | undefined,
): Evidence {
  const { passages } = snapshot.coverage;
  const terms = rarest(
    reading.terms.map((term) => ({
      ...term,
      weight: termWeight(term.term, snapshot.documentFrequency(term.term), passages),
    })),
  );
  const query = terms.map(({ word }) => word).join(' ');
  const hits = query === '' ? [] : snapshot.search(query, { limit: PASSAGES }, filter);
  if (query !== '' && asOf !== undefined) {
    hits.push(...snapshot.search(query, { limit: NEAR.passages }, near(asOf, filter)));
    hits.sort((a, b) => b.score - a.score);
  }
  return { reading, terms, ...(asOf === undefined ? {} : { asOf }), candidates: candidatesOf(snapshot, hits) };
}

/** As many as are searched, in the question's order. */
function rarest(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const kept = new Set([...terms].sort((a, b) => b.weight - a.weight).slice(0, SEARCHED_TERMS));
  return terms.filter((term) => kept.has(term));
}

function near(asOf: string, filter: ArticleFilter): ArticleFilter {
  const shifted = (days: number): string => new Date(Date.parse(asOf) + days * DAY_MS).toISOString().slice(0, 10);
  const from = shifted(-NEAR.before);
  const to = shifted(NEAR.after);
  return {
    ...filter,
    from: filter.from === undefined || filter.from < from ? from : filter.from,
    to: filter.to === undefined || filter.to > to ? to : filter.to,
  };
}

/** The sentences of the passages, each once: passages of an article share none. */
function candidatesOf(snapshot: ArchiveSnapshot, hits: readonly PassageHit[]): Candidate[] {
  const passages = new Set<string>();
  const candidates: Candidate[] = [];
  for (const { passage, score } of hits) {
    const place = `${passage.article} ${passage.firstSentence}`;
    if (passages.has(place)) continue;
    const rank = passages.size;
    passages.add(place);
    const { title, date } = snapshot.provenance(passage.article);
    const { shown, sentenceCount } = snapshot.excerpt(passage.article, passage);
    shown.forEach(({ kind, text, start, end }, i) => {
      candidates.push({
        article: passage.article,
        sentence: passage.firstSentence + i,
        sentences: sentenceCount,
        kind,
        span: { start, end },
        text,
        ...(title === undefined ? {} : { title }),
        ...(date.from === undefined ? {} : { from: date.from }),
        ...(date.to === undefined ? {} : { to: date.to }),
        passageScore: score,
        passageRank: rank,
      });
    });
  }
  return candidates;
}
