/**
 * Plays one request of the sample story through the real acts, as its people would: so its facts, clocks and history are
 * as true as anybody's.
 */
import type { FactInput } from '#domain/matters/parse-fact.ts';
import type { SampleOfMany } from '#db/seeds/demo/sample-volume.ts';
import type { SampleFact, SampleLetter, SampleRequest, SampleStep } from '#db/seeds/demo/sample-story.ts';
import { SAMPLE_WITHHELD } from '#db/seeds/demo/sample-withheld.ts';
import { SAMPLE_WORK } from '#db/seeds/demo/sample-work.ts';
import type { CommandDeps } from '../context.ts';
import { actOutWithheld } from './act-out-withheld.ts';
import { actOutWork } from './act-out-work.ts';
import { closePart } from '../requests/close-part.ts';
import { correctEvent } from '../matters/correct-event.ts';
import { draftRequest } from '../requests/draft-request.ts';
import { followReferral } from '../requests/follow-referral.ts';
import { fileRequest } from '../requests/file-request.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { recordCommunication } from '../requests/record-communication.ts';
import { setStatedDate } from '../matters/set-stated-date.ts';
import { idsOf, newest, pick, type Scene, type Stage, target } from './scene.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';

/** Only those of the story have a key. */
type Told = SampleOfMany & { readonly key?: string };

/** Drafts a request. @returns how to play it on to where its story ends */
export async function draftOf(stage: Stage, request: Told): Promise<() => Promise<void>> {
  const staff = {
    ...stage.deps,
    viewer: stage.viewerOf(request.lead === 'volunteer' ? 'editor' : request.lead),
  };
  const lead = { ...stage.deps, viewer: stage.viewerOf(request.lead) };
  const drafted = await draft(stage, staff, request);
  return () => playOn({ ...stage, ...drafted, staff, lead }, request);
}

/** Files a draft and plays it on to where its story ends. */
export async function playOn(
  drafted: Scene,
  { key = '', filing, steps = [] }: Pick<Told, 'key' | 'filing' | 'steps'>,
): Promise<void> {
  let scene = drafted;
  if (filing) scene = { ...scene, ...(await file(scene, filing)) };
  for (const step of steps) scene = { ...scene, ...(await act(scene, step)) };
  scene = await actOutWithheld(scene, SAMPLE_WITHHELD[key] ?? { rows: [] });
  await actOutWork(scene, SAMPLE_WORK[key] ?? {});
}

function draft(stage: Stage, staff: CommandDeps, request: SampleOfMany): Promise<RequestResult> {
  const { personIds, agencyIds } = stage;
  return draftRequest(staff, {
    organization: stage.organizationId,
    agreement: stage.agreementId,
    agency: agencyIds.get(request.agency) ?? '',
    title: request.title,
    requestText: request.text,
    parts: request.parts,
    requester: stage.requester,
    visibility: request.visibility ?? 'public',
    lead: personIds.get(request.lead) ?? null,
    backup: request.backup ? (personIds.get(request.backup) ?? null) : null,
  });
}

const file = (scene: Scene, filing: NonNullable<SampleRequest['filing']>): Promise<RequestResult> =>
  fileRequest(scene.staff, {
    ...target(scene),
    submittedOn: scene.dateOf(filing.on),
    channel: filing.channel,
    proof: filing.proof,
    proofNote: filing.note ?? null,
    deliveredOn: filing.deliveredOn ? scene.dateOf(filing.deliveredOn) : null,
  });

async function act(scene: Scene, step: SampleStep): Promise<RequestResult> {
  const { staff, lead, dateOf } = scene;
  switch (step.act) {
    case 'letter':
      return record(scene, step);
    case 'correction':
      return correctEvent(lead, {
        ...target(scene),
        event: await newest(scene, step.kind),
        occurred: { on: dateOf(step.on) },
        reason: step.reason,
      });
    case 'close_part':
      return closePart(lead, {
        ...target(scene),
        part: (await idsOf(scene, 'part_added'))[step.part - 1] ?? '',
        closedOn: dateOf(step.on),
        outcome: step.outcome,
        outcomeAsStated: step.words ?? null,
      });
    case 'withdrawal':
      return withdrawRequest(staff, { ...target(scene), withdrawnOn: dateOf(step.on), reason: step.reason });
    case 'stated_date':
      return setStatedDate(staff, {
        ...target(scene),
        dueOn: dateOf(step.due),
        actor: 'us',
        label: step.label,
        source: step.source,
      });
    case 'follow_referral': {
      const referral = await newest(scene, 'referred');
      const agency = scene.agencyIds.get(step.agency) ?? '';
      const followed = await followReferral(staff, { ...target(scene), referral, agency });
      await playOn({ ...scene, matterId: followed.childId, version: 1 }, step);
      return followed;
    }
  }
}

async function record(scene: Scene, letter: SampleLetter): Promise<RequestResult> {
  const { dateOf, lead } = scene;
  const { direction, channel, subject, summary, from = null, to = null } = letter;
  const day = dateOf(letter.on);
  const received = dateOf(letter.receivedOn ?? letter.on);
  const facts: FactInput[] = [];
  for (const fact of letter.facts) facts.push(await toInput(scene, fact, day));
  return recordCommunication(lead, {
    ...target(scene),
    communication: {
      direction,
      channel,
      subject,
      summary,
      sender: from,
      recipient: to,
      datedOn: channel === 'phone' || channel === 'visit' ? null : day,
      sentOn: direction === 'out' || channel !== 'letter' ? day : null,
      receivedOn: direction === 'in' ? received : null,
    },
    facts,
  });
}

async function toInput(scene: Scene, fact: SampleFact, day: string): Promise<FactInput> {
  const { dateOf } = scene;
  const fields = Object.entries(fact.fields ?? {}).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? value : dateOf(value),
  }));
  const named = { ...(fact.parts ? { parts: fact.parts } : {}), ...fact.partsOf };
  for (const [key, numbers] of Object.entries(named)) {
    fields.push({ key, value: pick(await idsOf(scene, 'part_added'), numbers) });
  }
  if (fact.determinations) {
    const value = pick(await idsOf(scene, 'determination'), fact.determinations);
    fields.push({ key: 'determinations', value });
  }
  return {
    kind: fact.kind,
    occurred: { on: fact.on ? dateOf(fact.on) : day },
    page: fact.page ?? null,
    aboutEvent: fact.about ? await newest(scene, fact.about) : null,
    fields,
  };
}
