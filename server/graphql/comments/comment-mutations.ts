// The acts on comments of ours: each decodes the ids of its input and calls one command.
import { draftComment, editComment, removeComment } from '#commands/comments/draft-comment.ts';
import { addExhibit, addSignOn, removeExhibit, removeSignOn } from '#commands/comments/sign-comment.ts';
import { readyComment, submitComment, type SubmitCommentInput } from '#commands/comments/submit-comment.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { listedUuid } from '../ids.ts';
import {
  CommentDraftInput,
  CommentEditInput,
  CommentRemoveInput,
  CommentReadyInput,
  SignOnInput,
  RemoveSignOnInput,
  ExhibitInput,
  RemoveExhibitInput,
  SubmitInput,
} from './inputs.ts';
import { AgencyDocketPayload } from './payload.ts';

const STAFF = 'Owners, editors and counsel of the organization may.';
const RECORDERS = 'Owners, editors, counsel and volunteers of the organization may.';
const inputArg = 'What to do.';

/** The commands call a comment and an organization that signs by other words than the API. */
const ofComment = <Input extends object>(input: Input) => {
  const {
    publicComment: comment,
    signatory: organization,
    ...rest
  } = withUuids(input) as Record<string, unknown>;
  return {
    ...rest,
    ...(comment === undefined ? {} : { comment }),
    ...(organization === undefined ? {} : { organization }),
  };
};

builder.mutationFields((t) => ({
  agencyDocketDraftComment: t.field({
    type: AgencyDocketPayload,
    description: `Begins a comment of ours. ${RECORDERS} It is for the organization and its guests until it is sent.`,
    args: { input: t.arg({ type: CommentDraftInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, draftComment, withUuids(input)),
  }),
  agencyDocketEditComment: t.field({
    type: AgencyDocketPayload,
    description: `Changes a draft. ${RECORDERS} Each text it had stays in the history; it has to be called ready anew.`,
    args: { input: t.arg({ type: CommentEditInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, editComment, ofComment(input) as Parameters<typeof editComment>[1]),
  }),
  agencyDocketRemoveComment: t.field({
    type: AgencyDocketPayload,
    description: `Takes a draft away. ${STAFF} The history keeps its words, and \`matterUndoAct\` brings it back.`,
    args: { input: t.arg({ type: CommentRemoveInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, removeComment, ofComment(input) as Parameters<typeof removeComment>[1]),
  }),
  agencyDocketReadyComment: t.field({
    type: AgencyDocketPayload,
    description: `Says that a draft can be sent. ${STAFF} A later change takes it back.`,
    args: { input: t.arg({ type: CommentReadyInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, readyComment, ofComment(input) as Parameters<typeof readyComment>[1]),
  }),
  agencyDocketAddSignOn: t.field({
    type: AgencyDocketPayload,
    description: `Adds who signs a comment, with the authority to say so. ${RECORDERS} Until it is sent.`,
    args: { input: t.arg({ type: SignOnInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, addSignOn, ofComment(input) as Parameters<typeof addSignOn>[1]),
  }),
  agencyDocketRemoveSignOn: t.field({
    type: AgencyDocketPayload,
    description: `Takes a sign-on off a comment. ${RECORDERS} Until it is sent; the history keeps it.`,
    args: { input: t.arg({ type: RemoveSignOnInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, removeSignOn, {
        ...(ofComment(input) as Parameters<typeof removeSignOn>[1]),
        signOn: listedUuid('CommentSignOn', input.signOn, ['signOn']),
      }),
  }),
  agencyDocketAddExhibit: t.field({
    type: AgencyDocketPayload,
    description: `Adds a file to a comment. ${RECORDERS} Until it is sent; then it is seen as the comment is.`,
    args: { input: t.arg({ type: ExhibitInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, addExhibit, ofComment(input) as Parameters<typeof addExhibit>[1]),
  }),
  agencyDocketRemoveExhibit: t.field({
    type: AgencyDocketPayload,
    description: `Takes a file off a comment. ${RECORDERS} Until it is sent, and not under legal hold; the others keep their numbers.`,
    args: { input: t.arg({ type: RemoveExhibitInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, removeExhibit, ofComment(input) as Parameters<typeof removeExhibit>[1]),
  }),
  agencyDocketSubmitComment: t.field({
    type: AgencyDocketPayload,
    description: `Records that a comment was sent, with its receipt. ${STAFF} From then on it is seen as its docket is and nothing changes it; a task asks after two weeks whether the portal posted it.`,
    args: { input: t.arg({ type: SubmitInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, submitComment, ofComment(input) as unknown as SubmitCommentInput),
  }),
}));
