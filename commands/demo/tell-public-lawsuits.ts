/**
 * Tells the real lawsuits of the public record: each recorded once, each entry once. A later version of the data adds the
 * entries that it knows more; a clock that was set back has not reached the newest.
 */
import { factOf, PUBLIC_LAWSUITS, type PublicLawsuit } from '#db/seeds/demo/public-lawsuits.ts';
import { readClock } from '#db/queries/clock.ts';
import { factOfKind, recordedEntries } from '#db/writes/lawsuits.ts';
import { matterByTitle } from '#db/writes/matters.ts';
import type { CommandDeps } from '../context.ts';
import { recordEntry } from '../lawsuits/record-entry.ts';
import { recordLawsuit } from '../lawsuits/record-lawsuit.ts';
import type { MatterResult } from '../matters/open-facts.ts';

interface Keeper {
  readonly organizationId: string;
  readonly agreementId: string;
}

/** @returns how many entries were recorded; 0 when all stood already */
export async function tellPublicLawsuits(deps: CommandDeps, keeper: Keeper): Promise<number> {
  let recorded = 0;
  for (const lawsuit of PUBLIC_LAWSUITS) {
    const standing = await matterByTitle(deps.db, keeper.organizationId, 'lawsuit', lawsuit.title);
    recorded += await tellEntries(deps, lawsuit, standing ?? (await record(deps, lawsuit, keeper)));
  }
  return recorded;
}

function record(
  deps: CommandDeps,
  { plaintiffs, defendants, entries: _told, ...said }: PublicLawsuit,
  { organizationId, agreementId }: Keeper,
): Promise<MatterResult> {
  return recordLawsuit(deps, {
    ...said,
    organization: organizationId,
    agreement: agreementId,
    standing: 'watched',
    visibility: 'public',
    parties: [
      ...plaintiffs.map((one) => ({ ...one, role: 'plaintiff' as const })),
      ...defendants.map((name) => ({ name, role: 'defendant' as const })),
    ],
  });
}

async function tellEntries(
  deps: CommandDeps,
  { entries }: PublicLawsuit,
  standing: MatterResult,
): Promise<number> {
  const { today } = await readClock(deps.db);
  const texts = new Set(await recordedEntries(deps.db, standing.matterId));
  let at = standing;
  let recorded = 0;
  for (const { fact, carries } of entries) {
    const { on, precision, statement, sources } = factOf(fact);
    if (on > today || texts.has(statement)) continue;
    const facts = [];
    for (const { kind, fields = {}, about } of carries) {
      const aboutEvent = about ? await factOfKind(deps.db, at.matterId, about) : null;
      facts.push({
        kind,
        occurred: { on },
        aboutEvent,
        fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
      });
    }
    const entry = { entered: { on, precision }, text: statement, sources: sources.map((url) => ({ url })) };
    at = await recordEntry(deps, { lawsuit: at.matterId, expectedVersion: at.version, entry, facts });
    recorded += 1;
  }
  return recorded;
}
