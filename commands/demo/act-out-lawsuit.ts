/** Plays one lawsuit of the sample story through the real acts, on the stage of its requests and after them. */
import type { SampleDocketFact, SampleLawsuit } from '#db/seeds/demo/sample-lawsuits.ts';
import { factOfKind } from '#db/writes/lawsuits.ts';
import { matterByTitle } from '#db/writes/matters.ts';
import { addRequest } from '../lawsuits/add-request.ts';
import { recordEntry } from '../lawsuits/record-entry.ts';
import { recordLawsuit } from '../lawsuits/record-lawsuit.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import type { Stage } from './scene.ts';

export async function actOutLawsuit(stage: Stage, lawsuit: SampleLawsuit): Promise<void> {
  const staff = { ...stage.deps, viewer: stage.viewerOf(lawsuit.lead) };
  let at = await record(stage, lawsuit);
  for (const title of lawsuit.requests) {
    const request = await matterByTitle(staff.db, stage.organizationId, 'foia_request', title);
    if (!request) throw new RangeError(`The story has no request “${title}”.`);
    at = await addRequest(staff, { ...target(at), foiaRequest: request.matterId });
  }
  for (const { on, number, text, facts } of lawsuit.entries) {
    const entered = stage.dateOf(on);
    const said = [];
    for (const fact of facts) said.push(await inputOf(stage, at.matterId, fact, entered));
    const entry = { number: number ?? null, entered: { on: entered }, text };
    at = await recordEntry(staff, { ...target(at), entry, facts: said });
  }
}

const target = ({ matterId, version }: MatterResult) => ({ lawsuit: matterId, expectedVersion: version });

function record(stage: Stage, lawsuit: SampleLawsuit): Promise<MatterResult> {
  const { title, docketNumber, judge, defendant, claims, lead, backup } = lawsuit;
  const plaintiff = stage.requester.organization ?? stage.requester.name;
  return recordLawsuit(
    { ...stage.deps, viewer: stage.viewerOf(lead) },
    {
      organization: stage.organizationId,
      agreement: stage.agreementId,
      title,
      caption: `${plaintiff} v. ${defendant}`,
      nature: 'foia',
      court: 'dcd',
      docketNumber,
      judge,
      claims,
      relief: 'The records, and fees.',
      parties: [
        { name: plaintiff, role: 'plaintiff', counsel: ['Sample Counsel for the Plaintiff'] },
        { name: defendant, role: 'defendant', counsel: ['Sample Assistant U.S. Attorney'] },
      ],
      visibility: 'public',
      lead: stage.personIds.get(lead) ?? null,
      backup: stage.personIds.get(backup) ?? null,
    },
  );
}

async function inputOf(
  { deps, dateOf }: Stage,
  matterId: string,
  { kind, on, about, fields = {} }: SampleDocketFact,
  entered: string,
) {
  return {
    kind,
    occurred: { on: on ? dateOf(on) : entered },
    aboutEvent: about ? await factOfKind(deps.db, matterId, about) : null,
    fields: Object.entries(fields).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : dateOf(value),
    })),
  };
}
