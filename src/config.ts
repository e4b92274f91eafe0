import * as v from 'valibot';
import { UserError } from './errors.js';

const WEB_ADDRESS = 'expected an http or https address';

const schema = v.object({
  DISCORD_TOKEN: v.optional(v.string()),
  DISCORD_GUILD_ID: v.optional(v.pipe(v.string(), v.regex(/^\d{17,20}$/, 'expected a server id of 17 to 20 digits'))),
  DISCORD_API_URL: v.optional(v.pipe(v.string(), v.url(WEB_ADDRESS), v.regex(/^https?:\/\//iu, WEB_ADDRESS))),
  CORPUS_DIR: v.optional(v.string(), 'corpus'),
  DATA_DIR: v.optional(v.string(), 'data'),
  SPEAKERS_FILE: v.optional(v.string()),
  ABSTAIN_BELOW: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.number('expected a number from 0 to 1'),
      v.finite('expected a number from 0 to 1'),
      v.minValue(0, 'expected 0 or more'),
      v.maxValue(1, 'expected 1 or less'),
    ),
  ),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'expected fatal, error, warn, info, debug or silent',
    ),
    'info',
  ),
  LOG_QUESTIONS: v.optional(v.picklist(['on', 'off'], 'expected on or off'), 'off'),
});

/** The variables that are read. */
export const SETTINGS: readonly string[] = Object.keys(schema.entries);

/** The settings of the program, as `.env.example` explains them. */
export interface Config {
  readonly discordToken?: string;
  readonly discordGuildId?: string;
  readonly discordApiUrl?: string;
  readonly corpusDir: string;
  readonly dataDir: string;
  /** The operator's file that merges or parts speakers' names. */
  readonly speakersFile?: string;
  /** Confidence, 0 to 1, below which the bot abstains. Absent: the value the ranker was accepted with. */
  readonly abstainBelow?: number;
  readonly logLevel: string;
  readonly logQuestions: boolean;
}

/**
 * The settings found in `environment`, without white space around them; an empty one counts as not set.
 *
 * @throws UserError naming the variable, what was expected and what was found.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(environment).flatMap(([name, value = '']) => {
    const trimmed = value.trim();
    return trimmed === '' ? [] : [[name, trimmed] as const];
  });
  const parsed = v.safeParse(schema, Object.fromEntries(set));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const name = String(issue.path?.[0].key);
    const found = name === 'DISCORD_TOKEN' ? 'a value that is not shown' : JSON.stringify(environment[name]);
    throw new UserError(`${name}: ${issue.message}, found ${found}`);
  }
  const { output: data } = parsed;
  return {
    ...(data.DISCORD_TOKEN !== undefined && { discordToken: data.DISCORD_TOKEN }),
    ...(data.DISCORD_GUILD_ID !== undefined && { discordGuildId: data.DISCORD_GUILD_ID }),
    ...(data.DISCORD_API_URL !== undefined && { discordApiUrl: data.DISCORD_API_URL }),
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    ...(data.SPEAKERS_FILE !== undefined && { speakersFile: data.SPEAKERS_FILE }),
    ...(data.ABSTAIN_BELOW !== undefined && { abstainBelow: data.ABSTAIN_BELOW }),
    logLevel: data.LOG_LEVEL,
    logQuestions: data.LOG_QUESTIONS === 'on',
  };
}
