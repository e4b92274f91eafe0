import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.js';
import { UserError } from '../src/errors.js';

describe('the settings', () => {
  it('have defaults for everything but the token', () => {
    expect(readConfig({})).toEqual({ corpusDir: 'corpus', dataDir: 'data', logLevel: 'info', logQuestions: false });
  });

  it('take an empty line of .env as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', CORPUS_DIR: ' ', ABSTAIN_BELOW: '' })).toEqual(readConfig({}));
  });

  it('are read without the white space around them, such as the line end of another system', () => {
    expect(readConfig({ DATA_DIR: ' state\r', LOG_QUESTIONS: 'on\r', ABSTAIN_BELOW: ' 0.4 ' })).toMatchObject({
      dataDir: 'state',
      logQuestions: true,
      abstainBelow: 0.4,
    });
  });

  it.each([
    ['.env.example', /^([A-Z_]+)=$/gmu],
    ['README.md', /^\| `([A-Z_]+)` /gmu],
  ])('are all told in %s, and no others', (path, named) => {
    expect(Array.from(readFileSync(path, 'utf8').matchAll(named), ([, name]) => name)).toEqual(SETTINGS);
  });

  it.each([
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_API_URL', 'ftp://example.com'],
    ['DISCORD_API_URL', 'http:example.com'],
    ['ABSTAIN_BELOW', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_QUESTIONS', 'yes'],
  ])('refuse %s=%s, naming it, what was expected and what was found', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(UserError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: expected .*, found "${value}"$`));
  });
});
