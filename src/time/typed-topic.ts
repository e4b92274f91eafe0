import { UserError } from '../errors.js';

/**
 * A topic as typed, without white space around it.
 *
 * @param option names what was typed, in the error.
 * @throws UserError when it has no words.
 */
export function topicOf(option: string, typed: string): string {
  const topic = typed.trim();
  if (/[\p{L}\p{N}]/u.test(topic)) return topic;
  throw new UserError(`${option}: expected words, such as the name of a place, found ${JSON.stringify(typed)}`);
}
