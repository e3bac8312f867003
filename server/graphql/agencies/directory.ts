// The other names of an agency, and how it is reached: reference data with a source and the day on which it was read.
import { type ContactChannel, type ContactKind, mayBeOutOfDate } from '#domain/agencies/contacts.ts';
import type { AliasKind as AliasWord } from '#domain/agencies/proposals.ts';
import {
  type AgencyAliasRow,
  type AgencyContactRow,
  aliasesOfEach,
  type Checker,
  CONTACT_ORDER,
  type ContactFilter,
  contactsOfEach,
  countContactsOfEach,
} from '#db/queries/agency-directory.ts';
import type { AgencyRow } from '#db/queries/agencies.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { globalId } from '../ids.ts';
import { reads } from '../reads.ts';
import { Agency } from '../refs.ts';

export const AgencyContactKind = enumOf<ContactKind>('AgencyContactKind', 'Whom one reaches.', {
  foia_office: 'The office that takes requests.',
  service_center: 'The requester service center, which says where a request stands.',
  public_liaison: 'The FOIA Public Liaison, who helps when a request is stuck.',
  appeal_office: 'Who decides appeals.',
  press_office: 'The office for the press.',
});

export const AgencyContactChannel = enumOf<ContactChannel>(
  'AgencyContactChannel',
  'How an office is reached.',
  {
    portal: 'A page that takes requests or appeals. Accounts and passwords are never kept here.',
    web_page: 'A page to read.',
    email: 'E-mail.',
    mail: 'Post.',
    fax: 'Fax.',
    phone: 'Telephone.',
  },
);

export const AgencyAliasKind = enumOf<AliasWord>('AgencyAliasKind', 'What kind of name another name is.', {
  abbreviation: 'Letters that stand for it.',
  former_name: 'It was called so before.',
  other_name: 'Papers call it so.',
});

const AgencyChecker = enumOf<Checker>('AgencyChecker', 'Who says that a contact holds.', {
  reference_data: 'The reference data that comes with the software.',
  member: 'A member, and an administrator of the site accepted it.',
  site: 'An administrator of the site.',
});

const AgencyAlias = builder.objectRef<AgencyAliasRow>('AgencyAlias').implement({
  description: 'Another name of an agency, under which lists find it.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('AgencyAlias', id),
    }),
    name: t.exposeString('name', { description: 'The name.' }),
    kind: t.expose('kind', { type: AgencyAliasKind, description: 'What kind of name it is.' }),
    sourceUrl: t.exposeString('sourceUrl', { description: 'Where it can be read.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'When somebody read it there.' }),
  }),
});

const AgencyContact = builder.objectRef<AgencyContactRow>('AgencyContact').implement({
  description: 'One way to reach an office of an agency. It is never rewritten: a change is a new contact.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('AgencyContact', id),
    }),
    kind: t.expose('kind', { type: AgencyContactKind, description: 'Whom one reaches.' }),
    channel: t.expose('channel', {
      type: AgencyContactChannel,
      nullable: true,
      description: 'How; null where only the office is known.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The address or number; null where only the office is known.',
    }),
    office: t.exposeString('office', {
      nullable: true,
      description: 'The office or the role, never the name of a person; null where the source names none.',
    }),
    purpose: t.exposeString('purpose', {
      nullable: true,
      description: 'What it is for, or what it takes; null where the source does not say.',
    }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'Since when it is so; null where the source does not say.',
    }),
    sourceUrl: t.exposeString('sourceUrl', { description: 'Where it was last read.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'When it was last read there.' }),
    checkedBy: t.field({
      type: AgencyChecker,
      description: 'Who says so.',
      resolve: ({ checker }) => checker,
    }),
    checkedByName: t.exposeString('checkedByName', {
      nullable: true,
      description: 'Their name; null but for themselves and for who runs the site.',
    }),
    mayBeOutOfDate: t.boolean({
      description: 'It was last read more than 180 days ago.',
      resolve: async ({ checkedOn }, _args, { loaders }) =>
        mayBeOutOfDate(checkedOn, (await loaders.clock()).today),
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When another took its place or it was taken out; null while it stands.',
    }),
    replaces: t.id({
      nullable: true,
      description: 'The contact whose place it took; null where it took none.',
      resolve: ({ replacesId }) => (replacesId === null ? null : globalId('AgencyContact', replacesId)),
    }),
  }),
});

const Contacts = connectionOf('AgencyContact', 'ways to reach an agency', AgencyContact);

builder.objectFields(Agency, (t) => ({
  aliases: t.field({
    type: [AgencyAlias],
    description: 'Its other names, by name; at most 30.',
    extensions: reads<AgencyRow>('id'),
    complexity: { field: 1, multiplier: 5 },
    resolve: ({ id }, _args, { db, viewer, loaders }) =>
      loaders.ofParent('aliases', id, (ids) => aliasesOfEach(db, viewer, ids)),
  }),
  contacts: t.field({
    type: Contacts,
    description:
      'How it is reached, first whom a requester needs first. Those that hold, at most 40, and on request the earlier ones.',
    extensions: reads<AgencyRow>('id'),
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      kinds: t.arg({ type: [AgencyContactKind], description: 'Only those that reach one of these.' }),
      includeEnded: t.arg.boolean({
        defaultValue: false,
        description: 'Also those whose place another took, or that were taken out.',
      }),
    },
    resolve: async ({ id }, args, { db, viewer, loaders }) => {
      const window = readWindow(args, CONTACT_ORDER);
      const filter: ContactFilter = {
        kinds: (args.kinds ?? null) as readonly ContactKind[] | null,
        includeEnded: args.includeEnded ?? false,
      };
      const page = await loaders.ofParent(`contacts ${JSON.stringify(args)}`, id, (ids) =>
        contactsOfEach(db, viewer, ids, filter, window),
      );
      return connect(page, () =>
        loaders.ofParent(`contacts count ${JSON.stringify(filter)}`, id, (ids) =>
          countContactsOfEach(db, viewer, ids, filter),
        ),
      );
    },
  }),
}));
