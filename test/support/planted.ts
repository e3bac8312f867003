// A test database with the seed in it, as the product plants it at its start.
import { v7 as uuid } from 'uuid';
import { seed, type Seeded } from '#commands/demo/seed.ts';
import { SAMPLE_REQUESTS, type NewSamplePerson } from '#commands/demo/tell-sample-story.ts';
import { SAMPLE_AGENCIES } from '#db/seeds/demo/cast.ts';
import { BATCH } from '#db/seeds/demo/sample-batch.ts';
import type { Database } from '#db/client.ts';

/** Plants everything. Accounts are opened by `openAccount`; by default nobody gets one. */
export const plant = (
  db: Database,
  {
    isDemo = true,
    openAccount = async () => undefined,
  }: { isDemo?: boolean; openAccount?: (person: NewSamplePerson) => Promise<void> } = {},
): Promise<Seeded> => seed({ db, newId: uuid, isDemo, openAccount });

/** Status of each sample request by its title, as a reader sees it now. */
export async function sampleStatuses({ sql }: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ title: string; status: string }[]>`
    select m.title, foia_request_status(m.status, r.agency_due_at, r.window_closes_at, app_now()) as status
    from matters m join foia_requests r on r.matter_id = m.id where m.is_sample`;
  return new Map(rows.map(({ title, status }) => [title, status]));
}

/** Where each sample request stands when its story has been told, by its title. */
export function promisedStatuses(): ReadonlyMap<string, string> {
  const called = new Map(SAMPLE_AGENCIES.map(({ slug, abbreviation }) => [slug, abbreviation]));
  return new Map([
    ...SAMPLE_REQUESTS.map(({ title, status }) => [title, status] as const),
    ...SAMPLE_REQUESTS.flatMap(({ title, steps = [] }) =>
      steps.flatMap((step) =>
        step.act === 'follow_referral'
          ? [[`${title}, referred to ${called.get(step.agency) ?? ''}`, step.status] as const]
          : [],
      ),
    ),
    ...BATCH.components.map(
      ({ agency, status }) => [`${BATCH.title}, ${called.get(agency) ?? ''}`, status] as const,
    ),
  ]);
}
