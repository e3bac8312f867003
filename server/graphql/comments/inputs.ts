// What the acts on agency dockets and on comments in them take.
import { OrdinaryVisibility } from '../access/words.ts';
import { atVersion, type InputFields, repeatable } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { Standing } from '../words.ts';
import { AgencyDocketKind, CommentChannel } from './words.ts';

/** Every act on an existing docket names it and the version it was decided on. */
export const onDocket = (t: InputFields) => ({
  ...repeatable(t),
  agencyDocket: t.id({ required: true, description: 'Which docket.' }),
  ...atVersion(t),
});

const onComment = (t: InputFields) => ({
  ...onDocket(t),
  publicComment: t.id({ required: true, description: 'Which comment.' }),
});

export const SystemOfRecordsInput = builder.inputType('SystemOfRecordsInput', {
  description: 'A system of records that a docket is about.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Such as `09-70-0541`, with its leading zeros.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    notice: t.string({ description: 'The notice that describes it, as cited.' }),
  }),
});

const says = (t: InputFields) => ({
  docketNumber: t.string({ description: 'As printed; left out for notices without a docket.' }),
  portalUrl: t.string({ description: 'Its page in the portal.' }),
  systems: t.field({
    type: [SystemOfRecordsInput],
    description: 'The systems of records that it is about, as a whole.',
  }),
  missingNotice: t.string({ description: 'Why a notice seems to be missing: a question for counsel.' }),
  agreement: t.id({ description: 'The agreement it is about.' }),
});

export const AgencyDocketRecordInput = builder.inputType('AgencyDocketRecordInput', {
  description: 'A docket that is to be kept.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Who keeps it.' }),
    agency: t.id({ required: true, description: 'Whose docket it is.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    kind: t.field({ type: AgencyDocketKind, required: true, description: 'What kind of docket it is.' }),
    subject: t.string({ required: true, description: 'What it is about; at most 5,000 characters.' }),
    ...says(t),
    standing: t.field({ type: Standing, description: 'Whose it is; OURS by default.' }),
    visibility: t.field({
      type: OrdinaryVisibility,
      description: 'Who may see it; ORGANIZATION by default.',
    }),
    lead: t.id({ description: 'Who has it.' }),
    backup: t.id({ description: 'Who stands in.' }),
  }),
});

export const AgencyDocketEditInput = builder.inputType('AgencyDocketEditInput', {
  description: 'Changes to what a docket says of itself; what is left out stays.',
  fields: (t) => ({
    ...onDocket(t),
    agency: t.id({ description: 'Whose docket it is.' }),
    title: t.string({ description: 'What it is called.' }),
    kind: t.field({ type: AgencyDocketKind, description: 'What kind of docket it is.' }),
    subject: t.string({ description: 'What it is about.' }),
    ...says(t),
  }),
});

const words = (t: InputFields) => ({
  notice: t.id({ description: 'The notice it is about; without one, the docket as a whole.' }),
  text: t.string({ description: 'What it says; at most 50,000 characters, of which a portal takes 5,000.' }),
});

export const CommentDraftInput = builder.inputType('AgencyDocketDraftCommentInput', {
  description: 'A comment of ours that is begun.',
  fields: (t) => ({
    ...onDocket(t),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    ...words(t),
  }),
});

export const CommentEditInput = builder.inputType('AgencyDocketEditCommentInput', {
  description: 'New words for a draft; what is left out stays.',
  fields: (t) => ({ ...onComment(t), title: t.string({ description: 'What it is called.' }), ...words(t) }),
});

export const CommentRemoveInput = builder.inputType('AgencyDocketRemoveCommentInput', {
  description: 'A draft that is to go.',
  fields: (t) => ({ ...onComment(t), reason: t.string({ description: 'Why.' }) }),
});

export const CommentReadyInput = builder.inputType('AgencyDocketReadyCommentInput', {
  description: 'A draft that can be sent.',
  fields: (t) => onComment(t),
});

export const SignOnInput = builder.inputType('AgencyDocketAddSignOnInput', {
  description: 'Who signs a comment: an organization, a person, or a person for an organization.',
  fields: (t) => ({
    ...onComment(t),
    signatory: t.string({ description: 'The organization.' }),
    person: t.string({ description: 'The person.' }),
    authorityBy: t.string({ required: true, description: 'Who gave leave to sign, and how that is known.' }),
    authorityOn: t.field({ type: 'Date', required: true, description: 'When.' }),
  }),
});

export const RemoveSignOnInput = builder.inputType('AgencyDocketRemoveSignOnInput', {
  description: 'Who does not sign after all.',
  fields: (t) => ({ ...onComment(t), signOn: t.id({ required: true, description: 'Which sign-on.' }) }),
});

export const ExhibitInput = builder.inputType('AgencyDocketAddExhibitInput', {
  description: 'A file that goes with a comment.',
  fields: (t) => ({
    ...onComment(t),
    file: t.id({ required: true, description: 'The file, as uploaded.' }),
    label: t.string({ required: true, description: 'What it is.' }),
  }),
});

export const RemoveExhibitInput = builder.inputType('AgencyDocketRemoveExhibitInput', {
  description: 'A file that does not go with a comment after all.',
  fields: (t) => ({
    ...onComment(t),
    exhibit: t.int({ required: true, description: '`number` of the exhibit.' }),
  }),
});

export const SubmitInput = builder.inputType('AgencyDocketSubmitCommentInput', {
  description: 'That a comment was sent, and what shows it.',
  fields: (t) => ({
    ...onComment(t),
    submittedOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    time: t.string({ description: 'The local time, `14:30`.' }),
    zone: t.string({ description: 'Zone of the time, such as `America/New_York`.' }),
    how: t.field({ type: CommentChannel, required: true, description: 'How it was sent.' }),
    submittedBy: t.string({ required: true, description: 'Who pressed the button or took it to the post.' }),
    trackingNumber: t.string({ description: 'The number that the portal gave.' }),
    receipt: t.id({ description: 'The receipt screen, mail or slip, as uploaded.' }),
  }),
});

export const NotedCommentInput = builder.inputType('NotedCommentInput', {
  description: 'A comment of somebody else.',
  fields: (t) => ({
    commenter: t.string({ required: true, description: 'Who it is by, as posted.' }),
    title: t.string({ description: 'What it is called; the commenter where it is left out.' }),
    text: t.string({ description: 'What it says, or in short.' }),
    address: t.string({ description: 'Where it can be read; one that is there already is passed over.' }),
    trackingNumber: t.string({
      description: 'Its number in the docket; one that is there already is passed over.',
    }),
    postedOn: t.field({ type: 'Date', description: 'The day on which it was posted.' }),
  }),
});

export const NoteCommentsInputType = builder.inputType('AgencyDocketNoteCommentsInput', {
  description: 'Comments of others that are to be noted.',
  fields: (t) => ({
    ...onDocket(t),
    notice: t.id({ description: 'The notice they are about.' }),
    comments: t.field({
      type: [NotedCommentInput],
      required: true,
      description: 'The comments; at most 500.',
    }),
  }),
});
