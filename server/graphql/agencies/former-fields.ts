// Fields of an agency from when it had one appeal office and one address. They read its contacts.
import type { ContactKind } from '#domain/agencies/contacts.ts';
import {
  type AgencyContactRow,
  CONTACT_ORDER,
  type ContactFilter,
  contactsOfEach,
} from '#db/queries/agency-directory.ts';
import type { AgencyRow } from '#db/queries/agencies.ts';
import { readWindow } from '#db/queries/keyset.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { reads } from '../reads.ts';
import { Agency } from '../refs.ts';

/** All three fields read the same page. */
const OFFICES: ContactFilter = { kinds: ['foia_office', 'appeal_office'], includeEnded: false };

/** The first contact that says something of this kind. */
async function firstOf(
  { id }: AgencyRow,
  { db, viewer, loaders }: ApiContext,
  kind: ContactKind,
  read: (row: AgencyContactRow) => string | null,
): Promise<string | null> {
  const window = readWindow({ first: 40 }, CONTACT_ORDER);
  const page = await loaders.ofParent(`contacts ${JSON.stringify(OFFICES)}`, id, (ids) =>
    contactsOfEach(db, viewer, ids, OFFICES, window),
  );
  const own = page.rows.filter((row) => row.kind === kind);
  return own.map(read).find((text) => text !== null) ?? null;
}

const isPage = ({ channel, value }: AgencyContactRow) =>
  channel === 'portal' || channel === 'web_page' ? value : null;

const since = (instead: string) => `Since 1 December 2026: ${instead}`;

builder.objectFields(Agency, (t) => ({
  appealOffice: t.string({
    nullable: true,
    description: 'Who decides appeals; null where that is not known.',
    deprecationReason: since(
      '`contacts(kinds: [APPEAL_OFFICE])` says it with its source and the day it was read.',
    ),
    extensions: reads<AgencyRow>('id'),
    resolve: (row, _args, ctx) => firstOf(row, ctx, 'appeal_office', ({ office }) => office),
  }),
  appealAddress: t.string({
    nullable: true,
    description: 'Where an appeal goes by mail; null where that is not known.',
    deprecationReason: since(
      '`contacts(kinds: [APPEAL_OFFICE])` says it with its source and the day it was read.',
    ),
    extensions: reads<AgencyRow>('id'),
    resolve: (row, _args, ctx) =>
      firstOf(row, ctx, 'appeal_office', ({ channel, value }) => (channel === 'mail' ? value : null)),
  }),
  foiaUrl: t.string({
    nullable: true,
    description: 'Its page for requests; null where that is not known.',
    deprecationReason: since(
      '`contacts(kinds: [FOIA_OFFICE])` says it with its source and the day it was read.',
    ),
    extensions: reads<AgencyRow>('id'),
    resolve: (row, _args, ctx) => firstOf(row, ctx, 'foia_office', isPage),
  }),
}));
