// One entry of a matter's history, with what it changed in words.
import { can } from '#domain/access/policy.ts';
import type { Visibility } from '#domain/access/viewer.ts';
import {
  type ChangeInWords,
  changesInWords,
  fieldsInWords,
  historySentence,
  type NAMED_FIELDS,
} from '#domain/words/history-en.ts';
import { neededToUndo } from '#commands/matters/undo-act.ts';
import type { HistoryRow } from '#db/queries/history.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { HistoryEntry, Person } from '../refs.ts';

const HistoryChange = builder.objectRef<ChangeInWords>('HistoryChange').implement({
  description: 'One field that an act changed.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the field is called.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'What it said; null where it said nothing.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it says since; null where it says nothing.',
    }),
  }),
});

HistoryEntry.implement({
  description: 'One act on a matter: who, when, what, why. For members of the organization that keeps it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its number within the matter.',
      resolve: (row) => `${row.matterId}/${row.number}`,
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
      resolve: async (row, _args, ctx) => [...changesInWords(row.before, row.after, await namesIn(row, ctx))],
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

/** Names of what the entry mentions, as far as the viewer may know of it. */
async function namesIn({ before, after }: HistoryRow, { loaders }: ApiContext): Promise<Map<string, string>> {
  const ids = (field: (typeof NAMED_FIELDS)[number]) =>
    [before?.[field], after?.[field]].filter((id): id is string => typeof id === 'string');
  const people = [...ids('leadId'), ...ids('backupId')].map(async (id) => [
    id,
    (await loaders.people(id))?.name,
  ]);
  const agencies = ids('agencyId').map(async (id) => [id, (await loaders.agencies(id))?.name]);
  const agreements = ids('agreementId').map(async (id) => [id, (await loaders.agreements(id))?.title]);
  const found = await Promise.all([...people, ...agencies, ...agreements]);
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

async function canUndo(row: HistoryRow, _args: unknown, { viewer, loaders }: ApiContext): Promise<boolean> {
  const needed = neededToUndo(row.action);
  const matter = needed && row.isUndoable ? await loaders.requests(row.matterId) : null;
  if (!needed || !matter) return false;
  const { id: matterId, organizationId } = matter;
  const subject = { matterId, organizationId, visibility: matter.visibility as Visibility };
  return [needed, 'undo_act' as const].every((action) => can(viewer, action, subject).allowed);
}
