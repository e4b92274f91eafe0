import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(process.cwd(), '../shared/discord/openapi.json');

/** Whether Discord's published OpenAPI file is at hand; checks against it are skipped where it is not. */
export const hasPublishedSchema = existsSync(FILE);

/** What Discord's published API description has against a value, by the name of its schema: nothing when it is valid. */
export type PublishedSchema = (name: string, value: unknown) => string[];

/** Reads the published description. Throws where {@link hasPublishedSchema} is false. */
export function publishedSchema(): PublishedSchema {
  const { components } = JSON.parse(readFileSync(FILE, 'utf8')) as { components: AnySchemaObject };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'discord', components });
  return (name, value) => {
    const validate = ajv.getSchema(`discord#/components/schemas/${name}`);
    if (!validate) throw new Error(`expected a schema of Discord's, found ${name}`);
    // What is sent is JSON: properties that are undefined are not there.
    void validate(JSON.parse(JSON.stringify(value)));
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
  };
}
