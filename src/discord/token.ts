import { UserError } from '../errors.js';

const WHERE = 'https://discord.com/developers/applications > your application > Bot > Reset Token';

/**
 * The token to log in with.
 *
 * @throws UserError that says what is missing, where to get it, and how to try the bot without it.
 */
export function requiredToken(token: string | undefined): string {
  if (token !== undefined) return token;
  throw new UserError(
    `DISCORD_TOKEN: expected a bot token in the environment or in .env, found none. Get one at ${WHERE}. ` +
      'To try Verbatim now, without Discord: npm run ask -- "what did Putin say about interference"',
  );
}

/** The error for a token that Discord refuses. */
export function refusedToken(): UserError {
  return new UserError(
    `DISCORD_TOKEN: expected a token that Discord knows, found one it refuses. Get a new one at ${WHERE}.`,
  );
}
