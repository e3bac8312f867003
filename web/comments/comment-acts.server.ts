import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, numberOf, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { known } from '../requests/words.ts';
import {
  AddExhibitMutation,
  AddSignOnMutation,
  EditCommentMutation,
  ReadyCommentMutation,
  RemoveCommentMutation,
  RemoveExhibitMutation,
  RemoveSignOnMutation,
  SubmitCommentMutation,
} from './comment-acts.query.ts';
import { SENT_HOW } from './words.ts';

/** Which comment, at which version of its docket. */
const onComment = (form: FormData, agencyDocket: string, publicComment: string) => ({
  ...versionOf(form),
  agencyDocket,
  publicComment,
});

type Target = ReturnType<typeof onComment>;
type Act = (form: FormData, target: Target, caller: Caller) => Promise<Outcome>;

/** Browsers send lines with CRLF; a portal counts what was written. */
export const writtenIn = (form: FormData, name: string): string =>
  (textOf(form, name) ?? '').replace(/\r\n?/g, '\n');

const edit: Act = async (form, target, caller) => {
  const input = {
    ...target,
    title: textOf(form, 'title') ?? '',
    notice: textOf(form, 'notice'),
    text: writtenIn(form, 'text'),
  };
  return (await execute(EditCommentMutation, { input }, caller)).agencyDocketEditComment;
};

/** Puts an earlier text back; title and notice stay. */
const putBack: Act = async (form, target, caller) => {
  const input = { ...target, text: writtenIn(form, 'earlier') };
  return (await execute(EditCommentMutation, { input }, caller)).agencyDocketEditComment;
};

const ready: Act = async (_form, input, caller) =>
  (await execute(ReadyCommentMutation, { input }, caller)).agencyDocketReadyComment;

const remove: Act = async (form, target, caller) => {
  const input = { ...target, reason: textOf(form, 'reason') };
  return (await execute(RemoveCommentMutation, { input }, caller)).agencyDocketRemoveComment;
};

const addSignOn: Act = async (form, target, caller) => {
  const empty = missing(form, { authorityOn: 'Say on which day they gave leave.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = {
    ...target,
    signatory: textOf(form, 'signatory'),
    person: textOf(form, 'person'),
    authorityBy: textOf(form, 'authorityBy') ?? '',
    authorityOn: textOf(form, 'authorityOn') ?? '',
  };
  const { userErrors } = (await execute(AddSignOnMutation, { input }, caller)).agencyDocketAddSignOn;
  return { userErrors: userErrors.map(asSignatory) };
};

/** The command's word for an organization that signs. */
const asSignatory = <One extends { readonly path: readonly string[] }>(one: One): One =>
  one.path.at(-1) === 'organization' ? { ...one, path: ['signatory'] } : one;

const removeSignOn: Act = async (form, target, caller) => {
  const input = { ...target, signOn: textOf(form, 'signOn') ?? '' };
  return (await execute(RemoveSignOnMutation, { input }, caller)).agencyDocketRemoveSignOn;
};

const addExhibit: Act = async (form, target, caller) => {
  const empty = missing(form, { file: 'Choose the file.' });
  if (empty.length > 0) return { userErrors: empty };
  const input = { ...target, file: textOf(form, 'file') ?? '', label: textOf(form, 'label') ?? '' };
  return (await execute(AddExhibitMutation, { input }, caller)).agencyDocketAddExhibit;
};

const removeExhibit: Act = async (form, target, caller) => {
  const input = { ...target, exhibit: numberOf(form, 'exhibit') };
  return (await execute(RemoveExhibitMutation, { input }, caller)).agencyDocketRemoveExhibit;
};

const submit: Act = async (form, target, caller) => {
  const how = known(SENT_HOW, textOf(form, 'how'));
  const empty = missing(form, { submittedOn: 'Say on which day it was sent.', how: 'Say how it was sent.' });
  if (empty.length > 0 || how === null) return { userErrors: empty };
  const input = {
    ...target,
    how,
    submittedOn: textOf(form, 'submittedOn') ?? '',
    time: textOf(form, 'time'),
    zone: textOf(form, 'zone'),
    submittedBy: textOf(form, 'submittedBy') ?? '',
    trackingNumber: textOf(form, 'trackingNumber'),
    receipt: textOf(form, 'receipt'),
  };
  return (await execute(SubmitCommentMutation, { input }, caller)).agencyDocketSubmitComment;
};

const ACTS: Readonly<Record<string, Act>> = {
  edit,
  'put-back': putBack,
  ready,
  remove,
  'add-sign-on': addSignOn,
  'remove-sign-on': removeSignOn,
  'add-exhibit': addExhibit,
  'remove-exhibit': removeExhibit,
  submit,
};

/** Does what the button of a form says. Throws a 400 page: only a changed form can get there. */
export function actOnComment(
  form: FormData,
  of: { readonly docket: string; readonly comment: string },
  caller: Caller,
): Promise<Outcome> {
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return act(form, onComment(form, of.docket, of.comment), caller);
}
