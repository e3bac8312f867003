/** Holes in the gate of files, and of what was read from them. */
import type { Hole } from './gate-holes.ts';

const QUERIES = 'test/db/queries/visibility.test.ts';
const GATE = 'db/queries/visibility.ts';

export const DOCUMENT_HOLES: readonly Hole[] = [
  {
    name: 'a file that is held is out',
    file: GATE,
    piece: "f.check_state in ('clear', 'released')",
    instead: 'true',
    test: QUERIES,
  },
  {
    name: 'a file comes through a hidden letter',
    file: GATE,
    piece: "and ${partIsVisible(db, viewer, 'c')}",
    instead: '',
    test: QUERIES,
  },
  {
    name: 'a kept file comes through an open letter',
    file: GATE,
    piece: "db.sql`${partIsVisible(db, viewer, 'f')}\n  and (f.original_id",
    instead: 'db.sql`true\n  and (f.original_id',
    test: QUERIES,
  },
  {
    name: 'a copy of a kept file is for everyone',
    file: GATE,
    piece: "where d.id = f.original_id and ${partIsVisible(db, viewer, 'd')})",
    instead: 'where d.id = f.original_id)',
    test: QUERIES,
  },
  {
    name: 'in the place of a file everybody has the file',
    file: 'db/queries/documents.ts',
    piece: 'any(${ids as string[]}::uuid[]))\n      and ${documentIsVisible(db, viewer)}',
    instead: 'any(${ids as string[]}::uuid[]))',
    test: QUERIES,
  },
  {
    name: 'the copies of a file are for everyone',
    file: 'db/queries/documents.ts',
    piece: 'f.redaction is null and ${documentIsVisible(db, viewer)}',
    instead: 'f.redaction is null',
    test: QUERIES,
  },
  {
    name: 'the letters of a file are for everyone',
    file: 'db/queries/document-letters.ts',
    piece: "and ${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}",
    instead: '',
    test: QUERIES,
  },
  {
    name: 'files that came with a hidden letter are listed beside it',
    file: 'db/queries/enclosures.ts',
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'c')}",
    instead: 'true',
    test: QUERIES,
  },
  {
    name: 'where a hidden file came from is told to everyone',
    file: 'db/queries/enclosures.ts',
    piece: 's.document_id = any(${ids as string[]}::uuid[]) and ${documentIsVisible(db, viewer)}`,',
    instead: 's.document_id = any(${ids as string[]}::uuid[])`,',
    test: QUERIES,
  },
  {
    name: 'a page comes by the number printed on it',
    file: 'db/queries/document-pages.ts',
    piece: 'x.number = ${number} and ${documentIsVisible(db, viewer)}`;',
    instead: 'x.number = ${number}`;',
    test: QUERIES,
  },
  {
    name: 'a cited page comes from a hidden file',
    file: 'db/queries/document-pages.ts',
    piece: 'p.number = wanted.number\n    where ${documentIsVisible(db, viewer)}`;',
    instead: 'p.number = wanted.number`;',
    test: QUERIES,
  },
  {
    name: 'numbers printed on hidden files are compared with what a letter says',
    file: 'db/queries/page-labels.ts',
    piece: '::uuid[]) and ${documentIsVisible(db, viewer)}),',
    instead: '::uuid[])),',
    test: QUERIES,
  },
  {
    name: 'pictures of pages are for everyone',
    file: 'db/queries/document-pages.ts',
    piece: 'and p.number = ${number} and ${documentIsVisible(db, viewer)}`;\n  return row?.bytes',
    instead: 'and p.number = ${number}`;\n  return row?.bytes',
    test: QUERIES,
  },
  {
    name: 'a search finds words in hidden documents',
    file: 'db/queries/document-search.ts',
    piece: 'where ${documentIsVisible(db, viewer)}`;',
    instead: 'where true`;',
    test: QUERIES,
  },
];
