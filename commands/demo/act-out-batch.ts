/** Plays a batch of the sample story: one act drafts its requests, and each goes its own way from there. */
import type { SampleBatch } from '#db/seeds/demo/sample-story.ts';
import { draftBatch } from '../requests/draft-batch.ts';
import { playOn } from './act-out-request.ts';
import type { Stage } from './scene.ts';

/** Drafts one text to several components. @returns how to play each on to where its story ends */
export async function draftsOf(stage: Stage, batch: SampleBatch): Promise<(() => Promise<void>)[]> {
  const staff = { ...stage.deps, viewer: stage.viewerOf(batch.lead) };
  const { matterIds } = await draftBatch(staff, {
    organization: stage.organizationId,
    agreement: stage.agreementId,
    title: batch.title,
    requestText: batch.text,
    parts: batch.parts,
    requester: stage.requester,
    visibility: 'public',
    lead: stage.personIds.get(batch.lead) ?? null,
    backup: stage.personIds.get(batch.backup) ?? null,
    components: batch.components.map(({ agency, channel, characterLimit }) => ({
      agency: stage.agencyIds.get(agency) ?? '',
      channel,
      characterLimit,
    })),
  });
  return batch.components.map((request, at) => () => {
    const drafted = { matterId: matterIds[at] ?? '', version: 1 };
    return playOn({ ...stage, ...drafted, staff, lead: staff }, request);
  });
}
