import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.js';
import { findQuotes } from './answer/find-quotes.js';
import { findSource } from './answer/find-source.js';
import { loggedAnswers } from './answer/logged-answers.js';
import { type ReadProblem, problemLine } from './archive/reading.js';
import type { Config } from './config.js';
import { DigestDesk } from './digest/digest-desk.js';
import { editionPicture } from './digest/edition-picture.js';
import { openDigestStore } from './digest/sqlite-digest-store.js';
import { startBot } from './discord/bot.js';
import type { Services } from './discord/command.js';
import { digestCompanion } from './discord/digest-companion.js';
import type { Picture } from './discord/draft.js';
import { requiredToken } from './discord/token.js';
import { messageOf } from './errors.js';
import { openArchive } from './store/open.js';
import { watchArchive } from './store/watch.js';
import { logLine } from './terminal/log-line.js';
import { timelinePicture } from './time/picture/timeline-picture.js';
import { buildTimeline } from './time/timelines/build-timeline.js';
import { RecentTimelines } from './time/timelines/recent-timelines.js';

/**
 * Runs the Discord bot over the archive until `signal` is aborted and what was being answered is finished. An archive that
 * is being read then is left as a crash would leave it, and the next start reads it again.
 *
 * @param questionLog the file that keeps questions, where the operator wants them kept.
 * @throws UserError when a setting, the archive or the token is unusable, or Discord ends the session.
 */
export async function start(config: Config, questionLog: string | undefined, signal: AbortSignal): Promise<void> {
  requiredToken(config.discordToken);
  const log = openLog(config.logLevel, process.stderr);
  const onProblem = (problem: ReadProblem): void => {
    log.warn(problemLine(problem));
  };
  const opening = openArchive({
    paths: [config.corpusDir],
    dataDir: config.dataDir,
    onProblem,
    ...(config.speakersFile !== undefined && { speakersFile: config.speakersFile }),
    remembers: true,
  });
  const archive = await unlessAborted(opening, signal);
  if (archive === undefined) return;
  const stopWatching = watchArchive(archive, { onProblem });
  const now = () => new Date();
  const store = openDigestStore(config.dataDir, log, now);
  const digests = new DigestDesk({ store, snapshot: () => archive.snapshot, now });
  const timelines = new RecentTimelines(buildTimeline);
  const pictures = picturesOrNone(log);
  try {
    await startBot({
      config,
      commands,
      log,
      signal,
      accompany: (client) =>
        digestCompanion(client, { desk: digests, store, log, now, picture: pictures.editionPicture }),
      services: {
        archive,
        digests,
        findQuotes: (search) => findQuotes(archive.snapshot, search),
        findSource: (message) => findSource(archive.snapshot, message),
        buildTimeline: (request) => timelines.of(archive.snapshot, request),
        ...pictures,
        answer: loggedAnswers({
          archive,
          abstainBelow: config.abstainBelow,
          log: questionLog,
          onUnkept: (message) => {
            log.error(message);
          },
        }),
      },
    });
  } finally {
    stopWatching();
    await archive.close();
  }
}

/** What `work` gives, or undefined as soon as the signal is aborted; nobody hears then how the work ends. */
function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  const aborted = new Promise<undefined>((resolve) => {
    const end = (): void => {
      resolve(undefined);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  return Promise.race([work, aborted]);
}

/** A log on stderr: a line of words an entry at a terminal, JSON where a program may read it. */
function openLog(level: string, stderr: NodeJS.WriteStream): Logger {
  return stderr.isTTY
    ? pino({ level, base: null }, { write: (entry) => void stderr.write(logLine(entry)) })
    : pino({ level }, pino.destination(2));
}

/** Draws pictures; where one cannot be drawn, that is logged and the words go without it. */
function picturesOrNone(log: Logger): Pick<Services, 'timelinePicture' | 'editionPicture'> {
  const drawn =
    <Told>(draw: (told: Told) => Picture | undefined) =>
    (told: Told): Picture | undefined => {
      try {
        return draw(told);
      } catch (error) {
        log.error(`a picture could not be drawn: ${messageOf(error)}`);
        return undefined;
      }
    };
  return { timelinePicture: drawn(timelinePicture), editionPicture: drawn(editionPicture) };
}
