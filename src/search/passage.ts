/** A few neighbouring sentences of one article: what the index holds. */
export interface Passage {
  /** Number of the article in the archive snapshot that is searched. */
  readonly article: number;
  /** Index of the first sentence in the article's `sentences`. */
  readonly firstSentence: number;
  /** Index of the last sentence, inclusive. */
  readonly lastSentence: number;
}

export interface SearchOptions {
  /** How many of the best passages are returned. */
  readonly limit: number;
  /** Only passages of articles for which this holds. Absent: all. Applied inside the search. */
  readonly accepts?: (article: number) => boolean;
  /** Also match terms that begin with a query term. */
  readonly prefix?: boolean;
  /** Also match terms within this edit distance (a whole number, or a share of the term's length below 1). */
  readonly fuzzy?: number;
}

export interface PassageHit {
  readonly passage: Passage;
  /** MiniSearch's BM25+ score, times its factor for matched terms. */
  readonly score: number;
}

/** What every engine behind the search offers: MiniSearch over live passages, sealed segments over the rest. */
export interface PassageIndex {
  readonly passageCount: number;
  /** The best passages for the terms of a query (OR), best first. */
  search(terms: readonly string[], options: SearchOptions): PassageHit[];
  /** In how many passages an analysed term stands, in text or title. 0 when unknown. */
  documentFrequency(term: string): number;
}
