// The acts on a lawsuit but for recording on its docket.
import { addRequest } from '#commands/lawsuits/add-request.ts';
import { editLawsuit, type EditLawsuitInput } from '#commands/lawsuits/edit-lawsuit.ts';
import { recordLawsuit, type RecordLawsuitInput } from '#commands/lawsuits/record-lawsuit.ts';
import { removeRequest } from '#commands/lawsuits/remove-request.ts';
import { builder } from '../builder.ts';
import { Lawsuit } from '../refs.ts';
import { act } from '../acts/act.ts';
import type { ActShape } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { answered } from '../user-error.ts';
import { LawsuitEditInput, LawsuitRecordInput, LawsuitRequestInput } from './inputs.ts';

const LawsuitPayload = builder.objectRef<ActShape>('LawsuitPayload').implement({
  description: 'What an act on a lawsuit gives back.',
  fields: (t) => ({
    lawsuit: t.field({
      type: Lawsuit,
      nullable: true,
      description: 'The lawsuit as it is now; null when the act was refused.',
      resolve: ({ matterId }, _args, ctx) => (matterId === undefined ? null : ctx.loaders.lawsuits(matterId)),
    }),
    ...answered(t),
  }),
});

const STAFF = 'Owners, editors and counsel of the organization may.';
const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  lawsuitRecord: t.field({
    type: LawsuitPayload,
    description: `Records a lawsuit. ${STAFF} The same case, however its number is written, is refused with the record that there is in \`current\`; its docket is recorded afterwards.`,
    args: { input: t.arg({ type: LawsuitRecordInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, recordLawsuit, withUuids(input) as RecordLawsuitInput),
  }),
  lawsuitEdit: t.field({
    type: LawsuitPayload,
    description: `Changes what a lawsuit says of itself. ${STAFF} What happened is not edited but recorded and corrected; a standing order counts at once.`,
    args: { input: t.arg({ type: LawsuitEditInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, editLawsuit, withUuids(input) as EditLawsuitInput),
  }),
  lawsuitAddRequest: t.field({
    type: LawsuitPayload,
    description: `Puts a FOIA request in suit. ${STAFF} Where the complaint is filed the request is told at once, and its clocks are before a court.`,
    args: { input: t.arg({ type: LawsuitRequestInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, addRequest, withUuids(input)),
  }),
  lawsuitRemoveRequest: t.field({
    type: LawsuitPayload,
    description: `Takes a request out of a suit. ${STAFF} What the request was told of the complaint stays on it until it is corrected there.`,
    args: { input: t.arg({ type: LawsuitRequestInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, removeRequest, withUuids(input)),
  }),
}));
