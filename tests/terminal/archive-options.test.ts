import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { requireKnownSource } from '../../src/terminal/archive-options.js';
import { smallArchive } from '../answer/small-archive.js';

const report = { date: '2012-02-08', title: 'Ferry Stops', sentences: ['The ferry to Tromso stopped at noon.'] };
const snapshot = smallArchive({ ...report, source: 'The Harbour Gazette' }, { ...report, source: 'Coast News' });

describe('a source to narrow a command by', () => {
  it('is known whatever its case', () => {
    expect(() => {
      requireKnownSource(snapshot, { source: 'coast news' });
    }).not.toThrow();
  });

  it('is refused where no article is from it, with some that there are', () => {
    expect(() => {
      requireKnownSource(snapshot, { source: 'The "Tide"' });
    }).toThrow(
      new UserError(
        '--source: expected a source of the archive, found "The \\"Tide\\""; it has Coast News, The Harbour Gazette',
      ),
    );
  });
});
