import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';

const definitions = [...commands.slash, ...commands.message].map(({ data }) => data.toJSON());

interface Option {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
}

function optionsOf(definition: RESTPostAPIApplicationCommandsJSONBody): Option[] {
  const all = (options: readonly Option[]): Option[] =>
    options.flatMap((option) => [option, ...all(option.options ?? [])]);
  return 'options' in definition ? all(definition.options ?? []) : [];
}

describe('the commands as they are registered', () => {
  it('have names and descriptions that Discord takes', () => {
    for (const definition of definitions) {
      if (definition.type === ApplicationCommandType.ChatInput) {
        expect(definition.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        expect(definition.description).toMatch(/^.{1,100}$/u);
      }
      for (const { name, description } of optionsOf(definition)) {
        expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        expect(description).toMatch(/^.{1,100}$/u);
      }
    }
  });

  it('have required options before the others', () => {
    for (const definition of definitions) {
      const options = 'options' in definition ? ((definition.options ?? []) as readonly Option[]) : [];
      const required = options.map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('say where they may be used, so that they can be compared with what is registered', () => {
    for (const { contexts, integration_types } of definitions) {
      expect(contexts?.length).toBeGreaterThan(0);
      expect(integration_types).toEqual([0]);
    }
  });
});
