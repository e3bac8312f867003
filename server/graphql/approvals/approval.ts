// What waits for a second person: who asked, what would change, who decides by when, and how it ended.
import { can } from '#domain/access/policy.ts';
import type { ApprovalState as ApprovalStateWord } from '#domain/approvals/approval.ts';
import { askSentence } from '#domain/words/history-en.ts';
import { APPROVAL_ORDER, type ApprovalRow, approvalsInState, countApprovals } from '#db/queries/approvals.ts';
import { readWindow } from '#db/queries/keyset.ts';
import type { ApiContext } from '../../context.ts';
import { MatterPayload } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { changesOf, HistoryChange } from '../history/change.ts';
import { MatterUndoActPayload } from '../history/undo.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { Approval, ApprovalConnection, Matter, MatterEvent, Person } from '../refs.ts';
import { FoiaRequestPayload } from '../requests/payloads.ts';

const ApprovalState = enumOf('ApprovalState', 'Where an ask stands.', {
  waiting: 'Nobody has decided.',
  accepted: 'A second person accepted it, and it was done.',
  rejected: 'A second person did not accept it.',
  taken_back: 'Who asked took it back.',
});

Approval.implement({
  description: 'An act that somebody asked for and a second person decides on. For insiders of the matter.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Approval', row.id),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What it is about; null where it is gone.',
      resolve: ({ matterId }, _args, { loaders }) => loaders.matters(matterId),
    }),
    act: t.exposeString('act', { description: 'The act, as one word: `close_part`.' }),
    sentence: t.string({ description: 'The act in plain words.', resolve: ({ act }) => askSentence(act) }),
    changes: t.field({
      type: [HistoryChange],
      description: 'What it would change (or changed), a field at a time.',
      resolve: changesOf,
    }),
    evidence: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The recorded fact that it is about, with its letter; null where it is about none.',
      resolve: (row, _args, ctx) => (row.eventId === null ? null : ctx.loaders.events(row.eventId)),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where none was given.' }),
    askedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who asked; null where the viewer may not be told the name.',
      resolve: (row, _args, ctx) => ctx.loaders.people(row.personId),
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
    decideBy: t.expose('decideBy', {
      type: 'DateTime',
      description: 'Late after this; nothing happens by itself.',
    }),
    isLate: t.exposeBoolean('isLate', { description: 'It waits, and should have been decided.' }),
    deciders: t.field({
      type: [Person],
      description: 'Lead and backup, where they may decide; none: any owner, editor or counsel.',
      resolve: async (row, _args, ctx) =>
        (await Promise.all(row.deciderIds.map((id) => ctx.loaders.people(id)))).filter((one) => one !== null),
    }),
    state: t.field({ type: ApprovalState, description: 'Where it stands.', resolve: ({ state }) => state }),
    isChangedSince: t.boolean({
      description: 'The matter was changed after the ask: look at it again before accepting.',
      resolve: (row) => row.state === 'waiting' && row.version !== row.matterVersion,
    }),
    decidedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who decided; null while it waits.',
      resolve: (row, _args, ctx) => (row.decidedById === null ? null : ctx.loaders.people(row.decidedById)),
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When; null while it waits.',
    }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why it was decided so; null where no reason was given.',
    }),
    viewerDecides: t.boolean({
      description: 'The viewer may accept or reject it.',
      resolve: (row, _args, ctx) => mayDecide(row, ctx),
    }),
    viewerTakesBack: t.boolean({
      description: 'The viewer asked for it and may take the ask back.',
      resolve: (row, _args, { viewer }) =>
        row.state === 'waiting' && viewer.kind === 'person' && viewer.personId === row.personId,
    }),
  }),
});

function mayDecide(row: ApprovalRow, { viewer }: ApiContext): boolean {
  if (row.state !== 'waiting' || viewer.kind !== 'person' || viewer.personId === row.personId) return false;
  const { matterId, organizationId, matterVisibility: visibility, visibility: part } = row;
  const subject = { matterId, organizationId, visibility, part };
  return [row.needed, 'decide_approval' as const].every((action) => can(viewer, action, subject).allowed);
}

builder.interfaceField(Matter, 'waitingApprovals', (t) =>
  t.field({
    type: [Approval],
    description: 'What waits for a second person on it, at most 50; none to those who are not inside.',
    resolve: (row, _args, ctx) => ctx.loaders.waitingOf(row.id),
  }),
);

// The payloads whose act may wait.
for (const payload of [FoiaRequestPayload, MatterUndoActPayload, MatterPayload]) {
  builder.objectField(payload, 'approval', (t) =>
    t.field({
      type: Approval,
      nullable: true,
      description: 'What waits for a second person now; null when the act was done at once, or refused.',
      resolve: ({ approvalId }, _args, ctx) =>
        approvalId === undefined ? null : ctx.loaders.approvals(approvalId),
    }),
  );
}

builder.queryField('approvals', (t) =>
  t.field({
    type: ApprovalConnection,
    description:
      'What waits for a second person, or was decided, over all matters that the viewer is inside of.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      state: t.arg({ type: ApprovalState, defaultValue: 'waiting', description: 'Where they stand.' }),
    },
    resolve: async (_root, { state, ...args }, { db, viewer }) => {
      const asked = (state ?? 'waiting') as ApprovalStateWord;
      const page = await approvalsInState(db, viewer, asked, readWindow(args, APPROVAL_ORDER));
      return connect(page, () => countApprovals(db, viewer, asked));
    },
  }),
);
