import type { SentenceKind } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { PassageHit } from '../search/passage.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import type { QuestionReading, QuestionTerm } from './question.js';

/** A content word of the question with what it tells: the rarer in the archive, the more. */
export interface WeightedTerm extends QuestionTerm {
  /** Inverse document frequency over passages, Robertson's as in BM25, never below 0. */
  readonly weight: number;
  /** In how many passages it stands. */
  readonly frequency: number;
}

/** A sentence that may answer. */
export interface Candidate {
  /** Number of its article in the snapshot. */
  readonly article: number;
  /** Its index in the article's sentences, of which there are `sentences`. */
  readonly sentence: number;
  readonly sentences: number;
  readonly kind: SentenceKind;
  /** As readers see it. */
  readonly text: string;
  /** The sentences before and after, where the passage holds them. */
  readonly before?: string;
  readonly after?: string;
  /** The article's title. */
  readonly title?: string;
  /** UTC days, `YYYY-MM-DD`, between which the article appeared. */
  readonly from?: string;
  readonly to?: string;
  /** Score of the best passage that holds it, and that passage's place among the hits, from 0. */
  readonly passageScore: number;
  readonly passageRank: number;
}

/** All that ranking and confidence look at. */
export interface Evidence {
  readonly reading: QuestionReading;
  readonly terms: readonly WeightedTerm[];
  /** UTC day that "today" means. */
  readonly asOf?: string;
  readonly candidates: readonly Candidate[];
}

/** A question of more words is searched by its rarest. */
const SEARCHED_TERMS = 24;
const PASSAGES = 100;

/** Weighs the question's words by the archive and takes the sentences of the best passages. */
export function gatherEvidence(
  snapshot: ArchiveSnapshot,
  reading: QuestionReading,
  filter: ArticleFilter,
  asOf: string | undefined,
): Evidence {
  const terms = weighTerms(reading.terms, snapshot);
  const searched = [...terms].sort((a, b) => b.weight - a.weight).slice(0, SEARCHED_TERMS);
  const query = searched.map(({ word }) => word).join(' ');
  const hits = query === '' ? [] : snapshot.search(query, { limit: PASSAGES }, filter);
  return { reading, terms, ...(asOf === undefined ? {} : { asOf }), candidates: candidatesOf(snapshot, hits) };
}

function weighTerms(terms: readonly QuestionTerm[], snapshot: ArchiveSnapshot): WeightedTerm[] {
  const { passages } = snapshot.coverage;
  return terms.map((term) => {
    const frequency = snapshot.documentFrequency(term.term);
    const weight = Math.log(1 + Math.max(0, passages - frequency + 0.5) / (frequency + 0.5));
    return { ...term, weight, frequency };
  });
}

function candidatesOf(snapshot: ArchiveSnapshot, hits: readonly PassageHit[]): Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  hits.forEach(({ passage, score }, rank) => {
    const article = snapshot.article(passage.article);
    const { title, date, sentences } = article;
    const shown = (index: number): string | undefined => {
      const span = sentences[index];
      return span === undefined ? undefined : shownText(article, span);
    };
    for (let index = passage.firstSentence; index <= passage.lastSentence; index++) {
      const key = `${passage.article} ${index}`;
      const text = shown(index);
      const kind = sentences[index]?.kind;
      if (text === undefined || kind === undefined || seen.has(key)) continue;
      seen.add(key);
      const before = shown(index - 1);
      const after = shown(index + 1);
      candidates.push({
        article: passage.article,
        sentence: index,
        sentences: sentences.length,
        kind,
        text,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(title === undefined ? {} : { title }),
        ...(date.from === undefined ? {} : { from: date.from }),
        ...(date.to === undefined ? {} : { to: date.to }),
        passageScore: score,
        passageRank: rank,
      });
    }
  });
  return candidates;
}
