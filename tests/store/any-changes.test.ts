import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/open.js';
import { contentOf, emptyDesk, idsFound, line, speakersOf } from './harness.js';

/** What happens to the files between two looks at them. */
type Change =
  | { readonly kind: 'write'; readonly file: number; readonly ships: readonly number[]; readonly port: string }
  | { readonly kind: 'remove'; readonly file: number }
  | { readonly kind: 'open again' };

const CAPTAINS = ['Sergei Petrenko', 'Sergey Petrenko', 'Petrenko', 'Anna Nowak', 'the harbour police'];

const file = fc.nat(2);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    file,
    ships: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 }),
    port: fc.constantFrom('Gdansk', 'Riga', 'Tromso'),
  }),
  fc.record({ kind: fc.constant('remove' as const), file }),
  fc.record({ kind: fc.constant('open again' as const) }),
);

describe('an archive that is kept through any changes to its files', () => {
  it.each([
    ['sealed at once', 0],
    ['sealed now and then', 200],
    ['in memory', 100_000],
  ])('holds what its files hold and knows their speakers as one made anew does, %s', async (_how, mostLive) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const desk = await emptyDesk();
        const files = new Map<number, Record<string, string>>();
        await desk.write('always.txt', 'The port authority met.');
        let archive = await desk.open({ mostLive });
        for (const next of changes) {
          if (next.kind === 'write') {
            const articles = next.ships.map((ship): [string, string] => [
              `${next.file}-${ship}`,
              `Ship ${ship} of fleet ${next.file} came into ${ship % 2 === 0 ? next.port : 'Sopot'}. "We are late," said ${CAPTAINS[ship % CAPTAINS.length]}.`,
            ]);
            files.set(next.file, Object.fromEntries(articles));
            await desk.write(`${next.file}.jsonl`, articles.map(([id, text]) => line(id, text)).join(''));
          } else if (next.kind === 'remove') {
            if (files.delete(next.file)) await desk.remove(`${next.file}.jsonl`);
          } else {
            await archive.close();
            archive = await desk.open({ mostLive });
          }
          await archive.refresh();
          const expected = Object.assign({ 'always.txt': 'The port authority met.' }, ...files.values()) as object;
          expect(contentOf(archive.snapshot)).toEqual(expected);
          const anew = await openArchive({ paths: [desk.corpus] });
          expect(speakersOf(archive.snapshot)).toEqual(speakersOf(anew.snapshot));
          expect(speakersOf(anew.snapshot).length > 0).toBe(files.size > 0);
          await anew.close();
          for (const ids of files.values()) {
            const [id, text = ''] = Object.entries(ids)[0] ?? [];
            expect(idsFound(archive.snapshot, text)).toContain(id);
          }
        }
        await archive.close();
        expect(desk.told).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
