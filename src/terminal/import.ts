import type { Article, DateBasis } from '../archive/article.js';
import { readArchive } from '../archive/load.js';
import { lostBy, problemLine, type CleaningNote } from '../archive/reading.js';
import { counted } from '../citation/coverage-words.js';
import { withBoundedDate } from '../time/undated.js';
import { explanation } from './explanation.js';
import { type Io, printable } from './io.js';
import { progressBar } from './progress.js';

const MOST_NAMED = 24;

/**
 * Reads an archive and prints what was found in it: with `explain` article by article, and in every case a
 * summary. Problems go to stderr, a line each.
 *
 * @throws UserError when no article can be read
 */
export async function runImport(io: Io, paths: readonly string[], explain: boolean): Promise<void> {
  const summary = new Summary();
  const { onProgress, clear } = progressBar(io, () => performance.now());
  try {
    for await (const event of readArchive(paths, { onProgress })) {
      if (event.kind === 'problem') {
        summary.skipped += lostBy(event.problem);
        clear();
        io.err(`${printable(problemLine(event.problem))}\n`);
        continue;
      }
      const article = withBoundedDate(event.article);
      summary.add(article, event.notes);
      if (explain) io.out(`${printable(explanation(article, event.notes))}\n`);
    }
  } finally {
    clear();
  }
  io.out(`${printable(summary.text())}\n`);
}

/** Counts over all that was read. */
class Summary {
  skipped = 0;
  #articles = 0;
  #sentences = 0;
  readonly #sources = new Map<string, number>();
  readonly #bases = new Map<DateBasis, number>();
  readonly #notes = new Map<string, number>();

  add(article: Article, notes: readonly CleaningNote[]): void {
    this.#articles += 1;
    this.#sentences += article.sentences.length;
    count(this.#sources, article.source ?? 'not known');
    count(this.#bases, article.date.basis);
    for (const { kind, reason } of notes) count(this.#notes, `${kind} ${reason}`);
  }

  text(): string {
    return [
      `Read ${counted(this.#articles, 'article')}, ${counted(this.#sentences, 'sentence')}; skipped ${this.skipped}.`,
      `Sources: ${listed(this.#sources)}`,
      `Dates: ${listed(this.#bases)}`,
      ...(this.#notes.size === 0 ? [] : [`Cleaning: ${listed(this.#notes)}`]),
    ].join('\n');
  }
}

/** The names that were met most, with how often. */
function listed(counts: ReadonlyMap<string, number>): string {
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([name, times]) => `${name} ${times}`);
  const more = named.length - MOST_NAMED;
  return [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function count<Name extends string>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
