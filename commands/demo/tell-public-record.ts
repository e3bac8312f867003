/**
 * Tells the real story: publishes the agreement once and reports each of its facts once. A later version of the data adds
 * what it knows more; what was reported stands as it was, and is corrected by people, in the open.
 */
import type { Viewer } from '#domain/access/viewer.ts';
import { PUBLIC_RECORD } from '#db/seeds/demo/cast.ts';
import { CMS_DHS_AGREEMENT, PUBLIC_RECORD_FACTS } from '#db/seeds/demo/public-record.ts';
import { plantOrganization, plantPerson } from '#db/seeds/plant-reference.ts';
import { readClock } from '#db/queries/clock.ts';
import { findAgreement, reportedFactIds } from '#db/writes/agreements.ts';
import { publishAgreement } from '../agreements/publish-agreement.ts';
import { reportFacts } from '../agreements/report-facts.ts';
import type { CommandDeps } from '../context.ts';

export type StoryDeps = Omit<CommandDeps, 'viewer' | 'plansPast'>;

/** @returns how many facts were reported; 0 when all stood already */
export async function tellPublicRecord(deps: StoryDeps): Promise<number> {
  const { organizationId, viewer } = await plantKeeper(deps);
  const acting = { ...deps, viewer, plansPast: false };
  const { title } = CMS_DHS_AGREEMENT;
  const standing = await findAgreement(deps.db, organizationId, title);
  const agreement =
    standing ?? (await publishAgreement(acting, { organization: organizationId, ...CMS_DHS_AGREEMENT }));
  return reportMissing(acting, agreement.matterId, agreement.version);
}

async function plantKeeper({ db, newId }: StoryDeps): Promise<{ organizationId: string; viewer: Viewer }> {
  const { slug, name, editor } = PUBLIC_RECORD;
  const [organizationId, personId] = await db.transaction(async (tx) => {
    const planter = { tx, newId };
    const organization = await plantOrganization(planter, { slug, name, isPublicRecord: true });
    return [organization, await plantPerson(planter, organization, { ...editor, role: 'editor' })];
  });
  return {
    organizationId,
    viewer: { kind: 'person', personId, memberships: [{ organizationId, role: 'editor' }] },
  };
}

async function reportMissing(deps: CommandDeps, agreement: string, version: number): Promise<number> {
  const { today } = await readClock(deps.db);
  const reported = new Set(await reportedFactIds(deps.db, agreement));
  // A clock that was set back has not reached the newest facts; they come when it has.
  const missing = PUBLIC_RECORD_FACTS.filter(({ id, on }) => !reported.has(id) && on <= today);
  if (missing.length > 0) {
    const facts = missing.map(({ id, kind, on, until, precision, basis, sources, ...said }) => ({
      factId: id,
      factKind: kind,
      occurred: { on, until, precision, basis },
      sources: sources.map((url) => ({ url })),
      ...said,
    }));
    await reportFacts(deps, { agreement, expectedVersion: version, facts });
  }
  return missing.length;
}
