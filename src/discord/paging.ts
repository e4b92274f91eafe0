import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';
import { UserError } from '../errors.js';
import type { Press } from './command.js';
import type { ActionButton } from './draft.js';

const LONGEST_ID = 100;

/**
 * The buttons of a row of pages: a letter for its id, and the page it leads to. The one in the middle only
 * tells where one is.
 */
const TURNS = [
  { letter: 'f', label: 'First', to: () => 0 },
  { letter: 'p', label: 'Previous', to: (page: number) => Math.max(0, page - 1) },
  { letter: 'i', label: undefined, to: (page: number) => page },
  { letter: 'n', label: 'Next', to: (page: number, pages: number) => Math.min(pages - 1, page + 1) },
  { letter: 'l', label: 'Last', to: (_: number, pages: number) => pages - 1 },
] as const;

function packed(query: readonly (string | null)[]): string {
  return brotliCompressSync(JSON.stringify(query)).toString('base64url');
}

function unpacked(text: string): unknown {
  return JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64url'), { maxOutputLength: 100_000 }).toString());
}

/**
 * Buttons that turn the pages of a reply, handled by the button handler `name`. What was asked for goes
 * along in their ids, a part in each, so that they work for as long as the message stands.
 *
 * @param page from 0.
 * @returns none when there is but one page, or when the query is too long to go along.
 */
export function pagingButtons(
  name: string,
  query: readonly (string | null)[],
  page: number,
  pages: number,
): ActionButton[] {
  if (pages < 2) return [];
  const state = packed(query);
  const ids = TURNS.map(({ letter, to }) => `${name}:${letter}${to(page, pages)}:`);
  const room = LONGEST_ID - Math.max(...ids.map((id) => id.length));
  if (state.length > room * TURNS.length) return [];
  return TURNS.map(({ label, to }, place) => ({
    id: `${ids[place] ?? ''}${state.slice(place * room, (place + 1) * room)}`,
    label: label ?? `Page ${page + 1} of ${pages}`,
    disabled: label === undefined || to(page, pages) === page,
  }));
}

const STATE = /^[fpinl](\d+):/;
const pageSchema = v.pipe(v.number(), v.safeInteger());

/**
 * The page that a press of one of {@link pagingButtons} asks for, and what was asked for at first.
 *
 * @throws UserError when the buttons are of another version of the program.
 */
export function askedPage<Query>(
  name: string,
  schema: v.GenericSchema<unknown, Query>,
  { state, buttonIds }: Press,
): { query: Query; page: number } {
  const parts = buttonIds
    .filter((id) => id.startsWith(`${name}:`))
    .map((id) => id.slice(name.length + 1).replace(STATE, ''));
  try {
    return {
      query: v.parse(schema, unpacked(parts.join(''))),
      page: v.parse(pageSchema, Number(STATE.exec(state)?.[1])),
    };
  } catch {
    throw new UserError('These buttons are too old for me. Please use the command again.');
  }
}
