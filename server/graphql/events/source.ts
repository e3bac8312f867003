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
