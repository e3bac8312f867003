// What a site administrator does: suspend, restore, and look with a reason.
import { inspectMatter } from '#commands/site/inspect-matter.ts';
import { restoreOrganization } from '#commands/site/restore-organization.ts';
import { restorePerson } from '#commands/site/restore-person.ts';
import { suspendOrganization } from '#commands/site/suspend-organization.ts';
import { suspendPerson } from '#commands/site/suspend-person.ts';
import { act } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { answered, type Refused } from '../user-error.ts';

const ADMINS = 'Site administrators may, with a session and never with a key.';
const inputArg = 'What to do.';
const reasonField = {
  required: true,
  description: 'Why; it is logged and told to whom it concerns.',
} as const;

interface SiteShape extends Refused {
  readonly code?: string;
}

const SitePayload = builder.objectRef<SiteShape>('SitePayload').implement({
  description: 'What an act of a site administrator gives back.',
  fields: (t) => answered(t),
});

const SiteInspectMatterPayload = builder.objectRef<SiteShape>('SiteInspectMatterPayload').implement({
  description: 'Where to look.',
  fields: (t) => ({
    code: t.string({
      nullable: true,
      description: 'The code of the matter; null when the act was refused.',
      resolve: ({ code }) => code ?? null,
    }),
    ...answered(t),
  }),
});

const SitePersonInput = builder.inputType('SitePersonInput', {
  description: 'A person, and why.',
  fields: (t) => ({
    ...repeatable(t),
    person: t.id({ required: true, description: 'Whom.' }),
    reason: t.string(reasonField),
  }),
});

const SiteOrganizationInput = builder.inputType('SiteOrganizationInput', {
  description: 'An organization, and why.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Which.' }),
    reason: t.string(reasonField),
  }),
});

const SiteInspectMatterInput = builder.inputType('SiteInspectMatterInput', {
  description: 'A matter, and why it must be looked at.',
  fields: (t) => ({
    ...repeatable(t),
    code: t.string({ required: true, description: 'The ten characters of its address.' }),
    reason: t.string(reasonField),
  }),
});

builder.mutationFields((t) => ({
  siteSuspendPerson: t.field({
    type: SitePayload,
    description: `Suspends a person: sessions end, keys do nothing, no reminder is sent. ${ADMINS} They are told why by letter.`,
    args: { input: t.arg({ type: SitePersonInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, suspendPerson, withUuids(input)),
  }),
  siteRestorePerson: t.field({
    type: SitePayload,
    description: `Lifts the suspension of a person. ${ADMINS} They are told by letter, and reminders that still stand are sent.`,
    args: { input: t.arg({ type: SitePersonInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, restorePerson, withUuids(input)),
  }),
  siteSuspendOrganization: t.field({
    type: SitePayload,
    description: `Suspends an organization: nobody acts in it or reads what it keeps. ${ADMINS} Every member is told why by letter.`,
    args: { input: t.arg({ type: SiteOrganizationInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, suspendOrganization, withUuids(input)),
  }),
  siteRestoreOrganization: t.field({
    type: SitePayload,
    description: `Lifts the suspension of an organization. ${ADMINS} Every member is told, and reminders that still stand are sent.`,
    args: { input: t.arg({ type: SiteOrganizationInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, restoreOrganization, withUuids(input)),
  }),
  siteInspectMatter: t.field({
    type: SiteInspectMatterPayload,
    description: `Lets the administrator read a matter that is not public for one hour. ${ADMINS} Its owners are told by letter, and its history says so; what is kept for counsel or sealed stays closed.`,
    args: { input: t.arg({ type: SiteInspectMatterInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, inspectMatter, withUuids(input)),
  }),
}));
