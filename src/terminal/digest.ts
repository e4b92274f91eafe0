import { sourceAndDate } from '../citation/citation-line.js';
import { dayWords } from '../citation/date-words.js';
import type { Digest } from '../digest/digest.js';
import type { DigestStore } from '../digest/digest-store.js';
import type { EditionEntry } from '../digest/edition.js';
import { considerationWords, otherReportsWords, quietWords, spanWords, verdictWords } from '../digest/edition-words.js';
import { makeEdition, type EditionPlan, type MadeEdition } from '../digest/make-edition.js';
import { readPlan } from '../digest/plan-input.js';
import { DAY_MS } from '../durations.js';
import { UserError } from '../errors.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { daysOf } from '../time/typed-days.js';
import { sentenceLines } from './citation-lines.js';
import { type Io, printable } from './io.js';
import { wrapped } from './wrap.js';

/** Styles would not outlast {@link printable}, which the whole text goes through. */
const PLAIN = { styled: false };

/** What the options of `verbatim digest preview` say. */
export interface DigestPreviewOptions {
  /** Id of the server whose digest is meant, where more than one has a digest of that name. */
  readonly guild?: string;
  readonly topic?: string;
  readonly zone?: string;
  readonly kind?: string;
  /** The day from which on what the archive gained counts as new. */
  readonly since?: string;
}

export interface DigestPreviewing {
  readonly snapshot: ArchiveSnapshot;
  readonly store: DigestStore;
  readonly now: Date;
}

/**
 * Prints what a digest would tell now, and why each article is told or not: a digest by its name, or without a name one
 * made of the options.
 *
 * @throws UserError when there is no such digest, more than one, or an option cannot be read.
 */
export async function previewDigest(
  io: Io,
  name: string | undefined,
  options: DigestPreviewOptions,
  { snapshot, store, now }: DigestPreviewing,
): Promise<void> {
  const known = name === undefined ? undefined : digestNamed(store, name, options.guild);
  const plan = known ?? planOf(options, now);
  const since = options.since === undefined ? undefined : new Date(daysOf('--since', options.since).from);
  const after = since ?? (known && store.coveredTo(known.id)) ?? plan.createdAt;
  const made = await makeEdition(snapshot, plan, { dueAt: now, late: false, gained: { after, to: now } });
  io.out(wrapped(io, printable(previewText(made, snapshot))));
}

function digestNamed(store: DigestStore, name: string, guild: string | undefined): Digest {
  const found = store.withName(name).filter((digest) => guild === undefined || digest.guild === guild);
  const [digest, ...others] = found;
  if (digest === undefined) {
    throw new UserError(
      `digest preview: expected the name of a digest, or --topic and no name, found ${JSON.stringify(name)}`,
    );
  }
  if (others.length > 0) {
    const guilds = found.map((one) => one.guild).join(', ');
    throw new UserError(`--guild: expected one of ${guilds}, which all have a digest ${digest.name}, found none`);
  }
  return digest;
}

function planOf({ topic = 'any', zone = 'UTC', kind }: DigestPreviewOptions, now: Date): EditionPlan {
  const plan = readPlan({ guild: '', channel: '', name: 'Preview', time: '00:00', topic, zone, kind }, '--');
  return { ...plan, createdAt: new Date(now.getTime() - DAY_MS) };
}

function previewText({ edition, considered }: MadeEdition, snapshot: ArchiveSnapshot): string {
  const title = edition.topic === undefined ? edition.name : `${edition.name}: ${edition.topic}`;
  const quiet = quietWords(edition);
  const reasons = considered.map(({ number, verdict }) => {
    const article = snapshot.provenance(number);
    return `  ${article.title ?? article.path} (${sourceAndDate(article)}): ${verdictWords(verdict)}`;
  });
  return [
    `${title}\n${spanWords(edition)}`,
    ...(quiet === undefined ? [] : [quiet]),
    ...edition.entries.map(entryText),
    ...(considered.length === 0 ? [] : [[`${considerationWords(considered)}:`, ...reasons].join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}

function entryText(entry: EditionEntry, place: number): string {
  const { date, sentences } = entry;
  const others = otherReportsWords(entry);
  return [
    `${place + 1}. ${date === undefined ? 'Undated' : dayWords(date)}`,
    ...sentenceLines(PLAIN, sentences),
    ...(others === undefined ? [] : [`  ${others}`]),
  ].join('\n');
}
