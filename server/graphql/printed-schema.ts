import { printSchema } from 'graphql';
import { sortedSchema } from './schema.ts';

/** The schema as it is committed: the public contract. */
export const printedSchema = (): string => `${printSchema(sortedSchema)}\n`;
