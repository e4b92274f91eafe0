import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'rolldown/utils';

/**
 * The program as the sources are now, for tests that start it or its threads: nothing of an earlier build is run. Its
 * files stand as `npm run build` would put them into `dist`, in a new folder below that, which the caller removes.
 */
export async function built(): Promise<string> {
  await mkdir('dist', { recursive: true });
  const folder = join(process.cwd(), await mkdtemp(join('dist', 'test-')));
  try {
    await cp('package.json', join(folder, 'package.json'));
    for (const sources of ['src', 'commands']) await compile(sources, join(folder, sources));
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return folder;
}

async function compile(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await compile(source, target);
    else if (source.endsWith('.json')) await cp(source, target);
    else if (!source.endsWith('.d.ts')) await writeFile(target.replace(/\.ts$/u, '.js'), await compiled(source));
  }
}

async function compiled(source: string): Promise<string> {
  const { code, errors } = await transform(source, await readFile(source, 'utf8'));
  if (errors.length > 0) throw new Error(`${source}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
