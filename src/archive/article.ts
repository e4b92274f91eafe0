/** Half-open range of UTF-16 code units in an article's text as the file gave it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the date of an article is known. `inferred` and `unknown` are never shown as a plain day. */
export type DateBasis = 'stated' | 'url' | 'dateline' | 'caption' | 'text' | 'inferred' | 'unknown';

export interface ArticleDate {
  readonly basis: DateBasis;
  /**
   * What is known, as EDTF (ISO 8601-2): `2012-12-11`, `2012-12`, `2012`, `XXXX-12-11` where no year is stated.
   * Absent when the date is unknown or only bounded by `from` and `to`.
   */
  readonly value?: string;
  /** First UTC day, `YYYY-MM-DD`, on which the article can have appeared. Absent when nothing bounds it. */
  readonly from?: string;
  /** Last UTC day, `YYYY-MM-DD`, inclusive, on which the article can have appeared. Absent when nothing bounds it. */
  readonly to?: string;
  /** For an inferred date: the words in the article that bound it. */
  readonly reason?: string;
}

/** Where an article comes from: everything a citation shows besides the sentence. */
export interface Provenance {
  /** Unique in the archive. */
  readonly id: string;
  /** The file, as given on the command line or below CORPUS_DIR; `file.jsonl:12` for a line of a JSONL file. */
  readonly path: string;
  readonly title?: string;
  readonly source?: string;
  readonly author?: string;
  /** http or https only. */
  readonly url?: string;
  /** A word shown after the source in every citation: `brief`. */
  readonly note?: string;
  readonly date: ArticleDate;
}

/** What a sentence can be of its article. Records keep their numbers: a new one goes to the end. */
export const SENTENCE_KINDS = ['prose', 'headline', 'summary', 'byline', 'caption'] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** A span of an article that is read, indexed and shown as one sentence. Never empty, never overlapping another. */
export interface Sentence extends Span {
  readonly kind: SentenceKind;
  /** Number of the paragraph in the article, from 0. Sentences of one paragraph are neighbours. */
  readonly paragraph: number;
}

/** One report: provenance, the text as given, and where its sentences stand in it. */
export interface Article extends Provenance {
  /** The file's body after its front matter, or a JSONL line's `text`, unchanged. */
  readonly text: string;
  /** In order of `start`. */
  readonly sentences: readonly Sentence[];
  /** Spans inside sentences that are never shown: stray glyphs and page furniture. In order of `start`; mostly empty. */
  readonly omitted: readonly Span[];
}
