#!/usr/bin/env node
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { quoted } from './archive/quoted.js';
import packageJson from '../package.json' with { type: 'json' };
import { type Config, readConfig } from './config.js';
import { fileCause, UserError } from './errors.js';
import type { StoredArchive } from './store/stored-archive.js';
import type { ArticleFilter } from './store/snapshot.js';
import {
  type ArchiveOptions,
  corpusOption,
  filterOf,
  requireKnownSource,
  withArchiveOptions,
} from './terminal/archive-options.js';
import type { DigestPreviewOptions } from './terminal/digest.js';
import { type Io, printable, showsStyles } from './terminal/io.js';
import { repeatable, wholeNumber, words } from './terminal/option-values.js';
import { daysOf } from './time/typed-days.js';
import { topicOf } from './time/typed-topic.js';

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  styled: showsStyles(process.stdout, process.env),
  errIsTerminal: process.stderr.isTTY,
  ...(process.stdout.isTTY && { columns: process.stdout.columns }),
};

async function settings(): Promise<Config> {
  const { config } = await import('dotenv');
  config({ quiet: true });
  return readConfig(process.env);
}

const questionLogPath = (dataDir: string): string => join(dataDir, 'questions.jsonl');

/** The file that keeps questions, where the operator wants them kept. */
const questionLog = ({ logQuestions, dataDir }: Config): string | undefined =>
  logQuestions ? questionLogPath(dataDir) : undefined;

async function withArchive(
  options: ArchiveOptions,
  use: (archive: StoredArchive, config: Config) => Promise<void>,
): Promise<void> {
  const config = await settings();
  const { openForTerminal } = await import('./terminal/open-archive.js');
  const archive = await openForTerminal(io, options, config);
  try {
    await use(archive, config);
  } finally {
    await archive.close();
  }
}

/** Opens the archive for a command that shows what passes a filter. A source that the archive has not is refused. */
async function withFilteredArchive(
  options: ArchiveOptions,
  use: (archive: StoredArchive, filter: ArticleFilter) => void | Promise<void>,
): Promise<void> {
  const filter = filterOf(options);
  await withArchive(options, async (archive) => {
    requireKnownSource(archive.snapshot, filter);
    await use(archive, filter);
  });
}

interface AskOptions extends ArchiveOptions {
  readonly speaker?: string;
  readonly limit: number;
  readonly asOf?: string;
  readonly batch?: string;
  readonly json?: boolean;
}

interface ImportOptions extends Pick<ArchiveOptions, 'corpus'> {
  readonly explain?: boolean;
}

interface QuotesOptions extends ArchiveOptions {
  readonly speaker?: string;
  readonly about?: string;
  readonly json?: boolean;
}

interface TimelineOptions extends ArchiveOptions {
  readonly dates: number;
  readonly sentences: number;
  readonly image?: string;
  readonly json?: boolean;
}

async function ask(question: readonly string[], options: AskOptions): Promise<void> {
  const filter = { ...filterOf(options), ...(options.speaker !== undefined && { speaker: options.speaker }) };
  const asOf = options.asOf === undefined ? undefined : daysOf('--as-of', options.asOf).to;
  if (options.batch !== undefined && question.length > 0) {
    throw new UserError(`--batch: expected no question beside it, found ${quoted(question.join(' '))}`);
  }
  await withArchive(options, async (archive, config) => {
    const [{ loggedAnswers }, { askOnce, askBatch, askUntilEnd }] = await Promise.all([
      import('./answer/logged-answers.js'),
      import('./terminal/ask.js'),
    ]);
    const onUnkept = (message: string): void => {
      io.err(`${message}\n`);
    };
    const { abstainBelow } = config;
    const asking = {
      answer: loggedAnswers({ archive, abstainBelow, log: questionLog(config), onUnkept }),
      question: { filter, limit: options.limit, ...(asOf !== undefined && { asOf }) },
      json: options.json ?? false,
    };
    if (options.batch !== undefined) await askBatch(io, asking, options.batch);
    else if (question.length > 0) await askOnce(io, asking, question.join(' '));
    else await askUntilEnd(io, asking, process.stdin);
  });
}

const program = new Command('verbatim')
  .description("Answers questions from a news archive in the archive's own words.")
  .version(packageJson.version, '-V, --version', 'print the version')
  .configureOutput({ writeErr: io.err, writeOut: io.out })
  .exitOverride();

program
  .command('start')
  .description('run the Discord bot; needs DISCORD_TOKEN')
  .addHelpText('after', '\nExample: DISCORD_TOKEN=... CORPUS_DIR=articles verbatim start')
  .action(async () => {
    const [config, { start }] = await Promise.all([settings(), import('./start.js')]);
    const leaving = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        leaving.abort();
      });
    await start(config, questionLog(config), leaving.signal);
    // What Discord still makes wait would keep the process.
    process.exit();
  });

withArchiveOptions(program.command('ask [question...]'))
  .description('answer a question; without one, each line of the input, until it ends')
  .option('--speaker <name>', 'only words of this speaker', words('--speaker', 'a name'))
  .option('--limit <n>', 'how many sentences', wholeNumber('--limit', 1, 50), 3)
  .option('--as-of <date>', 'what "today" and "this week" mean (default: the day of the newest article)')
  .option('--batch <file>', 'answer each line of a file: {"id"?, "q", "asked"?}', words('--batch', 'a file'))
  .option('--json', 'print JSON, one line an answer')
  .addHelpText('after', '\nExample: verbatim ask "what did Putin say about interference" --limit 1')
  .action(ask);

program
  .command('import')
  .description('what would be read, what is dropped, and where each date comes from; writes nothing')
  .argument('[path...]', 'files or folders of articles', repeatable(words('import', 'a file or folder of articles')))
  .addOption(corpusOption())
  .option('--explain', 'tell it article by article')
  .addHelpText('after', '\nExample: verbatim import articles/ --explain')
  .action(async (paths: readonly string[] = [], { corpus = [], explain = false }: ImportOptions) => {
    const [config, { runImport }] = await Promise.all([settings(), import('./terminal/import.js')]);
    const named = [...paths, ...corpus];
    await runImport(io, named.length > 0 ? named : [config.corpusDir], explain);
  });

withArchiveOptions(program.command('quotes'))
  .description('who said what; all that anybody said, unless --speaker or --about narrow it')
  .option('--speaker <name>', 'only words of this speaker', words('--speaker', 'a name'))
  .option('--about <topic>', 'only words about this', (typed: string) => topicOf('--about', typed))
  .option('--json', 'print JSON, one line a quote; `direct` are words in double marks, of others the `marks` are told')
  .addHelpText('after', '\nExample: verbatim quotes --speaker Lavrov --about sanctions')
  .action((options: QuotesOptions) =>
    withFilteredArchive(options, async ({ snapshot }, filter) => {
      const { showQuotes } = await import('./terminal/quotes.js');
      showQuotes(io, snapshot, { ...options, filter }, options.json ?? false);
    }),
  );

withArchiveOptions(program.command('timeline <topic...>'))
  .description('the days that mattered for a topic, each with the sentences that tell it')
  .option('--dates <n>', 'how many dates', wholeNumber('--dates', 1, 1000), 10)
  .option('--sentences <n>', 'how many sentences a date', wholeNumber('--sentences', 1, 50), 1)
  .option('--image <file>', 'draw it, as a PNG', words('--image', 'a file'))
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: verbatim timeline "Syria peace plan" --dates 5')
  .action((topicWords: readonly string[], options: TimelineOptions) => {
    const topic = topicOf('timeline', topicWords.join(' '));
    return withFilteredArchive(options, async ({ snapshot }, filter) => {
      const [{ buildTimeline }, { showTimeline }] = await Promise.all([
        import('./time/timelines/build-timeline.js'),
        import('./terminal/timeline.js'),
      ]);
      const request = { topic, filter, entries: options.dates, sentences: options.sentences };
      const timeline = await buildTimeline(snapshot, request);
      showTimeline(io, timeline, options.json ?? false);
      if (options.image === undefined) return;
      const { saveTimelinePicture } = await import('./terminal/timeline-image.js');
      saveTimelinePicture(timeline, options.image);
    });
  });

withArchiveOptions(program.command('dates'))
  .description('every date expression, resolved against its article')
  .option('--json', 'print JSON, one line an expression')
  .addHelpText('after', '\nExample: verbatim dates --corpus articles/ --json > dates.jsonl')
  .action((options: ArchiveOptions & { readonly json?: boolean }) =>
    withFilteredArchive(options, async ({ snapshot }, filter) => {
      const { showDates } = await import('./terminal/dates.js');
      showDates(io, snapshot, filter, options.json ?? false);
    }),
  );

program
  .command('digest')
  .description('digests that the bot sends')
  .addHelpText('after', '\nExample: verbatim digest preview "Morning brief"')
  .command('preview [name]')
  .description('what a digest would tell now, and why; without a name, one made of the options')
  .addOption(corpusOption())
  .option('--guild <id>', 'whose digest, where more than one server has one of that name')
  .option('--topic <words>', 'what it is about (default: any)')
  .option('--zone <name>', 'its time zone (default: UTC)')
  .option('--kind <kind>', 'new or on-this-day (default: new)')
  .option('--since <date>', 'what the archive gained from this day on counts as new')
  .addHelpText('after', '\nExample: verbatim digest preview --topic sanctions --kind on-this-day')
  .action((name: string | undefined, options: ArchiveOptions & DigestPreviewOptions) =>
    withArchive(options, async ({ snapshot }, config) => {
      const [{ previewDigest }, { openDigestStore }, { pino }] = await Promise.all([
        import('./terminal/digest.js'),
        import('./digest/sqlite-digest-store.js'),
        import('pino'),
      ]);
      const store = openDigestStore(config.dataDir, pino({ level: config.logLevel }, pino.destination(2)));
      try {
        await previewDigest(io, name, options, { snapshot, store, now: new Date() });
      } finally {
        store.close();
      }
    }),
  );

withArchiveOptions(program.command('status'))
  .description('articles, dates covered, sources, index size')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: verbatim status --corpus articles/')
  .action((options: ArchiveOptions & { readonly json?: boolean }) =>
    withFilteredArchive(options, async (archive, filter) => {
      const [{ archiveStatus }, { showStatus }] = await Promise.all([
        import('./store/status.js'),
        import('./terminal/status.js'),
      ]);
      showStatus(io, archiveStatus(archive, filter), options.json ?? false);
    }),
  );

program
  .command('gaps')
  .description('list the questions that found nothing, where LOG_QUESTIONS is on')
  .addHelpText('after', '\nExample: LOG_QUESTIONS=on verbatim gaps')
  .action(async () => {
    const [{ dataDir, logQuestions }, { showGaps }] = await Promise.all([settings(), import('./terminal/gaps.js')]);
    await showGaps(io, questionLogPath(dataDir), logQuestions);
  });

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads along has read enough, as `head` does.
  if (error.code === 'EPIPE') process.exit();
  io.err(`output: expected to be written, found ${fileCause(error)}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UserError) io.err(`${printable(error.message)}\n`);
  else if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error instanceof CommanderError ? Math.min(error.exitCode, 1) : 1;
}
