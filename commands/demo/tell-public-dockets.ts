/** Tells the notices of the public record, each once, as watched dockets under the real agreement. */
import { type RealDocket, REAL_DOCKETS } from '#db/seeds/demo/public-dockets.ts';
import { agenciesBySlugs } from '#db/queries/agencies.ts';
import { readClock } from '#db/queries/clock.ts';
import { docketTitles } from '#db/writes/agency-dockets.ts';
import { recordDocket } from '../comments/record-docket.ts';
import { recordDocketPaper } from '../comments/record-paper.ts';
import type { CommandDeps } from '../context.ts';

/** Harmless when repeated; a clock that was set back has not reached the newest notices. */
export async function tellPublicDockets(
  deps: CommandDeps,
  organization: string,
  agreement: string,
): Promise<void> {
  const { today } = await readClock(deps.db);
  const told = new Set(await docketTitles(deps.db, organization));
  const slugs = [...new Set(REAL_DOCKETS.map(({ agency }) => agency))];
  const agencies = await agenciesBySlugs(deps.db, deps.viewer, slugs);
  const idOf = new Map(agencies.map(({ slug, id }) => [slug, id]));
  for (const docket of REAL_DOCKETS) {
    if (told.has(docket.title) || docket.facts.some(({ on }) => on > today)) continue;
    await tellDocket(deps, { organization, agreement, agency: idOf.get(docket.agency) ?? '' }, docket);
  }
}

async function tellDocket(
  deps: CommandDeps,
  whose: { readonly organization: string; readonly agreement: string; readonly agency: string },
  { title, subject, systems, missingNotice, sources, facts }: RealDocket,
): Promise<void> {
  const { matterId, version } = await recordDocket(deps, {
    ...whose,
    title,
    subject,
    docketKind: 'none',
    systems,
    missingNotice,
    standing: 'watched',
    visibility: 'public',
  });
  const [notice] = facts;
  await recordDocketPaper(deps, {
    agencyDocket: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'portal',
      subject: `Federal Register, ${notice.fields?.['citation'] ?? `document ${notice.fields?.['frDocument']}`}`,
      summary: `Read at ${sources.join(' and ')}.`,
      sender: 'Federal Register',
      datedOn: notice.on,
    },
    facts: facts.map(({ kind, on, fields = {} }, at) => ({
      kind,
      occurred: { on },
      aboutFact: at === 0 ? null : 0,
      fields: Object.entries({ ...fields, ...(at === 0 ? { address: sources[0] ?? '' } : {}) }).map(
        ([key, value]) => ({ key, value }),
      ),
    })),
  });
}
