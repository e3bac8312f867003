/**
 * Tells the sample story: a fictional agreement, a request in every status and lawsuits over some, made through the real acts with dates
 * counted back from the domain clock's today. Told once; what was half told when a process died is taken out and told anew.
 */
import type { Viewer } from '#domain/access/viewer.ts';
import { addWorkingDays, previousWorkingDay } from '#domain/calendar/working-days.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_ORGANIZATIONS,
  type SampleOrganization,
  type SamplePerson,
} from '#db/seeds/demo/cast.ts';
import { SAMPLE_AGREEMENT, SAMPLE_FACTS } from '#db/seeds/demo/sample-agreement.ts';
import { ANSWERED } from '#db/seeds/demo/sample-answered.ts';
import { APPEALED } from '#db/seeds/demo/sample-appeals.ts';
import { BATCH } from '#db/seeds/demo/sample-batch.ts';
import { SAMPLE_DOCKETS } from '#db/seeds/demo/sample-dockets.ts';
import { CONTESTED } from '#db/seeds/demo/sample-contested.ts';
import { ENDED } from '#db/seeds/demo/sample-ended.ts';
import { SAMPLE_LAWSUITS } from '#db/seeds/demo/sample-lawsuits.ts';
import { LITIGATED } from '#db/seeds/demo/sample-litigated.ts';
import { LONGER } from '#db/seeds/demo/sample-longer.ts';
import type { SampleRequest, StoryDay } from '#db/seeds/demo/sample-story.ts';
import { SAMPLE_VOLUME, type SampleOfMany } from '#db/seeds/demo/sample-volume.ts';
import { WAITING } from '#db/seeds/demo/sample-waiting.ts';
import { plantAgencies, plantOrganization, plantPerson } from '#db/seeds/plant-reference.ts';
import { readClock } from '#db/queries/clock.ts';
import { agenciesBySlugs } from '#db/queries/agencies.ts';
import { removeSample } from '#db/writes/sample-removal.ts';
import { draftAgreement } from '../agreements/draft-agreement.ts';
import { markChecked } from '../agreements/mark-checked.ts';
import { reportFacts } from '../agreements/report-facts.ts';
import { draftsOf } from './act-out-batch.ts';
import { actOutDocket } from './act-out-docket.ts';
import { actOutLawsuit } from './act-out-lawsuit.ts';
import { draftOf } from './act-out-request.ts';
import type { Stage } from './scene.ts';
import type { StoryDeps } from './tell-public-record.ts';

/** Every request of the story, in the order in which it is told. */
export const SAMPLE_REQUESTS: readonly SampleRequest[] = [
  ...WAITING,
  ...LONGER,
  ...ANSWERED,
  ...APPEALED,
  ...CONTESTED,
  ...ENDED,
  ...LITIGATED,
];

/** A sample person who needs an account to sign in with. */
export interface NewSamplePerson extends SamplePerson {
  readonly personId: string;
  readonly organizationName: string;
}

export interface SampleStoryDeps extends StoryDeps {
  /** Opens an account; called once for each person of the cast. */
  readonly openAccount: (person: NewSamplePerson) => Promise<void>;
  /** Tell also of the many requests that lists and statistics are tried out on; a test that looks for one does without them. */
  readonly withVolume?: boolean;
}

/** Takes out what may be there of the sample and tells the story from its beginning. */
export async function tellSampleStory(deps: SampleStoryDeps): Promise<void> {
  await deps.db.transaction(removeSample);
  const { today } = await readClock(deps.db);
  const dateOf = ({ workingDays }: StoryDay) =>
    workingDays === 0 ? previousWorkingDay(today) : addWorkingDays(today, workingDays);
  await deps.db.transaction((tx) => plantAgencies({ tx, newId: deps.newId }, SAMPLE_AGENCIES));
  const stages = new Map<string, Stage>();
  let agreementId: string | null = null;
  for (const organization of SAMPLE_ORGANIZATIONS) {
    const troupe = await plantTroupe(deps, organization);
    agreementId ??= await tellAgreement(deps, troupe, dateOf);
    stages.set(organization.slug, await setStage(deps, troupe, agreementId, dateOf));
  }
  await actOutAll(stages, deps.withVolume ? [...SAMPLE_REQUESTS, ...SAMPLE_VOLUME] : SAMPLE_REQUESTS);
  const stage = stages.get(SAMPLE_ORGANIZATIONS[0]?.slug ?? '');
  if (!stage) return;
  for (const lawsuit of SAMPLE_LAWSUITS) await actOutLawsuit(stage, lawsuit);
}

/** How many requests are played side by side: each waits for the database far more than it computes. */
const SIDE_BY_SIDE = 6;

/** Drafts one after the other, for each locks the agreement it hangs on; then plays them on side by side. */
async function actOutAll(
  stages: ReadonlyMap<string, Stage>,
  requests: readonly SampleOfMany[],
): Promise<void> {
  const [first] = SAMPLE_ORGANIZATIONS;
  const main = stages.get(first?.slug ?? '');
  const drafted = main ? await draftsOf(main, BATCH) : [];
  for (const request of requests) {
    const stage = stages.get(request.organization ?? first?.slug ?? '');
    if (stage) drafted.push(await draftOf(stage, request));
  }
  const playNext = async () => {
    for (let playOn = drafted.shift(); playOn; playOn = drafted.shift()) await playOn();
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, playNext));
  const stage = stages.get(first?.slug ?? '');
  if (stage) for (const docket of SAMPLE_DOCKETS) await actOutDocket(stage, docket);
}

/** An organization with its people, by the word before the @. */
interface Troupe {
  readonly organizationId: string;
  readonly requester: Stage['requester'];
  readonly personIds: ReadonlyMap<string, string>;
  readonly viewerOf: (who: string) => Viewer;
}

async function plantTroupe(deps: SampleStoryDeps, organization: SampleOrganization): Promise<Troupe> {
  const { name, slug, people } = organization;
  const planted = await deps.db.transaction(async (tx) => {
    const planter = { tx, newId: deps.newId };
    const organizationId = await plantOrganization(planter, { name, slug, isSample: true });
    const members: NewSamplePerson[] = [];
    for (const person of people) {
      const personId = await plantPerson(planter, organizationId, { ...person, isSample: true });
      members.push({ ...person, personId, organizationName: name });
    }
    return { organizationId, members };
  });
  for (const member of planted.members) await deps.openAccount(member);
  return toTroupe(planted.organizationId, name, planted.members);
}

function toTroupe(organizationId: string, organization: string, members: readonly NewSamplePerson[]): Troupe {
  const byName = new Map(members.map((member) => [member.email.split('@')[0] ?? '', member]));
  return {
    organizationId,
    requester: { name: members[0]?.name ?? organization, organization },
    personIds: new Map([...byName].map(([who, { personId }]) => [who, personId])),
    viewerOf: (who) => {
      const member = byName.get(who);
      if (!member) throw new RangeError(`Nobody in the cast is called ${who}.`);
      const { personId, role } = member;
      return { kind: 'person', personId, memberships: [{ organizationId, role }] };
    },
  };
}

async function setStage(
  { db, newId }: StoryDeps,
  troupe: Troupe,
  agreementId: string,
  dateOf: Stage['dateOf'],
): Promise<Stage> {
  const slugs = SAMPLE_AGENCIES.map(({ slug }) => slug);
  const agencies = await agenciesBySlugs(db, { kind: 'anonymous' }, slugs);
  const agencyIds = new Map(agencies.map(({ slug, id }) => [slug, id]));
  return { deps: { db, newId, plansPast: false }, ...troupe, agreementId, agencyIds, dateOf };
}

async function tellAgreement(deps: StoryDeps, troupe: Troupe, dateOf: Stage['dateOf']): Promise<string> {
  const acting = { ...deps, viewer: troupe.viewerOf('editor'), plansPast: false };
  const { checked, ...story } = SAMPLE_AGREEMENT;
  const said = { organization: troupe.organizationId, visibility: 'public', ...story } as const;
  const { matterId: agreement, version: expectedVersion } = await draftAgreement(acting, said);
  const facts = SAMPLE_FACTS.map(({ id, kind, on, sources, effectUntil, ...fact }) => ({
    factId: id,
    factKind: kind,
    occurred: { on: dateOf(on) },
    sources: sources.map((url) => ({ url })),
    ...fact,
    effectUntil: effectUntil ? dateOf(effectUntil) : null,
  }));
  const { version } = await reportFacts(acting, { agreement, expectedVersion, facts });
  await markChecked(acting, { agreement, expectedVersion: version, checkedOn: dateOf(checked) });
  return agreement;
}
