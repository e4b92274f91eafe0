import type { Provenance } from '../archive/article.js';
import { dateWords } from './date-words.js';

/** How the parts of a citation are written where it is shown. */
export interface CitationStyle {
  /** The source's name, made to stand out. */
  readonly strong: (text: string) => string;
  /** Everything else that comes from the article. */
  readonly plain: (text: string) => string;
}

const AS_IS: CitationStyle = { strong: (text) => text, plain: (text) => text };

/** Source, note and date of an article: "The Moscow Times (brief), 8 February 2012". */
export function sourceAndDate(article: Provenance, style: CitationStyle = AS_IS): string {
  const source = article.source === undefined ? 'source not stated' : style.strong(article.source);
  const note = article.note === undefined ? '' : ` (${style.plain(article.note)})`;
  return `${source}${note}, ${dateWords(article.date)}`;
}

/** The line under a sentence: "— The Moscow Times (brief), 8 February 2012 · Russia Hacks Back · Ann Example". */
export function citationLine(article: Provenance, style: CitationStyle = AS_IS): string {
  const details = [article.title, article.author].filter((detail) => detail !== undefined);
  return [`— ${sourceAndDate(article, style)}`, ...details.map(style.plain)].join(' · ');
}

/**
 * Whether the citation of a sentence stands under it: sentences that follow each other in one article have
 * it once, under the last.
 */
export function endsCitation(
  sentences: readonly { readonly article: Pick<Provenance, 'id'> }[],
  place: number,
): boolean {
  return sentences[place]?.article.id !== sentences[place + 1]?.article.id;
}
