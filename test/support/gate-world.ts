/**
 * Every state that a matter can be hidden in, with a part of every kind kept in every way, and a person of every kind who
 * might ask. Persons are read from the database, as the server reads them.
 */
import { v7 } from 'uuid';
import { ANONYMOUS, type PartVisibility, type Viewer, type Visibility } from '#domain/access/viewer.ts';
import type { CheckState } from '#domain/documents/check.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import type { Database } from '#db/client.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { addDocket } from './gate-dockets.ts';
import { makeWorld, type World } from './world.ts';

export const STATES = [
  'public',
  'embargo_over',
  'embargoed',
  'held',
  'organization',
  'counsel',
  'sealed',
] as const;
export type State = (typeof STATES)[number];
/** How a part can be kept; null as its matter. */
export const KEPT: readonly PartVisibility[] = [null, 'organization', 'counsel', 'sealed'];

/** Whom the near matters know; the far ones have the same states, but no guests, no link and no names of their own. */
export const KINDS = [
  'nobody',
  'link holder',
  'outsider',
  'viewer',
  'volunteer',
  'editor',
  'counsel',
  'owner',
  'guest viewer',
  'guest volunteer',
  'guest counsel',
  'named member',
  'named counsel',
  'named guest',
  'former member',
  'former guest',
  'ended guest',
  'suspended person',
  'site administrator',
] as const;
export type Kind = (typeof KINDS)[number];

export interface GateMatter {
  readonly id: string;
  readonly state: State;
  readonly isNear: boolean;
}

export interface GateWorld {
  readonly world: World;
  readonly matters: readonly GateMatter[];
  /** A lawsuit in each state, with the request of the same state in suit. */
  readonly lawsuits: readonly GateMatter[];
  /** An agency docket in each state, with a comment kept in every way; empty where none were asked for. */
  readonly dockets: readonly GateMatter[];
  /** Reads the rights of this moment. */
  readonly viewer: (kind: Kind) => Promise<Viewer>;
}

export const visibilityOf = (state: State): Visibility =>
  state === 'organization' || state === 'counsel' || state === 'sealed' ? state : 'public';

/** @param withDockets also makes the agency dockets */
export async function makeGateWorld(db: Database, withDockets = false): Promise<GateWorld> {
  const world = await makeWorld(db);
  const matters: GateMatter[] = [];
  const batch = v7();
  await db.sql`
    insert into request_batches (id, organization_id, title, drafted_at)
    values (${batch}, ${world.organizationId}, 'A batch', app_now())`;
  for (const isNear of [true, false]) {
    for (const state of STATES) {
      const { matterId } = await world.filed('2026-03-02', { visibility: 'public' });
      await hide(db, matterId, state);
      await db.sql`update foia_requests set batch_id = ${batch} where matter_id = ${matterId}`;
      for (const kept of KEPT) await addParts(db, world, matterId, kept);
      matters.push({ id: matterId, state, isNear });
    }
  }
  await linkAll(db, matters);
  const lawsuits: GateMatter[] = [];
  for (const { id: request, ...like } of matters) {
    lawsuits.push({ ...like, id: await addLawsuit(db, world, request, like.state) });
  }
  await tieAcross(db, matters, lawsuits);
  const dockets: GateMatter[] = [];
  for (const { state, isNear } of withDockets ? matters : []) {
    const id = await addDocket(db, world, KEPT);
    await hide(db, id, state);
    dockets.push({ id, state, isNear });
  }
  const near = [...matters, ...lawsuits, ...dockets].filter((matter) => matter.isNear).map(({ id }) => id);
  const people = await addPeople(db, world, near);
  // As on a server in use: without statistics the planner takes every table for a large one.
  await db.sql`analyze`;
  const viewer: GateWorld['viewer'] = async (kind) => {
    if (kind === 'nobody') return ANONYMOUS;
    if (kind === 'link holder') return { kind: 'anonymous', linkedMatters: near };
    return (await viewerOfPerson(db, people.get(kind) ?? '')) ?? ANONYMOUS;
  };
  return { world, matters, lawsuits, dockets, viewer };
}

/** A suit over one request, with an entry kept in every way. */
async function addLawsuit(db: Database, world: World, requestId: string, state: State): Promise<string> {
  const { matterId } = await recordLawsuit(world.as('editor'), {
    organization: world.organizationId,
    caption: 'A v. B',
    nature: 'foia',
    court: 'dcd',
    visibility: 'public',
  });
  await hide(db, matterId, state);
  await db.sql`
    insert into lawsuit_requests (lawsuit_id, request_id, added_at) values (${matterId}, ${requestId}, app_now())`;
  for (const kept of KEPT) {
    await db.sql`
      insert into docket_entries (id, matter_id, entered_on, text, visibility, recorded_at)
      values (${v7()}, ${matterId}, '2026-03-05', 'MINUTE ORDER', ${kept}, app_now())`;
  }
  return matterId;
}

/** A suit that everybody sees over a sealed request, and the other way round. */
async function tieAcross(
  { sql }: Database,
  matters: readonly GateMatter[],
  lawsuits: readonly GateMatter[],
): Promise<void> {
  const near = (all: readonly GateMatter[], state: State) =>
    all.find((one) => one.isNear && one.state === state)?.id ?? '';
  for (const [suit, request] of [
    ['public', 'sealed'],
    ['sealed', 'public'],
  ] as const) {
    await sql`
      insert into lawsuit_requests (lawsuit_id, request_id, added_at)
      values (${near(lawsuits, suit)}, ${near(matters, request)}, app_now())`;
  }
}

/** The first matter, which everybody may see, linked with each other one: kept in every way from there, and open from here. */
async function linkAll({ sql }: Database, [hub, ...others]: readonly GateMatter[]): Promise<void> {
  const kinds = ['concerns', 'became', 'answers', 'related'];
  for (const { id } of others) {
    for (const [at, kept] of KEPT.entries()) {
      await sql`
        insert into matter_links (id, from_id, to_id, kind, source, visibility, made_at)
        values (${v7()}, ${id}, ${hub?.id ?? ''}, ${kinds[at] ?? ''}, 'A paper', ${kept}, app_now())`;
    }
    await sql`
      insert into matter_links (id, from_id, to_id, kind, source, made_at)
      values (${v7()}, ${hub?.id ?? ''}, ${id}, 'concerns', 'A paper', app_now())`;
  }
}

export async function hide({ sql }: Database, matterId: string, state: State): Promise<void> {
  const until = { embargo_over: '-1 hour', embargoed: '1 hour' }[state as string] ?? null;
  await sql`
    update matters set visibility = ${visibilityOf(state)}, embargoed_until = app_now() + ${until}::interval,
      embargo_condition = case when ${state === 'held'} then 'determination' end, embargo_held = ${state === 'held'}
    where id = ${matterId}`;
}

const UNSURE = ['waiting', 'held', 'released'] as const;

/** A letter with its file, a fact with its clock, an entry of the history, a note, a task and two withholdings, kept alike; and in open letters a kept file, and files in every state of their check. */
async function addParts(
  { sql }: Database,
  { organizationId, person }: World,
  matterId: string,
  kept: PartVisibility,
): Promise<void> {
  const [file, keptFile, letter, openLetter, fact, clock] = [v7(), v7(), v7(), v7(), v7(), v7()];
  const addFile = (
    id: string,
    visibility: PartVisibility,
    checkState: CheckState = 'clear',
    originalId: string | null = null,
  ) => sql`
    with added as (insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, visibility, check_state, original_id)
    values (${id}, ${organizationId}, ${'a'.repeat(64)}, 1, 'paper.pdf', 'application/pdf', ${id.replaceAll('-', '')}, ${person.owner}, app_now(), ${visibility}, ${checkState}, ${originalId}) returning id)
    insert into document_pages (id, document_id, number, text, origin, places, picture)
    select ${v7()}, id, 1, 'A paper about enrollees.', 'text', '[]', '\\x00' from added`;
  const addLetter = (id: string, documentId: string, visibility: PartVisibility) => sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, document_id, visibility, recorded_at)
    values (${id}, ${matterId}, 'in', 'letter', 'A letter', '2026-03-05', ${documentId}, ${visibility}, app_now())`;
  await addFile(file, null);
  await addFile(keptFile, kept);
  await addLetter(letter, file, kept);
  await addLetter(openLetter, keptFile, null);
  const [withCopy, itsCopy] = [v7(), v7()];
  await addFile(withCopy, kept, 'held');
  await addFile(itsCopy, null, 'clear', withCopy);
  await addLetter(v7(), withCopy, null);
  for (const checkState of kept === null ? UNSURE : []) {
    const unsure = v7();
    await addFile(unsure, kept, checkState);
    await addLetter(v7(), unsure, null);
  }
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, communication_id, payload, visibility, recorded_at)
    values (${fact}, ${matterId}, 'reminder_sent', '2026-03-05', 'day', 'stated', ${letter}, '{}', ${kept}, app_now())`;
  await sql`
    insert into determinations (id, matter_id, event_id, kind, adverse) values (${fact}, ${matterId}, ${fact}, 'release', true)`;
  await sql`
    insert into tracking_numbers (id, matter_id, number, assigned_by, is_current) values (${fact}, ${matterId}, 'N-1', 'x', true)`;
  await sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, title, actor, is_open, status, certainty, version_number)
    values (${clock}, ${matterId}, 'STATED-DATE', ${fact}, 'stated', 'A date', 'us', true, 'running', 'proved', 1)`;
  await sql`
    insert into deadline_versions (id, deadline_id, number, status, certainty, explanation, trace, alternatives, settings, details,
      rule_version, computed_at)
    values (${v7()}, ${clock}, 1, 'running', 'proved', '[]', '[]', '[]', '{}', '{}', '1', app_now())`;
  if (kept !== null) {
    await sql`
      insert into notes (id, matter_id, text, visibility, written_at) values (${v7()}, ${matterId}, 'A note', ${kept}, app_now())`;
    await sql`
      insert into tasks (id, matter_id, title, visibility, made_at) values (${v7()}, ${matterId}, 'A task', ${kept}, app_now())`;
  }
  for (const [visibility, event] of [
    [kept, null],
    [null, fact],
  ]) {
    await sql`
      insert into withholdings (id, matter_id, event_id, description, position, visibility, row_key, recorded_at)
      values (${v7()}, ${matterId}, ${event ?? null}, 'A memo', 'Our position', ${visibility ?? null}, ${v7()}, app_now())`;
  }
  await sql`
    insert into history (id, matter_id, number, at, action, visibility, salt, content_digest, previous_hash, hash)
    values (${v7()}, ${matterId}, 100 + (select count(*) from history where matter_id = ${matterId}), app_now(), 'keep_part', ${kept},
      's', 'd', 'p', 'h')`;
}

/** One person of each kind, beside those of the small world. */
async function addPeople(
  { sql }: Database,
  world: World,
  near: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>(Object.entries(world.person));
  const { viewer: stranger } = world.outsider;
  if (stranger.kind === 'person') people.set('outsider', stranger.personId);
  for (const kind of KINDS) {
    if (people.has(kind) || kind === 'nobody' || kind === 'link holder') continue;
    const id = v7();
    people.set(kind, id);
    await sql`
      insert into people (id, name, email, is_site_admin, suspended_at)
      values (${id}, ${kind}, ${`${id}@example.org`}, ${kind === 'site administrator'},
        case when ${kind === 'suspended person'} then app_now() end)`;
  }
  const personOf = (kind: Kind) => people.get(kind) ?? '';
  const join = (kind: Kind, role: string, hasLeft = false) => sql`
    insert into memberships (organization_id, person_id, role, ended_at)
    values (${world.organizationId}, ${personOf(kind)}, ${role}, case when ${hasLeft} then app_now() end)`;
  const visit = (kind: Kind, role: string, endsIn: string, hasEnded = false) => sql`
    insert into guests (id, matter_id, person_id, role, ends_at, ended_at)
    select gen_random_uuid(), id, ${personOf(kind)}, ${role}, app_now() + ${endsIn}::interval, case when ${hasEnded} then app_now() end
    from unnest(${near as string[]}::uuid[]) id`;
  const name = (kind: Kind) => sql`
    insert into sealed_readers (matter_id, person_id) select id, ${personOf(kind)} from unnest(${near as string[]}::uuid[]) id`;
  await join('named member', 'editor');
  await join('named counsel', 'counsel');
  await join('former member', 'owner', true);
  await join('suspended person', 'counsel');
  await visit('guest viewer', 'viewer', '1 day');
  await visit('guest volunteer', 'volunteer', '1 day');
  await visit('guest counsel', 'counsel', '1 day');
  await visit('named guest', 'viewer', '1 day');
  await visit('former guest', 'counsel', '-1 second');
  await visit('ended guest', 'counsel', '1 day', true);
  const named = [
    'named member',
    'named counsel',
    'named guest',
    'former member',
    'former guest',
    'ended guest',
    'suspended person',
  ];
  for (const kind of named) await name(kind as Kind);
  return people;
}
