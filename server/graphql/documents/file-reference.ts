import { contentKindOf, isAsNamed } from '#domain/documents/content.ts';
import { filePath } from '../../paths.ts';
import { PartVisibility } from '../access/words.ts';
import { globalId } from '../ids.ts';
import { Document, FileReference } from '../refs.ts';
import { FileKind } from './words.ts';

FileReference.implement({
  description: 'A file as received. Its path answers with an attachment, to those who may see it.',
  fields: (t) => ({
    id: t.id({
      description: 'The id, for `file` of a communication.',
      resolve: (row) => globalId('Document', row.id),
    }),
    name: t.exposeString('name', { description: 'Its name as uploaded.' }),
    bytes: t.exposeInt('bytes', { description: 'Its size in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hexadecimal.' }),
    path: t.string({ description: 'Where to download it.', resolve: (row) => filePath(row.id) }),
    mediaType: t.exposeString('mediaType', {
      description: 'The media type that its bytes show, whatever its name says.',
    }),
    kind: t.field({
      type: FileKind,
      description: 'What it is, in one word.',
      resolve: ({ mediaType }) => contentKindOf(mediaType),
    }),
    isAsNamed: t.boolean({
      description: 'False where the end of its name says another kind than its bytes.',
      resolve: ({ name, mediaType }) => isAsNamed(name, mediaType),
    }),
    document: t.field({
      type: Document,
      description: 'What was read from it, page by page.',
      resolve: (row) => row,
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it, beside the letter that it came with.',
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
  }),
});
