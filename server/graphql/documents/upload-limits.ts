// How much may be sent: so that a form says the true number before a file is on its way.
import { FILE_BYTES } from '#domain/documents/sizes.ts';
import { TABLE_LIMITS } from '#domain/documents/table.ts';
import { builder } from '../builder.ts';

const LIMITS = { fileBytes: FILE_BYTES, tableBytes: TABLE_LIMITS.bytes, tableRows: TABLE_LIMITS.rows };

const UploadLimits = builder.objectRef<typeof LIMITS>('UploadLimits').implement({
  description: 'How much may be sent. 1 MB is 1,048,576 bytes.',
  fields: (t) => ({
    fileBytes: t.exposeInt('fileBytes', { description: 'Bytes of one file.' }),
    tableBytes: t.exposeInt('tableBytes', {
      description: 'Bytes of a file whose lines are taken in as a table.',
    }),
    tableRows: t.exposeInt('tableRows', { description: 'Lines of such a table.' }),
  }),
});

builder.queryField('uploadLimits', (t) =>
  t.field({
    type: UploadLimits,
    description: 'How large a file may be, and a table whose lines are taken in.',
    resolve: () => LIMITS,
  }),
);
