import { builder } from '../builder.ts';

export interface SourceShape {
  readonly url: string;
  readonly title?: string;
}

export const Source = builder.objectRef<SourceShape>('Source').implement({
  description: 'Where a fact of the public record can be read.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address.' }),
    title: t.string({
      nullable: true,
      description: 'What it is; null where only the address is kept.',
      resolve: (source) => source.title ?? null,
    }),
  }),
});

/** What the payload of a fact names as its sources. */
export function sourcesOf(payload: Readonly<Record<string, unknown>>): SourceShape[] {
  const { sources } = payload;
  return Array.isArray(sources) ? (sources as SourceShape[]) : [];
}
