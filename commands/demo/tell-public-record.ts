/**
 * Tells the real story: publishes the agreement once and reports each of its facts once. A later version of the data adds
 * what it knows more; what was reported stands as it was, and is corrected by people, in the open.
 */
import type { Viewer } from '#domain/access/viewer.ts';
import { PUBLIC_RECORD } from '#db/seeds/demo/cast.ts';
import { CMS_DHS_AGREEMENT, PUBLIC_RECORD_FACTS, type PublicFact } from '#db/seeds/demo/public-record.ts';
import { watchOthers } from './watch-others.ts';
import { plantOrganization, plantPerson } from '#db/seeds/plant-reference.ts';
import { readClock } from '#db/queries/clock.ts';
import { reportedFacts } from '#db/writes/agreements.ts';
import { matterByTitle } from '#db/writes/matters.ts';
import { correctFact } from '../agreements/correct-fact.ts';
import { draftAgreement } from '../agreements/draft-agreement.ts';
import { markChecked } from '../agreements/mark-checked.ts';
import type { PublicFactInput } from '../agreements/reading-facts.ts';
import { reportFacts } from '../agreements/report-facts.ts';
import type { CommandDeps } from '../context.ts';
import { tellPublicDockets } from './tell-public-dockets.ts';
import { tellPublicLawsuits } from './tell-public-lawsuits.ts';

export type StoryDeps = Omit<CommandDeps, 'viewer' | 'plansPast'>;

/** @returns how many facts and docket entries were told; 0 when all stood already */
export async function tellPublicRecord(deps: StoryDeps): Promise<number> {
  const { organizationId, viewer } = await plantKeeper(deps);
  const acting = { ...deps, viewer, plansPast: false };
  const { checkedOn, ...story } = CMS_DHS_AGREEMENT;
  const standing = await matterByTitle(deps.db, organizationId, 'agreement', story.title);
  const told =
    standing ??
    (await draftAgreement(acting, { organization: organizationId, visibility: 'public', ...story }));
  const { reported, version } = await reportMissing(acting, told.matterId, told.version);
  const { today } = await readClock(deps.db);
  if (!standing && checkedOn <= today) {
    await markChecked(acting, { agreement: told.matterId, expectedVersion: version, checkedOn });
  }
  const keeper = { organizationId, agreementId: told.matterId };
  await watchOthers(acting, keeper);
  await tellPublicDockets(acting, organizationId, told.matterId);
  return reported + (await tellPublicLawsuits(acting, keeper));
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

async function reportMissing(
  deps: CommandDeps,
  agreement: string,
  before: number,
): Promise<{ readonly reported: number; readonly version: number }> {
  const { today } = await readClock(deps.db);
  const standing = new Map((await reportedFacts(deps.db, agreement)).map((fact) => [fact.factId, fact]));
  // A clock that was set back has not reached the newest facts; they come when it has.
  const missing = PUBLIC_RECORD_FACTS.filter(({ id, on }) => !standing.has(id) && on <= today);
  let version = before;
  if (missing.length > 0) {
    const facts = missing.map(toInput);
    ({ version } = await reportFacts(deps, { agreement, expectedVersion: version, facts }));
  }
  for (const fact of PUBLIC_RECORD_FACTS) {
    const told = standing.get(fact.id);
    const isOurs = deps.viewer.kind === 'person' && told?.personId === deps.viewer.personId;
    if (!told || !isOurs || !fact.effect || told.effect === fact.effect) continue;
    // What was told before facts said what they did to an agreement is corrected in the open.
    const { factId: _, occurred: __, ...said } = toInput(fact);
    const reason = 'Says also what it did to the agreement.';
    const correction = { agreement, expectedVersion: version, event: told.id, said, reason };
    ({ version } = await correctFact(deps, correction));
  }
  return { reported: missing.length, version };
}

const toInput = ({
  id,
  kind,
  on,
  until,
  precision,
  basis,
  sources,
  ...said
}: PublicFact): PublicFactInput => ({
  factId: id,
  factKind: kind,
  occurred: { on, until, precision, basis },
  sources: sources.map((url) => ({ url })),
  ...said,
});
