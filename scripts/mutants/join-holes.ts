/** Holes in what joins matters: links, the timeline, and what follows from the facts of an agreement. */
import type { Hole } from './gate-holes.ts';

const QUERIES = 'test/db/queries/visibility.test.ts';
const LINKS = 'test/commands/links/links.test.ts';

export const JOIN_HOLES: readonly Hole[] = [
  {
    name: 'a link is told to who may read one end',
    file: 'db/queries/visibility.ts',
    piece: 'and exists (select from matters m where m.id = k.to_id and ${matterIsVisible(db, viewer)})',
    instead: '',
    test: QUERIES,
  },
  {
    name: 'a link that is kept closer is read by whoever reads both ends',
    file: 'db/queries/visibility.ts',
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'k')}\n  and exists",
    instead: '${matterIsVisible(db, viewer)}\n  and exists',
    test: QUERIES,
  },
  {
    name: 'history goes on telling of a link whose other end was hidden later',
    file: 'db/queries/visibility.ts',
    piece: 'where k.id = h.target_id and not (${linkMayBeRead',
    instead: 'where false and k.id = h.target_id and not (${linkMayBeRead',
    test: LINKS,
  },
  {
    name: 'outsiders see that a matter changed when it was linked with a hidden one',
    file: 'commands/matters/link-matter.ts',
    piece: "return visibility === 'public' && !isEmbargoed ? null : 'organization';",
    instead: 'return visibility === undefined || isEmbargoed ? null : null;',
    test: LINKS,
  },
  {
    name: 'the timeline tells of matters that are hidden',
    file: 'db/queries/timeline.ts',
    piece: 'return sql`${matterIsVisible(db, viewer)} and (${anyOf})`;',
    instead: 'return sql`(${anyOf})`;',
    test: QUERIES,
  },
  {
    name: 'the timeline tells of facts that are kept closer',
    file: 'db/queries/timeline.ts',
    piece: "e.id is not null and ${partIsVisible(db, viewer, 'e')} and",
    instead: 'e.id is not null and',
    test: QUERIES,
  },
  {
    name: 'the timeline tells of letters that are kept closer',
    file: 'db/queries/timeline.ts',
    piece: "(c.id is not null and ${partIsVisible(db, viewer, 'c')})",
    instead: '(c.id is not null)',
    test: QUERIES,
  },
];
