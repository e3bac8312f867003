// What a site administrator sees and does. Everybody else gets null, and a refusal that tells nothing of what exists.
import { mayRunSite } from '#domain/access/site.ts';
import { readWindow } from '#db/queries/keyset.ts';
import {
  countOfSite,
  SITE_ACT_ORDER,
  SITE_ORGANIZATION_ORDER,
  SITE_PERSON_ORDER,
  type SiteActRow,
  siteActsOf,
  type SiteOrganizationRow,
  siteOrganizations,
  sitePeople,
  type SitePersonRow,
} from '#db/queries/site.ts';
import { siteActSentence } from '#domain/words/site-acts-en.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';

const SiteOrganization = builder.objectRef<SiteOrganizationRow>('SiteOrganization').implement({
  description: 'An organization as a site administrator sees it: nothing of what it keeps.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the organization.',
      resolve: ({ id }) => globalId('Organization', id),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    memberCount: t.exposeInt('memberCount', { description: 'How many belong to it.' }),
    suspendedAt: t.expose('suspendedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is suspended; null when it is not.',
    }),
  }),
});

const SitePerson = builder.objectRef<SitePersonRow>('SitePerson').implement({
  description: 'A person as a site administrator sees them.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the person.', resolve: ({ id }) => globalId('Person', id) }),
    name: t.exposeString('name', { description: 'What they are called.' }),
    email: t.exposeString('email', { description: 'Their address.' }),
    isSiteAdmin: t.exposeBoolean('isSiteAdmin', { description: 'They administer the site too.' }),
    suspendedAt: t.expose('suspendedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are suspended; null when they are not.',
    }),
  }),
});

const SiteAct = builder.objectRef<SiteActRow>('SiteAct').implement({
  description: 'Something that a site administrator did. The log only grows.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('SiteAct', id),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    sentence: t.string({
      description: 'What, in plain words.',
      resolve: ({ action }) => siteActSentence(action),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why; null where a change of the directory of agencies was made or accepted without a word to it.',
    }),
    byName: t.exposeString('byName', { description: 'Who did it.' }),
    aboutName: t.exposeString('aboutName', {
      nullable: true,
      description: 'The person, organization or agency that it concerns; null where it concerns none.',
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'The code of the matter that was looked at; null for other acts.',
    }),
  }),
});

const Organizations = connectionOf('SiteOrganization', 'organizations of the site', SiteOrganization);
const People = connectionOf('SitePerson', 'people of the site', SitePerson);
const Acts = connectionOf('SiteAct', 'acts of site administrators', SiteAct);

const textArg = { description: 'Only those with this in their name or address.' };

const Site = builder.objectRef<object>('Site').implement({
  description: 'The site as its administrators see it. It holds no matter.',
  fields: (t) => ({
    organizations: t.field({
      type: Organizations,
      description: 'All organizations by name.',
      complexity: pageComplexity,
      args: { ...pageArgs(t.arg), text: t.arg.string(textArg) },
      resolve: async (_site, { text = null, ...args }, { db, viewer }) => {
        const page = await siteOrganizations(db, viewer, text, readWindow(args, SITE_ORGANIZATION_ORDER));
        return connect(page, () => countOfSite(db, viewer, 'organizations', text));
      },
    }),
    people: t.field({
      type: People,
      description: 'All people by name, without deleted accounts.',
      complexity: pageComplexity,
      args: { ...pageArgs(t.arg), text: t.arg.string(textArg) },
      resolve: async (_site, { text = null, ...args }, { db, viewer }) => {
        const page = await sitePeople(db, viewer, text, readWindow(args, SITE_PERSON_ORDER));
        return connect(page, () => countOfSite(db, viewer, 'people', text));
      },
    }),
    acts: t.field({
      type: Acts,
      description: 'What administrators did, newest first.',
      complexity: pageComplexity,
      args: pageArgs(t.arg),
      resolve: async (_site, args, { db, viewer }) => {
        const page = await siteActsOf(db, viewer, readWindow(args, SITE_ACT_ORDER));
        return connect(page, () => countOfSite(db, viewer, 'acts'));
      },
    }),
  }),
});

builder.queryField('site', (t) =>
  t.field({
    type: Site,
    nullable: true,
    description: 'The site as its administrators see it; null for everybody else, and for every key.',
    resolve: (_root, _args, { viewer }) => (mayRunSite(viewer) ? {} : null),
  }),
);
