/** Holes in what is told of proposals about agencies, and in who decides on them. */
import type { Hole } from './gate-holes.ts';

const DIRECTORY = 'test/commands/agencies/directory.test.ts';

export const DIRECTORY_HOLES: readonly Hole[] = [
  {
    name: 'every member reads what others propose',
    file: 'db/queries/agency-proposals.ts',
    piece: 'mayRunSite(viewer) ? sql`true` : sql`o.person_id = ${viewer.personId}::uuid`',
    instead: 'sql`true`',
    test: DIRECTORY,
  },
  {
    name: 'who checked a contact is told to everybody',
    file: 'db/queries/agency-directory.ts',
    piece: 'case when ${mayRunSite(viewer)} or o.person_id = ${me}::uuid then p.name end',
    instead: 'p.name',
    test: DIRECTORY,
  },
  {
    name: 'a member decides on proposals',
    file: 'commands/site/open-site.ts',
    piece: "if (!now || !mayRunSite(viewer) || !mayRunSite(now)) throw refusal('FORBIDDEN');",
    instead: "if (!now) throw refusal('FORBIDDEN');",
    test: DIRECTORY,
  },
  {
    name: 'an administrator takes back what another person proposed',
    file: 'commands/agencies/take-back-proposal.ts',
    piece: 'if (personId !== personOf(ctx))',
    instead: "if (personId === '')",
    test: DIRECTORY,
  },
  {
    name: 'somebody of no organization proposes',
    file: 'domain/access/directory.ts',
    piece: '(viewer.memberships.length > 0 || mayRunSite(viewer))',
    instead: 'viewer.memberships.length >= 0',
    test: DIRECTORY,
  },
];
