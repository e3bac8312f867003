import type { ArgBuilder } from '@pothos/core';
import type { builder } from './builder.ts';

/** Every sentence can be asked for in a language; what is not translated comes in English. */
export const languageArg = (t: ArgBuilder<typeof builder.$inferSchemaTypes>) => ({
  language: t.string({
    defaultValue: 'en',
    description: 'A language tag. English is spoken so far; any other gets English.',
  }),
});
