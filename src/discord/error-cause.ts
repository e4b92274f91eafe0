import { DiscordAPIError, HTTPError } from 'discord.js';
import { codeOf, messageOf } from '../errors.js';

/**
 * What went wrong, for the log. Errors of requests carry the request's address and body, and with them the tokens
 * of interactions: of those only method, status and Discord's code and words are kept. Of a bug the stack is kept.
 */
export function causeOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.method} ${error.status}, code ${error.code}: ${error.message}`;
  if (error instanceof HTTPError) return `${error.method} ${error.status}: ${error.message}`;
  if (isTransient(error)) return networkCause(error);
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}

function networkCause(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? messageOf(error) : `${code}: ${messageOf(error)}`;
}

/** Codes of Node's network errors and of undici, which carries discord.js' requests. */
const NETWORK_CODE = /^(?:E[A-Z_]+|UND_ERR_\w+)$/;

/**
 * Whether a request may succeed when it is tried again: the connection failed, it took too long, or Discord
 * had trouble of its own.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || NETWORK_CODE.test(codeOf(error) ?? '');
}

/** Whether Discord refused a request for what it holds: another one may be taken. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 400;
}
