import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandBooleanOption,
  SlashCommandStringOption,
} from 'discord.js';
import * as v from 'valibot';
import { counted } from '../src/citation/coverage-words.js';
import { MOST_CHOICES, type Choice } from '../src/discord/command.js';
import { shortened } from '../src/discord/escape.js';
import { UserError } from '../src/errors.js';
import { nameKey } from '../src/store/name-key.js';
import { knownSource } from '../src/store/known-source.js';
import type { ArchiveSnapshot, ArticleFilter } from '../src/store/snapshot.js';
import { rangeOf } from '../src/time/typed-days.js';

const LONGEST_NAME = 100;

export const fromOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('from')
    .setDescription('Only articles of this day, month or year, or later: 2012-02-08, 2012-02, 2012')
    .setMaxLength(10);

export const toOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('to')
    .setDescription('Only articles of this day, month or year, or earlier: 2012-02-08, 2012-02, 2012')
    .setMaxLength(10);

export const sourceOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('source')
    .setDescription('Only articles of this source')
    .setAutocomplete(true)
    .setMaxLength(LONGEST_NAME);

export const privateOption = (option: SlashCommandBooleanOption): SlashCommandBooleanOption =>
  option.setName('private').setDescription('Only you see the answer');

/** Whether only the member who asks is to see the answer. */
export function isPrivate({ options }: ChatInputCommandInteraction): boolean {
  return options.getBoolean('private') ?? false;
}

export const speakerOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('speaker')
    .setDescription('Only words of this speaker')
    .setAutocomplete(true)
    .setMaxLength(LONGEST_NAME);

/**
 * The name by which the archive knows a speaker.
 *
 * @throws UserError when it knows none, or several, by the name typed; with the nearest names.
 */
export function knownSpeaker(snapshot: ArchiveSnapshot, typed: string): string {
  const found = snapshot.speakers.named(typed);
  const exact =
    found.find(({ name }) => nameKey(name) === nameKey(typed)) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact.name;
  if (found.length > 1) {
    const names = found.map(({ name }) => name).join(', ');
    throw new UserError(`speaker: ${JSON.stringify(typed)} may be ${names}; please say which.`);
  }
  const nearest = snapshot.speakers.suggest(typed, 5).map(({ name }) => name);
  const hint = nearest.length === 0 ? '' : ` The nearest: ${nearest.join(', ')}.`;
  throw new UserError(`speaker: the archive quotes nobody by the name ${JSON.stringify(typed)}.${hint}`);
}

/**
 * The filter that the options of a command ask for, with names as the archive has them; blanks ask for nothing.
 *
 * @throws UserError for a date that is none, a range that ends before it starts, and a name that the
 * archive does not know.
 */
export function filterOf({ options }: ChatInputCommandInteraction, snapshot: ArchiveSnapshot): ArticleFilter {
  const typed = (name: string): string | undefined => {
    const words = options.getString(name)?.trim();
    return words === '' ? undefined : words;
  };
  const [from, to, source, speaker] = [typed('from'), typed('to'), typed('source'), typed('speaker')];
  return {
    ...rangeOf({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, { from: 'from', to: 'to' }),
    ...(source !== undefined && { source: knownSource(snapshot, 'source', source) }),
    ...(speaker !== undefined && { speaker: knownSpeaker(snapshot, speaker) }),
  };
}

const part = v.nullable(v.string());
/** What goes along in buttons of a filter without a speaker: from, to and source. */
export const filterParts = [part, part, part] as const;
type FilterParts = readonly [from: string | null, to: string | null, source: string | null];

/** A filter as it goes along in buttons. */
export function partsOf({ from, to, source }: ArticleFilter): [...FilterParts] {
  return [from ?? null, to ?? null, source ?? null];
}

/** The filter that went along in buttons. */
export function filterFrom([from, to, source]: FilterParts): ArticleFilter {
  return { ...(from !== null && { from }), ...(to !== null && { to }), ...(source !== null && { source }) };
}

/** The sources whose name has a word that begins with what is typed, most articles first. */
function suggestSources(snapshot: ArchiveSnapshot, typed: string): Choice[] {
  const wanted = nameKey(typed);
  return snapshot
    .sources()
    .filter(({ name }) => nameKey(name).startsWith(wanted) || nameKey(name).includes(` ${wanted}`))
    .slice(0, MOST_CHOICES)
    .map(({ name, articles }) => ({ name: `${shortened(name, 70)} (${counted(articles, 'article')})`, value: name }));
}

function suggestSpeakers(snapshot: ArchiveSnapshot, typed: string): Choice[] {
  return snapshot.speakers
    .suggest(typed, MOST_CHOICES)
    .map(({ name, quotes }) => ({ name: `${shortened(name, 70)} (${counted(quotes, 'quote')})`, value: name }));
}

/** Values for whichever of `source` and `speaker` is being typed. */
export function suggestNames({ options }: AutocompleteInteraction, snapshot: ArchiveSnapshot): Choice[] {
  const { name, value } = options.getFocused(true);
  return name === 'speaker' ? suggestSpeakers(snapshot, value) : suggestSources(snapshot, value);
}
