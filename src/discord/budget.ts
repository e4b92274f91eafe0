import { ComponentType, type APIMessageTopLevelComponent } from 'discord.js';

/** What a message's components cost against Discord's limits. */
export interface Cost {
  /** Components, nested ones included. */
  readonly components: number;
  /** Characters (UTF-16 code units) over all text displays. */
  readonly characters: number;
  /** UTF-8 bytes over all text displays, and twelve for each display. */
  readonly bytes: number;
}

/**
 * What Discord takes in one message of Components V2. The first two are documented; past the third, which
 * is measured and is not documented, Discord answers with status 500.
 */
export const MESSAGE_LIMITS: Cost = { components: 40, characters: 4000, bytes: 10_170 };

/** Buttons that Discord takes in a row. */
export const BUTTONS_A_ROW = 5;

const BYTES_OF_A_DISPLAY = 12;

/** The cost of one text display. */
export function costOfText(content: string): Cost {
  return { components: 1, characters: content.length, bytes: Buffer.byteLength(content) + BYTES_OF_A_DISPLAY };
}

/** What all of them cost together. */
export function sum(costs: readonly Cost[]): Cost {
  const total = { components: 0, characters: 0, bytes: 0 };
  for (const cost of costs) {
    total.components += cost.components;
    total.characters += cost.characters;
    total.bytes += cost.bytes;
  }
  return total;
}

/** Whether one message takes it, by all of {@link MESSAGE_LIMITS}. */
export function fits(cost: Cost): boolean {
  return (
    cost.components <= MESSAGE_LIMITS.components &&
    cost.characters <= MESSAGE_LIMITS.characters &&
    cost.bytes <= MESSAGE_LIMITS.bytes
  );
}

/** The cost of components as they are sent. */
export function costOf(components: readonly APIMessageTopLevelComponent[]): Cost {
  return sum(
    components.map((component) => {
      if (component.type === ComponentType.TextDisplay) return costOfText(component.content);
      const inner: Cost = { components: 1, characters: 0, bytes: 0 };
      switch (component.type) {
        case ComponentType.Container:
          return sum([inner, costOf(component.components)]);
        case ComponentType.Section:
          return sum([{ ...inner, components: 2 }, costOf(component.components)]);
        case ComponentType.ActionRow:
          return { ...inner, components: 1 + component.components.length };
        default:
          return inner;
      }
    }),
  );
}
