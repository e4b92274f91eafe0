import type { Article, Span } from './article.js';

/** Bytes that one article may take: of a text file, or of a line of JSONL. */
export const LARGEST_ARTICLE = 16 * 1024 * 1024;

/** `dropped`: not shown. `joined`: shown as one where the file breaks it. `guessed`: read as something by its looks. */
export type NoteKind = 'dropped' | 'joined' | 'guessed';

/** What cleaning did to a span of an article's text, and why. */
export interface CleaningNote extends Span {
  readonly kind: NoteKind;
  /** In a few words: `page number`, `hard-wrapped line`, `caption`. */
  readonly reason: string;
}

/** Something that could not be read, as data: the rest of the archive loads. */
export interface ReadProblem {
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly expected: string;
  readonly found: string;
  /** What the archive lacks because of it. */
  readonly lost: 'file' | 'article' | 'detail';
  /** How many of these it lacks, where it is more than one. */
  readonly count?: number;
  /** True where what stands there, or in the rest of the file, is not known: what was read from it before is still good. */
  readonly unseen?: true;
}

export type ReadEvent =
  | { readonly kind: 'article'; readonly article: Article; readonly notes: readonly CleaningNote[] }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

/** How far reading has come, in bytes of the files as they lie on disk. */
export interface ReadProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly articles: number;
}

/** How many files and articles the archive lacks because of a problem. */
export function lostBy({ lost, count = 1 }: ReadProblem): number {
  return lost === 'detail' ? 0 : count;
}

/** One line for stderr: `path:line: expected …, found …`. A line break in the name of a file is a space in it. */
export function problemLine(problem: ReadProblem): string {
  const path = problem.path.replace(/\p{Cc}+/gu, ' ');
  const place = problem.line === undefined ? path : `${path}:${problem.line}`;
  return `${place}: expected ${problem.expected}, found ${problem.found}`;
}
