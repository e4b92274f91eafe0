/**
 * Draws the pictures of README.md: messages that the bot makes of the sample archive, as Discord shows them.
 *
 *     npm run pictures            needs Chromium: `chromium` on the path, or its path in CHROMIUM
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { findQuotes } from '../../src/answer/find-quotes.js';
import { editionPicture } from '../../src/digest/edition-picture.js';
import { makeEdition } from '../../src/digest/make-edition.js';
import { answerDraft } from '../../src/discord/answer-message.js';
import type { Draft } from '../../src/discord/draft.js';
import { sentEditionDraft } from '../../src/discord/edition-message.js';
import { renderMessage } from '../../src/discord/message.js';
import { quotesDraft } from '../../src/discord/quote-message.js';
import { timelineDraft } from '../../src/discord/timeline-message.js';
import { openArchive } from '../../src/store/open.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { timelinePicture } from '../../src/time/picture/timeline-picture.js';
import { buildTimeline } from '../../src/time/timelines/build-timeline.js';
import { messagePage, type Occasion } from './message-html.js';

const FOLDER = join('docs', 'pictures');
const FONT = import.meta.resolve('@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2');
const WIDTH = 640;
/** What the digest takes for new in the archive. */
const GAINED = [
  '2012-09-08-russia-un-peace-plan.md',
  '2012-12-11-clinton-appeals.md',
  '2013-03-08-lavrov-bbc-interview.md',
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--default-background-color=00000000',
  '--disable-lcd-text',
  '--force-device-scale-factor=1.15',
  '--virtual-time-budget=5000',
];

interface Scene extends Occasion {
  readonly name: string;
  readonly draft: Draft;
}

function answer(snapshot: ArchiveSnapshot): Scene {
  const text = 'what did Putin say about interference';
  const draft = answerDraft(answerQuestion(snapshot, { text, filter: {}, limit: 3 }), {}, false);
  return { name: 'answer', command: `/ask ${text}`, time: 'Today at 10:12', draft };
}

function quotes(snapshot: ArchiveSnapshot): Scene {
  const search = { speaker: 'Sergei Lavrov', about: 'Assad', filter: {}, said: 'any', offset: 0, limit: 2 } as const;
  const draft = quotesDraft(findQuotes(snapshot, search), search, [], false);
  return { name: 'quote', command: '/quote speaker:Sergei Lavrov about:Assad', time: 'Today at 10:14', draft };
}

async function timeline(snapshot: ArchiveSnapshot): Promise<Scene> {
  const request = { topic: 'Geneva plan', filter: {}, entries: 10, sentences: 2 };
  const built = await buildTimeline(snapshot, request);
  const more = { picture: timelinePicture(built), paging: [], isPrivate: false };
  const draft = timelineDraft(built, request, 0, more);
  return { name: 'timeline', command: `/timeline ${request.topic}`, time: 'Today at 10:15', draft };
}

async function digest(gained: ArchiveSnapshot): Promise<Scene> {
  const [after, dueAt] = [new Date('2013-03-08T06:00:00Z'), new Date('2013-03-09T06:00:00Z')];
  const schedule = { hour: 8, minute: 0, zone: 'Europe/Athens', days: [1, 2, 3, 4, 5, 6, 7] as const };
  const plan = { name: 'Morning brief', topic: 'Assad', kind: 'new' as const, schedule, createdAt: after };
  const { edition } = await makeEdition(gained, plan, { dueAt, late: false, gained: { after, to: dueAt } });
  return { name: 'digest', time: 'Today at 08:00', draft: sentEditionDraft(edition, 1, 0, editionPicture(edition)) };
}

function chromium(...args: readonly string[]): string {
  const profile = mkdtempSync(join(tmpdir(), 'verbatim-chromium-'));
  try {
    return execFileSync(process.env.CHROMIUM ?? 'chromium', [...FLAGS, `--user-data-dir=${profile}`, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Height in pixels that a page says it has. */
function heightOf(page: string): number {
  const dom = chromium(`--window-size=${WIDTH},4000`, '--dump-dom', page);
  return Number(/data-height="(\d+)"/.exec(dom)?.[1]);
}

function draw({ name, draft, ...occasion }: Scene, folder: string): void {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, messagePage(renderMessage(draft), occasion, FONT));
  const page = pathToFileURL(file).href;
  const picture = join(FOLDER, `${name}.png`);
  chromium(`--window-size=${WIDTH},${heightOf(page)}`, `--screenshot=${resolve(picture)}`, page);
  process.stdout.write(`${picture}\n`);
}

const archive = await openArchive({ paths: ['corpus'] });
const gained = await openArchive({ paths: GAINED.map((file) => join('corpus', file)) });
const folder = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
try {
  const { snapshot } = archive;
  const scenes = [answer(snapshot), quotes(snapshot), await timeline(snapshot), await digest(gained.snapshot)];
  for (const scene of scenes) draw(scene, folder);
} finally {
  await Promise.all([archive.close(), gained.close()]);
  rmSync(folder, { recursive: true });
}
