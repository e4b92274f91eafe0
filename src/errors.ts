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
  EDQUOT: 'no space left in the quota',
  ELOOP: 'a link that leads to itself',
  ENAMETOOLONG: 'a name too long for the file system',
  EIO: 'a disk that fails',
  EMFILE: 'too many open files',
};

/** Why the file system refused, in words: `no permission` rather than Node's message with a code and a path in it. */
export function fileCause(error: unknown): string {
  return CAUSES[codeOf(error) ?? ''] ?? messageOf(error);
}

/** The code of an error of the system, `ENOENT` for one, or of a library; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Whether an error has this code. */
export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}

/** Whether the system refused because nothing is there, nor can be where a file stands in the place of a folder. */
export function isAbsence(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
}
