import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { UserError } from '../../src/errors.js';
import type { Io } from '../../src/terminal/io.js';
import { openForTerminal } from '../../src/terminal/open-archive.js';

const errors: string[] = [];
const io: Io = { out: () => undefined, err: (text) => errors.push(text), styled: false, errIsTerminal: false };

describe('an archive that nobody named and that is not there', () => {
  it('is told in one line, with how to name one', async () => {
    const opened = openForTerminal(io, {}, readConfig({ CORPUS_DIR: 'no-such-folder' }));
    await expect(opened).rejects.toThrow(
      new UserError(
        'no-such-folder: expected a folder of articles, found none; name yours by --corpus PATH or CORPUS_DIR',
      ),
    );
    expect(errors).toEqual([]);
  });
});
