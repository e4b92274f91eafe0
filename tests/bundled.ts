import { mkdirSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'rolldown';

/**
 * A script of the repository as one file, for tests that start processes of their own: as the sources are now,
 * without a build, and quick to start. The file stands in a new folder below `dist`, which the caller removes.
 */
export async function bundled(script: string): Promise<string> {
  mkdirSync('dist', { recursive: true });
  const file = join(mkdtempSync(join('dist', 'test-')), basename(script).replace(/\.ts$/u, '.js'));
  await build({
    input: script,
    platform: 'node',
    external: ['libsql', 'zlib-sync'],
    logLevel: 'silent',
    output: { file, format: 'esm' },
  });
  return file;
}
