import type { APIApplicationCommand, Client, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { PATIENT, persist } from './persist.js';

/**
 * Makes Discord's list of the bot's commands the one given: those of one server when `guildId` is given,
 * else the global ones. Writes only when they differ.
 *
 * @returns whether they differed.
 */
export async function registerCommands(
  client: Client<true>,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId?: string,
): Promise<boolean> {
  const { commands } = client.application;
  const where = guildId === undefined ? {} : { guildId };
  const current = await persist(() => commands.fetch({ ...where, withLocalizations: true }), PATIENT);
  // Builders leave properties that are undefined, which discord.js would compare with what Discord filled in.
  const asSent = definitions.map((definition) => JSON.parse(JSON.stringify(definition)) as APIApplicationCommand);
  const isCurrent = (definition: APIApplicationCommand) => current.some((command) => command.equals(definition, true));
  if (current.size === definitions.length && asSent.every(isCurrent)) return false;
  await persist(
    () => (guildId === undefined ? commands.set(definitions) : commands.set(definitions, guildId)),
    PATIENT,
  );
  return true;
}

/**
 * Takes back what was registered before anywhere but for the server given, or but globally where none is: Discord shows a
 * command twice that is registered both ways.
 */
export async function withdrawElsewhere(client: Client<true>, guildId?: string): Promise<void> {
  const elsewhere = [undefined, ...client.guilds.cache.keys()].filter((where) => where !== guildId);
  await Promise.all(elsewhere.map((where) => registerCommands(client, [], where)));
}
