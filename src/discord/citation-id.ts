import { createHash } from 'node:crypto';
import type { Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';

/** What was sent before words had a fingerprint has none. */
const ID = /^([0-9a-z]+)\.([\w-]{11})\.([0-9a-z]+)\.([0-9a-z]+)(?:\.([\w-]{6}))?$/;

/** Bytes that tell one article's id from any other's, and the words cited from what may stand in their place later. */
const [ID_BYTES, WORDS_BYTES] = [8, 4];

/** The first bytes of a text's SHA-256, four characters for three of them. */
function fingerprint(text: string, bytes: number): string {
  return createHash('sha256').update(text.toWellFormed()).digest().subarray(0, bytes).toString('base64url');
}

/** A citation in at most 60 characters, which finds it again after a restart, also in an archive that has changed. */
export function citationId({
  number,
  article,
  start,
  end,
  text,
}: Span & { number: number; article: { id: string }; text: string }): string {
  const places = [number.toString(36), fingerprint(article.id, ID_BYTES), start.toString(36), end.toString(36)];
  return [...places, fingerprint(text, WORDS_BYTES)].join('.');
}

/** Where a {@link citationId} stands in the snapshot. Undefined when its article is gone, or has other words there now. */
export function findCitation(snapshot: ArchiveSnapshot, id: string): (Span & { number: number }) | undefined {
  const [, number, print, start, end, words] = ID.exec(id) ?? [];
  if (number === undefined || start === undefined || end === undefined) return undefined;
  const isIt = (candidate: number) => fingerprint(snapshot.provenance(candidate).id, ID_BYTES) === print;
  const guess = parseInt(number, 36);
  const found = guess < snapshot.coverage.articles && isIt(guess) ? guess : [...snapshot.articles()].find(isIt);
  if (found === undefined) return undefined;
  const span = { start: parseInt(start, 36), end: parseInt(end, 36) };
  const article = snapshot.article(found);
  if (span.start >= span.end || span.end > article.text.length) return undefined;
  const isThere = words === undefined || fingerprint(shownText(article, span), WORDS_BYTES) === words;
  return isThere ? { number: found, ...span } : undefined;
}
