import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'libsql';
import type { Logger } from 'pino';
import { fileCause, messageOf, UserError } from '../errors.js';
import { makeFolder } from '../folders.js';

export interface StateFileOptions {
  readonly path: string;
  /** Entry n brings the file from version n to n + 1. */
  readonly migrations: readonly string[];
  readonly log: Pick<Logger, 'error' | 'info'>;
  readonly now: () => Date;
  /** How long to wait for another program to give the file free, in milliseconds. */
  readonly lockTimeout: number;
}

/**
 * A SQLite file that is opened when it is needed and closed after every failure, so that what failed once can succeed
 * later: a statement that failed on a lock would hold up every later commit of its connection.
 * A damaged file is set aside and a new one begun.
 */
export class StateFile {
  readonly #options: StateFileOptions;
  #database: Database.Database | undefined;

  constructor(options: StateFileOptions) {
    this.#options = options;
  }

  /** @throws UserError when the file cannot be read. */
  read<T>(work: (database: Database.Database) => T): T {
    return this.#use(work);
  }

  /**
   * All of `work`, or nothing of it.
   *
   * @throws UserError when the file cannot be written.
   */
  write<T>(work: (database: Database.Database) => T): T {
    return this.#use((database) => inTransaction(database, () => work(database)));
  }

  /** Names of damaged files that were set aside, oldest first. */
  damaged(): readonly string[] {
    const { path } = this.#options;
    const mark = `${basename(path)}.damaged-`;
    if (!existsSync(dirname(path))) return [];
    return readdirSync(dirname(path))
      .filter((name) => name.startsWith(mark) && !/-(?:wal|shm)$/u.test(name))
      .sort();
  }

  /** Brings all that was written into the one file and lets it go. It is opened again when it is needed again. */
  close(): void {
    try {
      this.#database?.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      this.#options.log.info({ cause: messageOf(error) }, 'digests: the state stays in its write-ahead log');
    }
    this.#release();
  }

  #release(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  #use<T>(work: (database: Database.Database) => T): T {
    try {
      this.#keepToPath();
      this.#database ??= this.#open();
      return work(this.#database);
    } catch (error) {
      const code = sqliteCodeOf(error);
      if (code === undefined) throw error;
      this.#release();
      if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') this.#setAside(error);
      throw this.#explained(code, error);
    }
  }

  /**
   * SQLite goes on with a file that was removed, as long as it is open, and what it writes is lost when it is closed:
   * such a file is written anew.
   */
  #keepToPath(): void {
    const { path, log } = this.#options;
    if (this.#database === undefined || existsSync(path)) return;
    makeFolderFor(path);
    copyInto(this.#database, `${path}.part`);
    this.#release();
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
    renameSync(`${path}.part`, path);
    log.error({ file: path }, 'digests: the state was removed from the disk and is written anew');
  }

  #open(): Database.Database {
    const { path, lockTimeout } = this.#options;
    makeFolderFor(path);
    const opened = new Database(path, { timeout: lockTimeout });
    try {
      opened.pragma('journal_mode = WAL');
      opened.pragma('foreign_keys = ON');
      const check = JSON.stringify(opened.pragma('quick_check(1)'));
      if (!check.includes('"ok"')) throw new Database.SqliteError(check, 'SQLITE_CORRUPT');
      this.#migrate(opened);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  }

  #migrate(database: Database.Database): void {
    const { path, migrations, log } = this.#options;
    const found = versionOf(database);
    for (;;) {
      const version = versionOf(database);
      if (version > migrations.length) {
        throw new UserError(
          `${path}: expected state of version ${migrations.length} or older, found ${version} of a newer Verbatim`,
        );
      }
      const migration = migrations[version];
      if (migration === undefined) return;
      if (found > 0) log.info({ backup: backUp(database, path, version) }, 'digests: backed up before a migration');
      inTransaction(database, () => {
        if (versionOf(database) !== version) return;
        database.exec(migration);
        database.exec(`PRAGMA user_version = ${version + 1}`);
      });
    }
  }

  #setAside(cause: unknown): void {
    const { path, log, now } = this.#options;
    const aside = `${path}.damaged-${now().toISOString().replace(/[:.]/gu, '-')}`;
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
    }
    log.error(
      { file: path, aside, cause: messageOf(cause) },
      'digests: THE STATE WAS DAMAGED AND IS SET ASIDE. No digest is sent until they are added again or the file is mended.',
    );
  }

  #explained(code: string, error: unknown): unknown {
    const { path } = this.#options;
    const found = failures.find(([prefix]) => code.startsWith(prefix));
    return found === undefined ? error : new UserError(`${path}: ${found[1]}`, { cause: error });
  }
}

const failures: readonly (readonly [prefix: string, message: string])[] = [
  ['SQLITE_BUSY', 'expected to be free, found locked by another program; try again'],
  ['SQLITE_LOCKED', 'expected to be free, found locked by another program; try again'],
  ['SQLITE_FULL', 'expected room on the disk, found it full'],
  ['SQLITE_IOERR', 'expected to read and write, found the disk failing or full'],
  ['SQLITE_READONLY', 'expected to be writable, found read-only'],
  ['SQLITE_CANTOPEN', 'expected a file that can be opened or made, found neither'],
  ['SQLITE_CORRUPT', 'expected a whole database, found it damaged; it was set aside and an empty one is begun'],
  ['SQLITE_NOTADB', 'expected a database, found another kind of file; it was set aside and an empty one is begun'],
];

/** The first column of the first row, undefined when there is none. libsql's `pluck` works with `all` and not with `get`. */
export function scalar(database: Database.Database, sql: string, ...values: unknown[]): unknown {
  return database
    .prepare(sql)
    .pluck()
    .all(...values)[0];
}

function makeFolderFor(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw new UserError(`${dirname(path)}: expected a folder that can be made, found ${fileCause(error)}`, {
      cause: error,
    });
  }
}

function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back after some failures, a full disk among them.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: Database.Database): number {
  return Number(scalar(database, 'PRAGMA user_version'));
}

/** A copy of the whole database beside it, written aside and renamed. */
function backUp(database: Database.Database, path: string, version: number): string {
  const backup = `${path}.v${version}-backup`;
  copyInto(database, `${backup}.part`);
  renameSync(`${backup}.part`, backup);
  return backup;
}

function copyInto(database: Database.Database, path: string): void {
  rmSync(path, { force: true });
  database.prepare('VACUUM INTO ?').run(path);
}

function sqliteCodeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error && error.message.includes('ConnectionFailed') ? 'SQLITE_CANTOPEN' : undefined;
}
