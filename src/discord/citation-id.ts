import { createHash } from 'node:crypto';
import type { Span } from '../archive/article.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';

const ID = /^([0-9a-z]+)\.([\w-]{11})\.([0-9a-z]+)\.([0-9a-z]+)$/;

/** Eleven characters that tell one article's id from any other's: the first 64 bits of its SHA-256. */
function fingerprint(articleId: string): string {
  return createHash('sha256').update(articleId.toWellFormed()).digest().subarray(0, 8).toString('base64url');
}

/** A citation in at most 60 characters, which finds it again after a restart, also in an archive that has changed. */
export function citationId({
  number,
  article,
  start,
  end,
}: Span & { number: number; article: { id: string } }): string {
  return [number.toString(36), fingerprint(article.id), start.toString(36), end.toString(36)].join('.');
}

/** Where a {@link citationId} stands in the snapshot. Undefined when its article is gone, or too short now for the span. */
export function findCitation(snapshot: ArchiveSnapshot, id: string): (Span & { number: number }) | undefined {
  const [, number, print, start, end] = ID.exec(id) ?? [];
  if (number === undefined || start === undefined || end === undefined) return undefined;
  const isIt = (candidate: number) => fingerprint(snapshot.provenance(candidate).id) === print;
  const guess = parseInt(number, 36);
  const found = guess < snapshot.coverage.articles && isIt(guess) ? guess : [...snapshot.articles()].find(isIt);
  if (found === undefined) return undefined;
  const span = { start: parseInt(start, 36), end: parseInt(end, 36) };
  return span.start < span.end && span.end <= snapshot.article(found).text.length
    ? { number: found, ...span }
    : undefined;
}
