import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { costOf, MESSAGE_LIMITS } from '../../../src/discord/budget.js';
import { hasPublishedSchema, publishedSchema, type PublishedSchema } from '../../discord/published-schema.js';
import { refusal, type HttpAnswer, type RecordedRequest } from './http.js';
import { buttonsOf, type MessageBody } from './messages.js';

const COMMAND_NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u;

/** The published schema of what a request sends, by method and path. */
function schemaOf({ method, path, body }: RecordedRequest): string | undefined {
  if (path.endsWith('/callback')) {
    const { type } = body as { type: number };
    if (type === 8) return 'ApplicationCommandAutocompleteCallbackRequest';
    return type === 6 || type === 7
      ? 'UpdateMessageInteractionCallbackRequest'
      : 'CreateMessageInteractionCallbackRequest';
  }
  if (method === 'PATCH' && path.startsWith('/webhooks/')) return 'IncomingWebhookUpdateRequestPartial';
  if (method === 'POST' && path.startsWith('/webhooks/')) return 'IncomingWebhookRequestPartial';
  if (method === 'POST' && /^\/channels\/\d+\/messages$/.test(path)) return 'MessageCreateRequest';
  return undefined;
}

/** Names in lower case; the published schema lacks this. */
function badNames(
  commands: readonly { name: string; type?: number; options?: readonly { name: string }[] }[],
): string[] {
  return commands.flatMap(({ name, type = 1, options = [] }) => [
    ...(type === 1 && !COMMAND_NAME.test(name) ? [name] : []),
    ...badNames(options.map((option) => ({ ...option, type: 1 }))),
  ]);
}

/** Permissions are documented as a string of digits, and taken so; the published schema asks for a number. */
function withNumericPermissions(command: { default_member_permissions?: string | null }): object {
  const { default_member_permissions: permissions } = command;
  return typeof permissions === 'string' ? { ...command, default_member_permissions: Number(permissions) } : command;
}

function overBudget(components: readonly APIMessageTopLevelComponent[]): HttpAnswer | undefined {
  const cost = costOf(components);
  if (cost.bytes > MESSAGE_LIMITS.bytes) return refusal(500, 0, `Over the byte ceiling: ${cost.bytes}`);
  if (cost.characters > MESSAGE_LIMITS.characters || cost.components > MESSAGE_LIMITS.components) {
    return refusal(400, 50035, `Over the limits of a message: ${JSON.stringify(cost)}`);
  }
  return undefined;
}

/** What a message must keep to and the published schema does not say. */
function messageProblem(message: MessageBody): HttpAnswer | undefined {
  const { content = '', flags = 0, components = [] } = message;
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  if (isV2 && content !== '') return refusal(400, 50035, 'A message of Components V2 has no content');
  if (!isV2 && components.some(({ type }) => type !== ComponentType.ActionRow)) {
    return refusal(400, 50035, 'These components need the flag of Components V2');
  }
  const ids = buttonsOf({ components }).flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(ids).size < ids.length) return refusal(400, 50035, 'Component custom id cannot be duplicated');
  return isV2 ? overBudget(components) : undefined;
}

/** Checks what is sent against Discord's published schema, where it is at hand, and against the documented limits it lacks. */
export class Limits {
  readonly #schema: PublishedSchema | undefined = hasPublishedSchema ? publishedSchema() : undefined;

  /** The refusal of a request that Discord would refuse. */
  refuse(request: RecordedRequest): HttpAnswer | undefined {
    const { method, path, body } = request;
    if (method === 'PUT' && path.endsWith('/commands')) {
      const commands = body as { name: string; default_member_permissions?: string | null }[];
      const problems = commands.flatMap(
        (command) => this.#schema?.('ApplicationCommandUpdateRequest', withNumericPermissions(command)) ?? [],
      );
      const names = badNames(commands);
      if (problems.length + names.length > 0) return refusal(400, 50035, [...problems, ...names].join('; '));
    }
    const name = schemaOf(request);
    if (name === undefined) return undefined;
    const problems = this.#schema?.(name, body) ?? [];
    if (problems.length > 0) return refusal(400, 50035, problems.join('; '));
    const message = path.endsWith('/callback') ? (body as { data?: MessageBody }).data : (body as MessageBody);
    return message && messageProblem(message);
  }
}
