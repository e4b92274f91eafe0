import { z } from 'zod';
import { UserError } from './errors.js';

const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);

const schema = z.object({
  DISCORD_TOKEN: setting(z.string().optional()),
  DISCORD_GUILD_ID: setting(
    z
      .string()
      .regex(/^\d{17,20}$/, 'expected a server id of 17 to 20 digits')
      .optional(),
  ),
  DISCORD_API_URL: setting(z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional()),
  CORPUS_DIR: setting(z.string().default('corpus')),
  DATA_DIR: setting(z.string().default('data')),
  SPEAKERS_FILE: setting(z.string().optional()),
  ABSTAIN_BELOW: setting(
    z.coerce
      .number('expected a number from 0 to 1')
      .min(0, 'expected 0 or more')
      .max(1, 'expected 1 or less')
      .optional(),
  ),
  LOG_LEVEL: setting(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'expected fatal, error, warn, info, debug or silent',
      })
      .default('info'),
  ),
  LOG_QUESTIONS: setting(z.enum(['on', 'off'], { error: 'expected on or off' }).default('off')),
});

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
 * The settings found in `environment`.
 *
 * @throws UserError naming the variable, what was expected and what was found.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    const found = name === 'DISCORD_TOKEN' ? 'a value that is not shown' : JSON.stringify(environment[name]);
    throw new UserError(`${name}: ${issue?.message ?? 'expected another value'}, found ${found}`);
  }
  const { data } = parsed;
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
