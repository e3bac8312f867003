// The acts on a request: each decodes the ids of its input and calls one command. Who may and what is right is decided
// there; a refusal becomes `userErrors` at the edge.
import { followMatter } from '#commands/matters/follow-matter.ts';
import { addPart } from '#commands/requests/add-part.ts';
import { closePart, type ClosePartInput } from '#commands/requests/close-part.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { draftRequest, type DraftRequestInput } from '#commands/requests/draft-request.ts';
import { editRequest, type EditRequestInput } from '#commands/requests/edit-request.ts';
import { fileRequest, type FileRequestInput } from '#commands/requests/file-request.ts';
import { setStatedDate } from '#commands/matters/set-stated-date.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { withdrawRequest } from '#commands/requests/withdraw-request.ts';
import { decodedCorrection } from '../matters/corrections.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { answered, type Refused } from '../user-error.ts';
import { FoiaRequestDraftInput, FoiaRequestEditInput, FoiaRequestFileInput } from './inputs.ts';
import {
  FoiaRequestAddPartInput,
  FoiaRequestClosePartInput,
  FoiaRequestCorrectEventInput,
  FoiaRequestSetStatedDateInput,
  FoiaRequestUndoCorrectionInput,
  FoiaRequestWithdrawInput,
  MatterFollowInput,
} from './later-inputs.ts';
import { FoiaRequestPayload } from './payloads.ts';

const STAFF = 'Owners, editors and counsel of the organization may.';
const RECORDERS = 'Owners, editors, counsel and volunteers of the organization may.';
const ASK = 'A volunteer asks for it: `approval` waits for a second person.';
const ASK_LATE = 'Where it moves a past day, or the fact is older than a week, a volunteer asks for it.';

const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  foiaRequestDraft: t.field({
    type: FoiaRequestPayload,
    description: `Drafts a request. ${STAFF} It is saved with its parts; nothing is sent and no clock runs.`,
    args: { input: t.arg({ type: FoiaRequestDraftInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, draftRequest, withUuids(input) as DraftRequestInput),
  }),
  foiaRequestEdit: t.field({
    type: FoiaRequestPayload,
    description: `Changes a request. ${STAFF} A draft changes in all it says; a filed one in title, agreement and visibility only.`,
    args: { input: t.arg({ type: FoiaRequestEditInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, editRequest, withUuids(input) as EditRequestInput),
  }),
  foiaRequestFile: t.field({
    type: FoiaRequestPayload,
    description: `Records that a request was sent, with the proof. ${STAFF} A provisional clock starts where the proof lets receipt be assumed.`,
    args: { input: t.arg({ type: FoiaRequestFileInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, fileRequest, withUuids(input) as FileRequestInput),
  }),
  foiaRequestCorrectEvent: t.field({
    type: FoiaRequestPayload,
    description: `Corrects a recorded fact, or says that it never happened. ${RECORDERS} ${ASK_LATE} The old fact stays in view; every date is computed anew.`,
    args: { input: t.arg({ type: FoiaRequestCorrectEventInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, correctEvent, decodedCorrection(input)),
  }),
  foiaRequestUndoCorrection: t.field({
    type: FoiaRequestPayload,
    description: `Undoes a correction. ${RECORDERS} ${ASK_LATE} The fact counts again as it was before; every date is computed anew.`,
    args: { input: t.arg({ type: FoiaRequestUndoCorrectionInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, undoCorrection, withUuids(input)),
  }),
  foiaRequestAddPart: t.field({
    type: FoiaRequestPayload,
    description: `Adds a numbered part. ${STAFF} It gets the next number and stays open until it is answered or closed.`,
    args: { input: t.arg({ type: FoiaRequestAddPartInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, addPart, withUuids(input)),
  }),
  foiaRequestClosePart: t.field({
    type: FoiaRequestPayload,
    description: `Closes a part with its outcome. ${STAFF} ${ASK} When all are closed, so is the request.`,
    args: { input: t.arg({ type: FoiaRequestClosePartInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, closePart, withUuids(input) as ClosePartInput),
  }),
  foiaRequestWithdraw: t.field({
    type: FoiaRequestPayload,
    description: `Withdraws a request. ${STAFF} ${ASK} It is closed and its clocks end; what was recorded stays.`,
    args: { input: t.arg({ type: FoiaRequestWithdrawInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, withdrawRequest, withUuids(input)),
  }),
  foiaRequestSetStatedDate: t.field({
    type: FoiaRequestPayload,
    description: `Sets a date that a paper names. ${STAFF} It becomes a deadline with that source, and no rule ever moves it.`,
    args: { input: t.arg({ type: FoiaRequestSetStatedDateInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, setStatedDate, withUuids(input)),
  }),
}));

interface FollowShape extends Refused {
  readonly follows?: boolean;
}

const MatterFollowPayload = builder.objectRef<FollowShape>('MatterFollowPayload').implement({
  description: 'What following gives back.',
  fields: (t) => ({
    follows: t.boolean({
      description: 'The viewer is told of its dates from now on; false when refused.',
      resolve: ({ follows = false }) => follows,
    }),
    ...answered(t),
  }),
});

builder.mutationField('matterFollow', (t) =>
  t.field({
    type: MatterFollowPayload,
    description:
      'Follows a matter, or stops. Anyone signed in who may see it may. A follower is told when its dates come and pass.',
    args: { input: t.arg({ type: MatterFollowInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, followMatter, withUuids(input)),
  }),
);
