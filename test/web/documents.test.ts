import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const schema = buildSchema(fs.readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8'));

const files = fs
  .readdirSync(path.join(ROOT, 'web'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.query.ts'));

const isOperation = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  'definitions' in value &&
  (value as DocumentNode).definitions.some(({ kind }) => kind === 'OperationDefinition');

describe('the pages’ operations', () => {
  test.each(files)('%s asks only what the committed schema answers', async (file) => {
    const module = (await import(path.join(ROOT, 'web', file))) as Record<string, unknown>;
    const operations = Object.values(module).filter(isOperation);
    for (const operation of operations) expect(validate(schema, operation)).toEqual([]);
  });

  test('a field that is gone would be found', () => {
    expect(validate(schema, parse('{ clock { yesterday } }'))).toHaveLength(1);
  });
});
