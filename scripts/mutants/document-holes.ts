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
    piece: "and ${partIsVisible(db, viewer, 'f')}",
    instead: '',
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
