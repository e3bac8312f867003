// Where on its letter's file a fact is said.
import type { EventRow } from '#db/queries/events.ts';
import { documentPagePath } from '../../paths.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { MatterEvent } from '../refs.ts';

builder.objectFields(MatterEvent, (t) => ({
  page: t.exposeInt('page', {
    nullable: true,
    description: 'The page of its letter’s file that says it; null where not given.',
  }),
  passage: t.exposeString('passage', {
    nullable: true,
    description: 'The words of that page; null where not given.',
  }),
  evidencePath: t.string({
    nullable: true,
    description:
      'Where that page is read, with the words marked; null where no page is given, or no file that the viewer may see.',
    extensions: reads<EventRow>('communicationId', 'page', 'passage'),
    resolve: async ({ communicationId, page, passage }, _args, { loaders }) => {
      if (communicationId === null || page === null) return null;
      const letter = await loaders.communications(communicationId);
      const file = letter?.documentId ? await loaders.documents(letter.documentId) : null;
      return file && !file.redaction ? documentPagePath(file.id, page, passage) : null;
    },
  }),
}));
