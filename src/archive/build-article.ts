import { createHash } from 'node:crypto';
import type { Article } from './article.js';
import { cleanText } from './clean.js';
import { provenanceOf, type StatedProvenance } from './provenance.js';
import type { CleaningNote } from './reading.js';

/** The article that a text and what its file states about it make, and what cleaning did. */
export function buildArticle(
  place: { readonly id: string; readonly path: string },
  text: string,
  stated: StatedProvenance,
): { article: Article; notes: readonly CleaningNote[] } {
  const { sentences, omitted, notes, clues } = cleanText(text, stated.title);
  const article = {
    ...provenanceOf(stated, clues),
    id: stated.id ?? place.id,
    path: place.path,
    text,
    sentences,
    omitted,
  };
  return { article, notes };
}

/** SHA-256, in hexadecimal, of what an article holds: equal when text and provenance are equal, wherever the file lies. */
export function contentHash(article: Article): string {
  const { id, title, source, author, url, note, date, text } = article;
  return createHash('sha256')
    .update(JSON.stringify([id, title, source, author, url, note, date, text]))
    .digest('hex');
}
