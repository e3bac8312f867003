/** Holes in who is told what was withheld, and of our position on it. */
import type { Hole } from './gate-holes.ts';

const QUERIES = 'test/db/queries/visibility.test.ts';
const ACTS = 'test/server/withholdings.test.ts';

export const WITHHOLDING_HOLES: readonly Hole[] = [
  {
    name: 'our position is told to whoever sees the row',
    file: 'db/queries/withholdings.ts',
    piece: 'case when ${isForCounsel(db, viewer) ?? db.sql`false`} then s.position end as position',
    instead: 's.position as position',
    test: QUERIES,
  },
  {
    name: 'a row that is kept closer is told with its request',
    file: 'db/queries/visibility.ts',
    piece: "sql`${partIsVisible(db, viewer, 's')}\n  and not exists",
    instead: 'sql`not exists',
    test: QUERIES,
  },
  {
    name: 'a row is told whose answer is kept closer',
    file: 'db/queries/visibility.ts',
    piece: "t.id = s.event_id and not ${partIsVisible(db, viewer, 't')}",
    instead: 't.id = s.event_id and false',
    test: QUERIES,
  },
  {
    name: 'rows of a matter that is kept closer are told',
    file: 'db/queries/withholdings.ts',
    piece: 's.removed_at is null and ${matterIsVisible(db, viewer)} and',
    instead: 's.removed_at is null and',
    test: QUERIES,
  },
  {
    name: 'an owner removes the words of a row that is kept from them',
    file: 'db/writes/parts.ts',
    piece: 's.removed_at is null and ${withholdingIsVisible(tx, viewer)}',
    instead: 's.removed_at is null and (${viewer.kind}::text is not null)',
    test: 'test/commands/requests/withholdings.test.ts',
  },
  {
    name: 'volunteers write our position',
    file: 'domain/access/acts.ts',
    piece: "write_position: { roles: ['counsel'] }",
    instead: 'write_position: { roles: RECORDERS }',
    test: ACTS,
  },
  {
    name: 'the history tells our position to members',
    file: 'commands/requests/set-position.ts',
    piece: "visibility: row.visibility === 'sealed' ? 'sealed' : 'counsel'",
    instead: 'visibility: null',
    test: ACTS,
  },
  {
    name: 'files that the agency wants back stay open',
    file: 'commands/requests/claw-back.ts',
    piece: 'known.communicationId === null ? 0 : await freezeFiles(ctx.tx, known.communicationId)',
    instead: '0',
    test: ACTS,
  },
];
