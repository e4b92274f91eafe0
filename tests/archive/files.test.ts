import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles } from '../../src/archive/files.js';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('listing the files of an archive', () => {
  it('finds them in folders within folders, by name, with their size', async () => {
    const root = await emptyFolder();
    await mkdir(join(root, '2012', 'february'), { recursive: true });
    await writeFile(join(root, '2012', 'february', 'strike.txt'), 'Dockers walked out.');
    await writeFile(join(root, '2012', 'cod.md'), 'Cod is scarce.');
    await writeFile(join(root, 'wire.jsonl.gz'), '');
    const { files } = await listFiles([root]);
    expect(files.map(({ id, format, gzipped, bytes }) => [id, format, gzipped, bytes])).toEqual([
      ['2012/cod.md', 'markdown', false, 14],
      ['2012/february/strike.txt', 'text', false, 19],
      ['wire.jsonl.gz', 'jsonl', true, 0],
    ]);
  });

  it('names every folder searched, empty ones too, with the moment of its last change', async () => {
    const root = await emptyFolder();
    await mkdir(join(root, 'inbox'));
    const { folders } = await listFiles([root]);
    expect(folders).toEqual([
      { path: root, changedMs: (await stat(root)).ctimeMs },
      { path: join(root, 'inbox'), changedMs: (await stat(join(root, 'inbox'))).ctimeMs },
    ]);
  });

  it('lists a file once, however many paths and links lead to it', async () => {
    const root = await emptyFolder();
    await mkdir(join(root, 'a'));
    await writeFile(join(root, 'a', 'strike.txt'), 'Dockers walked out.');
    await symlink(join(root, 'a'), join(root, 'b'));
    await symlink(join(root, 'a', 'strike.txt'), join(root, 'c.txt'));
    await symlink(root, join(root, 'a', 'around'));
    const { files, problems } = await listFiles([root, join(root, 'a')]);
    expect(files.map(({ id }) => id)).toEqual(['a/strike.txt']);
    expect(problems).toEqual([]);
  });

  it('says that it does not know what a path holds that leads nowhere', async () => {
    const root = await emptyFolder();
    await symlink(join(root, 'gone.txt'), join(root, 'link.txt'));
    const expected = 'a file or a folder that can be read';
    expect((await listFiles([root, join(root, 'missing')])).problems).toEqual([
      { path: join(root, 'link.txt'), expected, found: 'nothing there', lost: 'file', unseen: true },
      { path: join(root, 'missing'), expected, found: 'nothing there', lost: 'file', unseen: true },
    ]);
  });
});
