// The acts on agency dockets: each decodes the ids of its input and calls one command.
import { editDocket, type EditDocketInput } from '#commands/comments/edit-docket.ts';
import { noteComments, type NoteCommentsInput } from '#commands/comments/note-comments.ts';
import { recordDocket, type RecordDocketInput } from '#commands/comments/record-docket.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { AgencyDocketRecordInput, AgencyDocketEditInput, NoteCommentsInputType } from './inputs.ts';
import { AgencyDocketPayload } from './payload.ts';

const STAFF = 'Owners, editors and counsel of the organization may.';
const RECORDERS = 'Owners, editors, counsel and volunteers of the organization may.';
const inputArg = 'What to do.';

/** The commands call the kind of a docket by another word than the API, which has no column names to keep apart. */
const named = <Input extends { readonly kind?: unknown }>({ kind, ...rest }: Input) => ({
  ...withUuids(rest),
  ...(kind == null ? {} : { docketKind: kind }),
});

builder.mutationFields((t) => ({
  agencyDocketRecord: t.field({
    type: AgencyDocketPayload,
    description: `Keeps an agency docket, or notices that have none. ${STAFF} Its dates follow from the papers recorded in it.`,
    args: { input: t.arg({ type: AgencyDocketRecordInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, recordDocket, named(input) as RecordDocketInput),
  }),
  agencyDocketEdit: t.field({
    type: AgencyDocketPayload,
    description: `Changes what a docket says of itself. ${STAFF} What happened in it is corrected, never edited.`,
    args: { input: t.arg({ type: AgencyDocketEditInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, editDocket, named(input) as EditDocketInput),
  }),
  agencyDocketNoteComments: t.field({
    type: AgencyDocketPayload,
    description: `Notes comments of others, as many as a table has. ${RECORDERS} One whose address or number is there already is passed over.`,
    args: { input: t.arg({ type: NoteCommentsInputType, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, noteComments, withUuids(input) as NoteCommentsInput),
  }),
}));
