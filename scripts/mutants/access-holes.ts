/** Holes in the acts on who may see what: of a matter, of its parts, and by a link. */
import type { Hole } from './gate-holes.ts';

const EMBARGO = 'test/commands/access/set-visibility.test.ts';
const PARTS = 'test/commands/access/set-part-visibility.test.ts';
const LINKS = 'test/commands/access/share-matter.test.ts';
const PART_ACT = 'commands/access/set-part-visibility.ts';

export const ACCESS_HOLES: readonly Hole[] = [
  {
    name: 'an embargo until a determination never holds',
    file: 'domain/access/embargo.ts',
    piece: 'return !facts.determinations.some(({ answer }) => answer !== null);',
    instead: 'return false;',
    test: EMBARGO,
  },
  {
    name: 'a refused fee waiver ends an embargo',
    file: 'domain/access/embargo.ts',
    piece: '.some(({ answer }) => answer !== null)',
    instead: '.some(() => true)',
    test: EMBARGO,
  },
  {
    name: 'an embargo until a filing never holds',
    file: 'domain/access/embargo.ts',
    piece: 'return facts.complaint === null;',
    instead: 'return false;',
    test: EMBARGO,
  },
  {
    name: 'an hour that comes twice ends an embargo the first time',
    file: 'domain/calendar/instants.ts',
    piece: "disambiguation: 'later'",
    instead: "disambiguation: 'earlier'",
    test: EMBARGO,
  },
  {
    name: 'a part that is kept for counsel is opened by anybody who sees it',
    file: PART_ACT,
    piece: '[before, after].flatMap',
    instead: '[after].flatMap',
    test: PARTS,
  },
  {
    name: 'a volunteer opens a part to everybody alone',
    file: PART_ACT,
    piece: "isPublished ? [...kept, 'publish_matter'] : kept",
    instead: 'isPublished ? kept : kept',
    test: PARTS,
  },
  {
    name: 'the facts of a letter that is kept closer stay open',
    file: PART_ACT,
    piece: '  await write(following);\n',
    instead: '',
    test: PARTS,
  },
  {
    name: 'a fact that was kept on its own is opened with its letter',
    file: 'commands/access/part-chains.ts',
    piece: 'tookAlong.includes(rootId) && visibility',
    instead: 'visibility',
    test: PARTS,
  },
  {
    name: 'history goes on telling of a fact that was kept closer later',
    file: 'db/queries/visibility.ts',
    piece: 'where (t.id = h.target_id or t.communication_id = h.target_id',
    instead: 'where false and (t.id = h.target_id or t.communication_id = h.target_id',
    test: PARTS,
  },
  {
    name: 'a share link outlives its day',
    file: 'db/queries/viewers.ts',
    piece: 'and l.ended_at is null and l.ends_at > app_now()',
    instead: 'and l.ended_at is null',
    test: LINKS,
  },
  {
    name: 'a share link works after it was ended',
    file: 'db/queries/viewers.ts',
    piece: 'and l.ended_at is null and l.ends_at > app_now()',
    instead: 'and l.ends_at > app_now()',
    test: LINKS,
  },
];
