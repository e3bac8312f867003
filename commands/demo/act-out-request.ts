/**
 * Plays one request of the sample story through the real acts, as its people would: so its facts, clocks and history are
 * as true as anybody's.
 */
import type { Viewer } from '#domain/access/viewer.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { SampleOfMany } from '#db/seeds/demo/sample-volume.ts';
import type {
  SampleFact,
  SampleLetter,
  SampleRequest,
  SampleStep,
  StoryDay,
} from '#db/seeds/demo/sample-story.ts';
import { SAMPLE_WORK } from '#db/seeds/demo/sample-work.ts';
import type { CommandDeps } from '../context.ts';
import type { RequesterInput } from '../requests/check-request.ts';
import { actOutWork } from './act-out-work.ts';
import { closePart } from '../requests/close-part.ts';
import { correctEvent } from '../matters/correct-event.ts';
import { draftRequest } from '../requests/draft-request.ts';
import { fileRequest } from '../requests/file-request.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { recordCommunication } from '../requests/record-communication.ts';
import { setStatedDate } from '../matters/set-stated-date.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';

/** The stage a request is played on. */
export interface Stage {
  readonly deps: Omit<CommandDeps, 'viewer'>;
  readonly organizationId: string;
  readonly agreementId: string;
  readonly requester: RequesterInput;
  /** Of the organization, by the word before the @ of their address. */
  readonly personIds: ReadonlyMap<string, string>;
  /** As whom the acts are done. */
  readonly viewerOf: (who: string) => Viewer;
  readonly agencyIds: ReadonlyMap<string, string>;
  /** A day of the story as a date. */
  readonly dateOf: (day: StoryDay) => string;
}

/** A request under way: what the next act needs to know. */
export interface Scene extends Stage {
  readonly matterId: string;
  readonly version: number;
  /** The deps of those who may do every act, and of the lead. */
  readonly staff: CommandDeps;
  readonly lead: CommandDeps;
}

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
        part: (await partIds(scene))[step.part - 1] ?? '',
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
  if (fact.parts) {
    const ids = await partIds(scene);
    fields.push({ key: 'parts', value: fact.parts.map((number) => ids[number - 1]).join(' ') });
  }
  return {
    kind: fact.kind,
    occurred: { on: fact.on ? dateOf(fact.on) : day },
    page: fact.page ?? null,
    aboutEvent: fact.about ? await newest(scene, fact.about) : null,
    fields,
  };
}

const target = ({ matterId, version }: Scene) => ({ foiaRequest: matterId, expectedVersion: version });

const eventsOf = ({ deps, matterId }: Scene) => deps.db.transaction((tx) => loadEvents(tx, matterId));

async function newest(scene: Scene, kind: string): Promise<string> {
  const events = await eventsOf(scene);
  return events.findLast((event) => event.kind === kind)?.id ?? '';
}

async function partIds(scene: Scene): Promise<readonly string[]> {
  const events = await eventsOf(scene);
  return events.filter(({ kind }) => kind === 'part_added').map(({ id }) => id);
}
