/** Keeps the requests that others made of the real story, each once; one that people gave another title is not kept again. */
import { PUBLIC_RECORD_FACTS } from '#db/seeds/demo/public-record.ts';
import { WATCHED_REQUESTS } from '#db/seeds/demo/watched-requests.ts';
import { agenciesBySlugs } from '#db/queries/agencies.ts';
import { readClock } from '#db/queries/clock.ts';
import { watchedOfAgreement } from '#db/writes/requests.ts';
import type { CommandDeps } from '../context.ts';
import { watchRequest } from '../requests/watch-request.ts';

export async function watchOthers(
  deps: CommandDeps,
  { organizationId, agreementId }: { readonly organizationId: string; readonly agreementId: string },
): Promise<void> {
  const { today } = await readClock(deps.db);
  const standing = new Set(await watchedOfAgreement(deps.db, agreementId));
  const slugs = WATCHED_REQUESTS.map(({ agency }) => agency);
  const agencies = await agenciesBySlugs(deps.db, deps.viewer, slugs);
  for (const {
    fact,
    agency,
    requester,
    on,
    precision,
    basis,
    acknowledged,
    isSued,
    ...said
  } of WATCHED_REQUESTS) {
    const told = PUBLIC_RECORD_FACTS.find(({ id }) => id === fact);
    const agencyId = agencies.find(({ slug }) => slug === agency)?.id;
    if (!told || !agencyId || on > today || standing.has(said.title)) continue;
    const filed = { on, precision, basis };
    await watchRequest(deps, {
      organization: organizationId,
      agency: agencyId,
      agreement: agreementId,
      visibility: 'public',
      requester: { name: requester },
      filed,
      sources: told.sources.map((url) => ({ url })),
      confidence: told.confidence,
      acknowledged: acknowledged ? filed : null,
      sued: isSued ? { on: told.on, until: told.until, precision: told.precision, basis: told.basis } : null,
      ...said,
    });
  }
}
