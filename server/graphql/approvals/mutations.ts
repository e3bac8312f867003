// How an ask ends: accepted, rejected, or taken back by who asked.
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { rejectApproval } from '#commands/approvals/reject-approval.ts';
import { takeBackApproval } from '#commands/approvals/take-back-approval.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Approval, Matter } from '../refs.ts';
import { answered } from '../user-error.ts';

const ApprovalAcceptInput = builder.inputType('ApprovalAcceptInput', {
  description: 'What is accepted.',
  fields: (t) => ({
    ...repeatable(t),
    approval: t.id({ required: true, description: 'What waits.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The `version` of the matter that was looked at; CONFLICT when it has changed since.',
    }),
    reason: t.string({ description: 'A word to who asked.' }),
  }),
});

const ApprovalRejectInput = builder.inputType('ApprovalRejectInput', {
  description: 'What is not accepted, and why.',
  fields: (t) => ({
    ...repeatable(t),
    approval: t.id({ required: true, description: 'What waits.' }),
    reason: t.string({ required: true, description: 'Why; who asked reads it.' }),
  }),
});

const ApprovalTakeBackInput = builder.inputType('ApprovalTakeBackInput', {
  description: 'What is no longer asked for.',
  fields: (t) => ({ ...repeatable(t), approval: t.id({ required: true, description: 'What waits.' }) }),
});

const ApprovalPayload = builder.objectRef<ActShape>('ApprovalPayload').implement({
  description: 'What a decision gives back.',
  fields: (t) => ({
    approval: t.field({
      type: Approval,
      nullable: true,
      description: 'The ask as it stands now; null when nothing was saved.',
      resolve: ({ approvalId }, _args, ctx) =>
        approvalId === undefined ? null : ctx.loaders.approvals(approvalId),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The matter as it is now; null when nothing was saved.',
      resolve: matterOf,
    }),
    ...answered(t),
  }),
});

builder.mutationFields((t) => ({
  approvalAccept: t.field({
    type: ApprovalPayload,
    description:
      'Accepts what somebody asked for. Owners, editors and counsel of the organization may, but for who asked. The act is done now, by its own rules, in the name of who accepts.',
    args: { input: t.arg({ type: ApprovalAcceptInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, acceptApproval, withUuids(input)),
  }),
  approvalReject: t.field({
    type: ApprovalPayload,
    description:
      'Does not accept it. Owners, editors and counsel of the organization may, but for who asked. Nothing changes, and who asked is told why.',
    args: { input: t.arg({ type: ApprovalRejectInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, rejectApproval, withUuids(input)),
  }),
  approvalTakeBack: t.field({
    type: ApprovalPayload,
    description: 'Takes an ask back. Who asked may, while nobody has decided. Nothing else changes.',
    args: { input: t.arg({ type: ApprovalTakeBackInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, takeBackApproval, withUuids(input)),
  }),
}));
