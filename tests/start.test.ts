import { join } from 'node:path';
import { expect, it } from 'vitest';
import { start } from '../src/start.js';
import { emptyFolder } from './store/folder.js';

it('leaves at once when it is asked to while its archive is being read, whatever would come of that', async () => {
  const dataDir = await emptyFolder();
  const unreadable = join(dataDir, 'no-articles-here');
  const config = { discordToken: 'a.b.c', corpusDir: unreadable, dataDir, logLevel: 'silent', logQuestions: false };
  const leaving = new AbortController();
  const left = start(config, undefined, leaving.signal);
  leaving.abort();
  await expect(left).resolves.toBeUndefined();
  await expect(start(config, undefined, new AbortController().signal)).rejects.toThrow(unreadable);
});
