/** An error meant for the user: its message is one line that says which file or flag, what was expected and what was found. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The message of anything that can be thrown, for logs and for wrapping in a {@link UserError}. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
