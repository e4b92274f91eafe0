import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scalar, StateFile } from '../../src/digest/state-file.js';

const first = 'CREATE TABLE note (text TEXT NOT NULL) STRICT;';
const second = `ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'white';`;

let folder: string;
let path: string;
let logged: unknown[];
let file: StateFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-state-'));
  path = join(folder, 'state.sqlite');
  logged = [];
  file = stateFile([first]);
});

afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true });
});

describe('a state file', () => {
  it('is made, with its folder, when it is first needed', () => {
    path = join(folder, 'data', 'deep', 'state.sqlite');
    file = stateFile([first]);
    write('milk');
    expect(notes()).toEqual(['milk']);
  });

  it('keeps what was written, in a write-ahead log that survives', () => {
    write('milk');
    file.close();
    expect(notes()).toEqual(['milk']);
    expect(file.read((database) => scalar(database, 'PRAGMA journal_mode'))).toBe('wal');
  });

  it('writes all of a piece of work or nothing', () => {
    write('milk');
    expect(() =>
      file.write((database) => {
        database.prepare('INSERT INTO note (text) VALUES (?)').run('eggs');
        throw new Error('no eggs');
      }),
    ).toThrow('no eggs');
    expect(notes()).toEqual(['milk']);
  });

  it('is written anew with all it held when it is removed while it is open, and says so', () => {
    write('milk');
    rmSync(folder, { recursive: true });
    write('eggs');
    expect(logged).toHaveLength(1);
    file.close();
    expect(notes()).toEqual(['milk', 'eggs']);
    rmSync(path);
    expect(notes()).toEqual(['milk', 'eggs']);
    file.close();
    expect(notes()).toEqual(['milk', 'eggs']);
  });

  it('says that its folder cannot be made', () => {
    writeFileSync(join(folder, 'data'), '');
    path = join(folder, 'data', 'state.sqlite');
    file = stateFile([first]);
    expect(() => notes()).toThrow(/data: expected a folder that can be made, found a file in its place/);
  });
});

describe('migrations', () => {
  it('bring an older file up, after a backup of it', () => {
    write('milk');
    file.close();
    file = stateFile([first, second]);
    expect(file.read((database) => scalar(database, 'SELECT colour FROM note'))).toBe('white');
    const backup = new Database(`${path}.v1-backup`);
    expect(backup.prepare('SELECT * FROM note').all()).toEqual([{ text: 'milk' }]);
    backup.close();
  });

  it('need no backup of a file that is new', () => {
    file = stateFile([first, second]);
    write('milk');
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  });

  it('leave the file as it was when they fail', () => {
    write('milk');
    file.close();
    file = stateFile([first, `${second} SELECT * FROM nowhere;`]);
    expect(() => notes()).toThrow('nowhere');
    file = stateFile([first]);
    expect(notes()).toEqual(['milk']);
  });

  it('are not run backwards: a file of a newer version is left alone', () => {
    file = stateFile([first, second]);
    write('milk');
    file.close();
    file = stateFile([first]);
    expect(() => notes()).toThrow(`${path}: expected state of version 1 or older, found 2 of a newer Verbatim`);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });
});

describe('a locked file', () => {
  it('is told as such, and written once it is free', () => {
    write('milk');
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(() => {
      write('eggs');
    }).toThrow(`${path}: expected to be free, found locked by another program; try again`);
    expect(notes()).toEqual(['milk']);
    other.exec('COMMIT');
    other.close();
    write('bread');
    expect(notes()).toEqual(['milk', 'bread']);
  });
});

describe('a full disk', () => {
  it('is told as such, what was written before is kept, and writing goes on when there is room', () => {
    write('milk');
    const fill = () => {
      file.write((database) => {
        database.pragma(`max_page_count = ${Number(scalar(database, 'PRAGMA page_count'))}`);
        database.prepare('INSERT INTO note (text) VALUES (?)').run('x'.repeat(100_000));
      });
    };
    expect(fill).toThrow(`${path}: expected room on the disk, found it full`);
    expect(notes()).toEqual(['milk']);
    write('bread');
    expect(notes()).toEqual(['milk', 'bread']);
  });
});

describe('a damaged file', () => {
  it('that is no database at all is renamed aside, said loudly, and a new one is begun', () => {
    writeFileSync(path, 'Sorry, this was never a database. '.repeat(200));
    expect(() => notes()).toThrow(`${path}: expected a database, found another kind of file; it was set aside`);
    expect(file.damaged()).toEqual(['state.sqlite.damaged-2024-03-01T08-00-00-000Z']);
    expect(logged).toEqual([expect.stringContaining('THE STATE WAS DAMAGED')]);
    write('milk');
    expect(notes()).toEqual(['milk']);
  });

  it('with bytes overwritten is renamed aside with all its bytes, and a new one is begun', () => {
    write('milk '.repeat(20_000));
    file.close();
    const bytes = readFileSync(path).fill(0xa5, 8192, 12_288);
    writeFileSync(path, bytes);
    expect(() => notes()).toThrow(`${path}: expected a whole database, found it damaged`);
    const [aside = ''] = file.damaged();
    expect(readFileSync(join(folder, aside))).toEqual(bytes);
    expect(notes()).toEqual([]);
  });
});

function stateFile(migrations: readonly string[]): StateFile {
  const log = { info: () => undefined, error: (_: unknown, message?: string) => logged.push(message) };
  return new StateFile({ path, migrations, log, now: () => new Date('2024-03-01T08:00:00Z'), lockTimeout: 20 });
}

function write(text: string): void {
  file.write((database) => database.prepare('INSERT INTO note (text) VALUES (?)').run(text));
}

function notes(): unknown[] {
  return file.read((database) => database.prepare('SELECT text FROM note').pluck().all());
}
