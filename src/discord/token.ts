import { UserError } from '../errors.js';

const WHERE = 'https://discord.com/developers/applications > your application > Bot > Reset Token';

/**
 * The token to log in with.
 *
 * @throws UserError that says what is missing or wrong, where to get it, and how to try the bot without it.
 * It does not show the token.
 */
export function requiredToken(token: string | undefined): string {
  if (token !== undefined && /^[\w.-]+$/.test(token)) return token;
  if (token !== undefined) {
    throw new UserError(
      `DISCORD_TOKEN: expected a bot token and nothing else, found blanks or signs that no token has. Get one at ${WHERE}.`,
    );
  }
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
