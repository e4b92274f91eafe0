/** An error meant for the user: its message is one line that says which file or flag, what was expected and what was found. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The message of anything that can be thrown, for logs and for wrapping in a {@link UserError}. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'nothing there',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EEXIST: 'a file in its place',
  EISDIR: 'a folder',
  ENOTDIR: 'a file where a folder should be',
  EROFS: 'a read-only file system',
  ENOSPC: 'no space left on the device',
  EMFILE: 'too many open files',
};

/** Why the file system refused, in words: `no permission` rather than Node's message with a code and a path in it. */
export function fileCause(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CAUSES[code] ?? messageOf(error);
}
