import { UserError } from '../errors.js';
import { nameKey } from './name-key.js';
import type { ArchiveSnapshot } from './snapshot.js';

const SOURCES_NAMED = 5;

/**
 * The name of a source as the archive has it.
 *
 * @param option names what was typed, in the error.
 * @throws UserError when no article is from it; its message tells some sources that there are.
 */
export function knownSource(snapshot: ArchiveSnapshot, option: string, typed: string): string {
  const sources = snapshot.sources();
  const found = sources.find(({ name }) => nameKey(name) === nameKey(typed));
  if (found) return found.name;
  const some = sources.slice(0, SOURCES_NAMED).map(({ name }) => name);
  const known = some.length === 0 ? 'it names none' : `it has ${some.join(', ')}`;
  throw new UserError(`${option}: expected a source of the archive, found ${JSON.stringify(typed)}; ${known}`);
}
