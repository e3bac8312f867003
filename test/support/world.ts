/**
 * A small world for tests of commands: an organization with a person of each role, another organization beside it, and
 * agencies of each family. Everything a command needs; matters are made through the commands themselves.
 */
import { v7 } from 'uuid';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { agencies, memberships, organizations, people } from '#db/schema/index.ts';
import type { CommandDeps } from '#commands/context.ts';
import { draftRequest, type DraftRequestInput } from '#commands/requests/draft-request.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';

export interface World {
  readonly db: Database;
  readonly organizationId: string;
  readonly otherOrganizationId: string;
  readonly person: Readonly<Record<Role, string>>;
  readonly agency: Readonly<Record<'hhs' | 'dhs' | 'generic' | 'ny', string>>;
  /** What a command gets when this role of the organization acts. */
  readonly as: (role: Role) => CommandDeps;
  /** An owner of the other organization. */
  readonly outsider: CommandDeps;
  readonly draft: (input?: Partial<DraftRequestInput>) => Promise<RequestResult>;
  /** A request filed by e-mail on a day, by the editor. */
  readonly filed: (on: string, input?: Partial<DraftRequestInput>) => Promise<RequestResult>;
}

const ROLES: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'];
const FAMILIES = ['hhs', 'dhs', 'generic', 'ny'] as const;

export async function makeWorld(db: Database): Promise<World> {
  const organizationId = v7();
  const otherOrganizationId = v7();
  await db.drizzle.insert(organizations).values([
    { id: organizationId, name: 'Test Legal Aid', slug: `aid-${organizationId}` },
    { id: otherOrganizationId, name: 'Other Group', slug: `other-${otherOrganizationId}` },
  ]);
  const person = Object.fromEntries(ROLES.map((role) => [role, v7()])) as Record<Role, string>;
  const stranger = v7();
  const named = [...Object.entries(person), ['stranger', stranger] as const];
  await db.drizzle
    .insert(people)
    .values(named.map(([name, id]) => ({ id, name: `Test ${name}`, email: `${name}-${id}@example.org` })));
  await db.drizzle
    .insert(memberships)
    .values([
      ...ROLES.map((role) => ({ organizationId, personId: person[role], role })),
      { organizationId: otherOrganizationId, personId: stranger, role: 'owner' },
    ]);
  const agency = await insertAgencies(db);
  const as = (role: Role): CommandDeps => depsOf(db, person[role], organizationId, role);
  const draft: World['draft'] = (input) =>
    draftRequest(as('editor'), {
      organization: organizationId,
      agency: agency.hhs,
      title: 'Records about the sharing',
      requestText: 'All records about the sharing of enrollee data.',
      requester: { name: 'Test Legal Aid' },
      lead: person.editor,
      ...input,
    });
  const filed: World['filed'] = async (on, input) => {
    const { matterId, version } = await draft(input);
    return fileRequest(as('editor'), {
      foiaRequest: matterId,
      expectedVersion: version,
      submittedOn: on,
      channel: 'email',
      proof: 'sent_email',
    });
  };
  const outsider = depsOf(db, stranger, otherOrganizationId, 'owner');
  return { db, organizationId, otherOrganizationId, person, agency, as, outsider, draft, filed };
}

function depsOf(db: Database, personId: string, organizationId: string, role: Role): CommandDeps {
  const viewer: Viewer = { kind: 'person', personId, memberships: [{ organizationId, role }] };
  return { db, viewer, newId: () => v7() };
}

async function insertAgencies(db: Database): Promise<World['agency']> {
  const rows = FAMILIES.map((appealFamily) => ({
    id: v7(),
    slug: `${appealFamily}-${v7()}`,
    name: `Agency of family ${appealFamily}`,
    kind: appealFamily === 'ny' ? 'state_agency' : 'component',
    jurisdiction: appealFamily === 'ny' ? 'NY' : 'US',
    zone: 'America/New_York',
    appealFamily,
  }));
  await db.drizzle.insert(agencies).values(rows);
  return Object.fromEntries(rows.map(({ appealFamily, id }) => [appealFamily, id])) as World['agency'];
}
