import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../src/folders.js';
import { emptyFolder } from './store/folder.js';

describe('a folder that is made where it is not there', () => {
  it('comes with those above it, and may be there already', async () => {
    const path = join(await emptyFolder(), 'state', 'of', 'digests');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('is refused where a file stands in its place, or above it', async () => {
    const file = join(await emptyFolder(), 'state');
    await writeFile(file, '');
    expect(() => {
      makeFolder(file);
    }).toThrow(expect.objectContaining({ code: 'EEXIST' }) as Error);
    expect(() => {
      makeFolder(join(file, 'digests'));
    }).toThrow(expect.objectContaining({ code: 'ENOTDIR' }) as Error);
  });

  it.skipIf(!existsSync('/proc/self'))('is refused by a file system that takes no folders', () => {
    expect(() => {
      makeFolder('/proc/verbatim/state');
    }).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });
});
