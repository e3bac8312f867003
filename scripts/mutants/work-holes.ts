/** Holes in what stands beside a matter for the work inside: notes, tasks, and who has a task. */
import type { Hole } from './gate-holes.ts';

const QUERIES = 'test/db/queries/visibility.test.ts';
const NOTES = 'test/commands/notes/notes.test.ts';
const TASKS = 'test/commands/tasks/tasks.test.ts';

export const WORK_HOLES: readonly Hole[] = [
  {
    name: 'a note is read by whoever reads its matter',
    file: 'db/queries/notes.ts',
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'n')}",
    instead: '${matterIsVisible(db, viewer)}',
    test: QUERIES,
  },
  {
    name: 'a task is seen by whoever reads its matter',
    file: 'db/queries/tasks.ts',
    piece: "${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'w')}",
    instead: '${matterIsVisible(db, viewer)}',
    test: QUERIES,
  },
  {
    name: 'history goes on telling of a note that was kept closer later',
    file: 'db/queries/visibility.ts',
    piece: 'where n.id = h.target_id and not',
    instead: 'where false and n.id = h.target_id and not',
    test: NOTES,
  },
  {
    name: 'everybody may keep a note for counsel',
    file: 'commands/access/keep-inside.ts',
    piece: "if (visibility === 'counsel')",
    instead: "if (visibility === 'sealed')",
    test: NOTES,
  },
  {
    name: 'a note is opened to everybody',
    file: 'commands/access/set-part-visibility.ts',
    piece: 'if (visibility === null && INSIDE_KINDS.includes(part.kind))',
    instead: 'if (visibility === null && part.kind === undefined)',
    test: NOTES,
  },
  {
    name: 'history goes on telling of a task that was kept closer later',
    file: 'db/queries/visibility.ts',
    piece: 'where w.id = h.target_id and not',
    instead: 'where false and w.id = h.target_id and not',
    test: TASKS,
  },
  {
    name: 'a claim that lapsed still keeps others away',
    file: 'db/queries/tasks.ts',
    piece: ' and held.lapses_at > (select app_now())',
    instead: '',
    test: TASKS,
  },
  {
    name: 'two people have one task',
    file: 'commands/tasks/open-task.ts',
    piece: 'if (!claim || isHeldBy(ctx, claim)) return;',
    instead: 'return;',
    test: TASKS,
  },
];
