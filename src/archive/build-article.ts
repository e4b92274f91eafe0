import { createHash } from 'node:crypto';
import type { Article } from './article.js';
import { cleanText } from './clean.js';
import { provenanceOf } from './provenance.js';
import type { ReadEvent } from './reading.js';
import type { StatedProvenance } from './stated-fields.js';

/**
 * The article that a text and what its file states about it make, and what cleaning did. Its id is that
 * stated, else that given.
 */
export function articleEvent(
  place: { readonly id: string; readonly path: string },
  text: string,
  stated: StatedProvenance,
): ReadEvent {
  const { sentences, omitted, notes, clues } = cleanText(text, stated.title);
  const id = stated.id ?? place.id;
  const article = { ...provenanceOf(stated, clues), id, path: place.path, text, sentences, omitted };
  return { kind: 'article', article, notes };
}

/** SHA-256, in hexadecimal, of what an article holds: equal when text and provenance are equal, wherever the file lies. */
export function contentHash(article: Article): string {
  const { id, title, source, author, url, note, date, text } = article;
  return createHash('sha256')
    .update(JSON.stringify([id, title, source, author, url, note, date, text]))
    .digest('hex');
}
