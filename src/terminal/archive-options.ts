import { Option, type Command } from 'commander';
import type { Config } from '../config.js';
import { knownSource } from '../store/known-source.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import { rangeOf } from '../time/typed-days.js';
import { repeatable, words } from './option-values.js';

/** The options that every command over an archive takes. */
export interface ArchiveOptions {
  readonly corpus?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
}

/** The option `--corpus`, which may be given more than once. */
export function corpusOption(): Option {
  return new Option(
    '--corpus <path>',
    'a file or folder of articles; repeatable (default: CORPUS_DIR, else corpus)',
  ).argParser(repeatable(words('--corpus', 'a file or folder of articles')));
}

/** Adds `--corpus`, `--from`, `--to` and `--source` to a command. */
export function withArchiveOptions(command: Command): Command {
  return command
    .addOption(corpusOption())
    .option('--from <date>', 'only articles of this day, month or year, or later')
    .option('--to <date>', 'only articles of this day, month or year, or earlier')
    .option('--source <name>', 'only articles of this source', words('--source', 'a name'));
}

/** The files and folders that hold the archive. */
export function corpusPaths(options: ArchiveOptions, config: Config): readonly string[] {
  return options.corpus ?? [config.corpusDir];
}

/**
 * The filter that the options ask for.
 *
 * @throws UserError for a date that is none, and for a range that ends before it starts.
 */
export function filterOf(options: ArchiveOptions): ArticleFilter {
  return {
    ...rangeOf(options, { from: '--from', to: '--to' }),
    ...(options.source !== undefined && { source: options.source }),
  };
}

/** @throws UserError when no article is from the source that a filter names; its message tells some that there are. */
export function requireKnownSource(snapshot: ArchiveSnapshot, { source }: ArticleFilter): void {
  if (source !== undefined) knownSource(snapshot, '--source', source);
}
