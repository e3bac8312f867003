// One entry of a matter's history, with what it changed in words.
import { type Action, can } from '#domain/access/policy.ts';
import type { Viewer, Visibility } from '#domain/access/viewer.ts';
import { fieldsInWords, historySentence } from '#domain/words/history-en.ts';
import { neededToUndo } from '#commands/matters/undo-act.ts';
import type { HistoryRow } from '#db/queries/history.ts';
import type { ApiContext } from '../../context.ts';
import { changesOf, HistoryChange } from './change.ts';
import { globalId } from '../ids.ts';
import { HistoryEntry, Person } from '../refs.ts';

HistoryEntry.implement({
  description: 'One act on a matter: who, when, what, why. For members of the organization that keeps it.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('HistoryEntry', id),
    }),
    number: t.exposeInt('number', { description: '1 for the first.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null for the system itself.',
      resolve: (row, _args, ctx) => (row.personId === null ? null : ctx.loaders.people(row.personId)),
    }),
    action: t.exposeString('action', { description: 'The act, in the word of the permission table.' }),
    sentence: t.string({
      description: 'The act in plain words.',
      resolve: ({ action }) => historySentence(action),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where none was asked for.' }),
    changes: t.field({
      type: [HistoryChange],
      description: 'What it changed, a field at a time, with people and offices by name.',
      resolve: changesOf,
    }),
    canUndo: t.boolean({
      description: 'The viewer may take it back: nothing later touched the same, and they may do the act.',
      resolve: canUndo,
    }),
    before: t.string({
      nullable: true,
      description: 'What was, a line a field; null for something new.',
      resolve: ({ before }) => fieldsInWords(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What is since, a line a field; null for something removed.',
      resolve: ({ after }) => fieldsInWords(after),
    }),
  }),
});

async function canUndo(row: HistoryRow, _args: unknown, { viewer, loaders }: ApiContext): Promise<boolean> {
  const needed = neededToUndo(row.action);
  const matter = needed && row.isUndoable ? await loaders.matters(row.matterId) : null;
  if (!needed || !matter) return false;
  const { id: matterId, organizationId } = matter;
  const subject = { matterId, organizationId, visibility: matter.visibility as Visibility };
  const may = (action: Action) => can(viewer, action, subject).allowed;
  return may(needed) && may('undo_act') && mayUndoNote(row, viewer, may);
}

/** Words of a note are its author's; what was removed, staff also bring back. The twin of `commands/notes/restore-note.ts`. */
function mayUndoNote(
  { action, personId }: HistoryRow,
  viewer: Viewer,
  may: (action: Action) => boolean,
): boolean {
  const isOwn = viewer.kind === 'person' && viewer.personId === personId;
  if (action === 'edit_note') return isOwn;
  return action !== 'remove_note' || isOwn || may('remove_note_of_another');
}
