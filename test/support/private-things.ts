// What an organization keeps to itself, with a word in every text that nobody else may ever read.
import { v7 } from 'uuid';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { addNote } from '#commands/notes/add-note.ts';
import { draftBatch } from '#commands/requests/draft-batch.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { addRequest } from '#commands/lawsuits/add-request.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { setStatedDate } from '#commands/matters/set-stated-date.ts';
import { withdrawRequest } from '#commands/requests/withdraw-request.ts';
import { addTask } from '#commands/tasks/add-task.ts';
import { claimTask } from '#commands/tasks/claim-task.ts';
import { addPrivateDocket } from './private-docket.ts';
import type { World } from './world.ts';

/** Stands in every private text. */
export const CANARY = 'canarybird';

/** What could lead somebody to something private. */
export interface Lead {
  /** Uuids of private things, or ids that lead nowhere; the first is the request. */
  readonly uuids: readonly string[];
  readonly codes: readonly string[];
}

/** A lead with what has an address of its own. */
export interface PrivateThings extends Lead {
  /** Facts of the private request. */
  readonly eventIds: readonly string[];
  /** A withdrawal that waits for a second person. */
  readonly approvalId: string;
  readonly batchId: string;
  /** Of a private agreement. */
  readonly agreementCode: string;
  /** Of a private lawsuit. */
  readonly suitCode: string;
  /** Of a private agency docket. */
  readonly docketCode: string;
  /** A draft in it. */
  readonly commentId: string;
}

/** A private request with everything on it, and things kept to the organization on the public one. */
export async function addPrivateThings(world: World, publicId: string): Promise<PrivateThings> {
  const title = `Secret ${CANARY}`;
  const { matterId, version } = await world.filed('2025-03-03', {
    title,
    requestText: `All about the ${CANARY}.`,
    parts: [`The ${CANARY} itself`],
    requester: { name: `${CANARY} person` },
  });
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${CANARY}.pdf`,
    mediaType: 'application/pdf',
    sha256: 'a'.repeat(64),
    bytes: 10,
    storageKey: 'b'.repeat(32),
  });
  await addPage(world, documentId);
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: `${CANARY} letter`,
      datedOn: '2025-03-10',
      file: documentId,
    },
    facts: [
      {
        kind: 'tracking_number_assigned',
        occurred: { on: '2025-03-10' },
        fields: [{ key: 'number', value: 'CANARY-NUMBER-1' }],
      },
      { kind: 'received_proper_component', occurred: { on: '2025-03-04' } },
    ],
  });
  const dated = await setStatedDate(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: recorded.version,
    dueOn: '2027-01-01',
    actor: 'agency',
    label: `${CANARY} date`,
    source: `${CANARY} paper`,
  });
  const noted = await addNote(world.as('counsel'), {
    matter: matterId,
    expectedVersion: dated.version,
    text: `${CANARY} note`,
  });
  const { taskId } = await addTask(world.as('counsel'), {
    matter: matterId,
    expectedVersion: noted.version,
    title: `${CANARY} task`,
    dueOn: '2026-03-02',
  });
  await claimTask(world.as('editor'), { task: taskId, expectedVersion: 1 });
  const { approvalId } = await withdrawRequest(world.as('volunteer'), {
    foiaRequest: matterId,
    expectedVersion: noted.version,
    withdrawnOn: '2025-03-12',
    reason: `${CANARY} reason`,
  });
  const batchId = await addPrivateBatch(world);
  const kept = await keepOnPublicRequest(world, publicId);
  const agreement = await addPrivateAgreement(world);
  const suit = await addPrivateLawsuit(world, [matterId, publicId]);
  const docket = await addPrivateDocket(world, CANARY);
  const { sql } = world.db;
  const rows = await sql<{ id: string }[]>`
    select id from communications where matter_id = ${matterId} union all select id from matter_events where matter_id = ${matterId}
    union all select id from deadlines where matter_id = ${matterId} union all select id from request_parts where matter_id = ${matterId}
    union all select id from notes where matter_id = ${matterId}
    union all select id from tasks where matter_id = ${matterId}`;
  const [{ code }] = await sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  const facts = await sql<{ id: string }[]>`select id from matter_events where matter_id = ${matterId}`;
  const people = [world.person.editor, world.person.owner];
  return {
    uuids: [
      matterId,
      documentId,
      approvalId ?? '',
      batchId,
      agreement.id,
      ...suit.ids,
      ...docket.ids,
      ...kept,
      ...people,
      ...rows.map(({ id }) => id),
    ],
    codes: [code, suit.code, docket.code],
    approvalId: approvalId ?? '',
    batchId,
    agreementCode: agreement.code,
    suitCode: suit.code,
    docketCode: docket.code,
    commentId: docket.commentId,
    eventIds: facts.map(({ id }) => id),
  };
}

/** One text to two agencies, kept to the organization. */
async function addPrivateBatch(world: World): Promise<string> {
  const { batchId } = await draftBatch(world.as('editor'), {
    organization: world.organizationId,
    title: `Batch of the ${CANARY}`,
    requestText: `Twice the ${CANARY}.`,
    requester: { name: `${CANARY} person` },
    components: [{ agency: world.agency.hhs, characterLimit: 5000 }, { agency: world.agency.dhs }],
  });
  return batchId;
}

/** A lawsuit that is kept to the organization, over its private request and over one that everybody may see. */
async function addPrivateLawsuit(
  world: World,
  requestIds: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly code: string }> {
  const editor = world.as('editor');
  let at = await recordLawsuit(editor, {
    organization: world.organizationId,
    caption: `${CANARY} v. Secret`,
    nature: 'foia',
    court: 'dcd',
    docketNumber: '1:26-cv-04242',
    judge: `${CANARY} judge`,
    parties: [{ name: CANARY, role: 'plaintiff', counsel: [CANARY] }],
    claims: [`${CANARY} claim`],
    relief: CANARY,
  });
  for (const foiaRequest of requestIds) {
    at = await addRequest(editor, { lawsuit: at.matterId, expectedVersion: at.version, foiaRequest });
  }
  const { docketEntryId, matterId } = await recordEntry(editor, {
    lawsuit: at.matterId,
    expectedVersion: at.version,
    entry: { entered: { on: '2026-03-05' }, text: `ORDER about the ${CANARY}` },
    facts: [
      {
        kind: 'order_entered',
        occurred: { on: '2026-03-05' },
        fields: Object.entries({ what: CANARY, actor: 'us', dueOn: '2026-04-01' }).map(([key, value]) => ({
          key,
          value,
        })),
      },
    ],
  });
  const rows = await world.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${matterId} union all select id from deadlines where matter_id = ${matterId}`;
  const [{ code }] = await world.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return { ids: [matterId, docketEntryId, ...rows.map(({ id }) => id)], code };
}

/** An agreement that is kept to the organization, and that a volunteer would publish. */
async function addPrivateAgreement(world: World): Promise<{ readonly id: string; readonly code: string }> {
  const { matterId, version } = await draftAgreement(world.as('editor'), {
    visibility: 'public',
    organization: world.organizationId,
    title: `Agreement about the ${CANARY}`,
    agreementKind: 'other',
    summary: `It lends out the ${CANARY}.`,
    parties: [{ name: `${CANARY} office`, role: 'lends' }],
    known: [],
    unknown: [`Where the ${CANARY} is.`],
  });
  const matter = { matter: matterId, expectedVersion: version };
  const kept = await setVisibility(world.as('editor'), { ...matter, visibility: 'organization' });
  await setVisibility(world.as('volunteer'), {
    matter: matterId,
    expectedVersion: kept.version,
    visibility: 'public',
    reason: `The ${CANARY} is known.`,
  });
  const [{ code }] = await world.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return { id: matterId, code };
}

/** What was read from a file, with the word in its text. */
const addPage = ({ db }: World, documentId: string) => db.sql`
  insert into document_pages (id, document_id, number, text, origin, places, picture)
  values (${v7()}, ${documentId}, 1, ${`A page about the ${CANARY}, a person.`}, 'text', '[]', '\\x00')`;

/** A letter and its facts that the organization keeps to itself, on a request that everyone may see. */
async function keepOnPublicRequest(world: World, publicId: string): Promise<string[]> {
  const { sql } = world.db;
  const [letter, fact, clock, note, task, memo] = [v7(), v7(), v7(), v7(), v7(), v7()];
  await sql`
    insert into tasks (id, matter_id, title, made_at) values (${task}, ${publicId}, ${`${CANARY} task`}, '2026-04-01T12:00:00Z')`;
  await sql`
    insert into withholdings (id, matter_id, description, visibility, row_key, recorded_at)
    values (${memo}, ${publicId}, ${`${CANARY} memo`}, 'organization', 'one', '2026-04-01T12:00:00Z')`;
  await sql`
    insert into notes (id, matter_id, text, written_at) values (${note}, ${publicId}, ${`${CANARY} note`}, '2026-04-01T12:00:00Z')`;
  await sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, visibility, recorded_at)
    values (${letter}, ${publicId}, 'in', 'letter', ${`${CANARY} kept`}, '2026-04-01', 'organization', '2026-04-01T12:00:00Z')`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, communication_id, payload, visibility, recorded_at)
    values (${fact}, ${publicId}, 'expedited_denied', '2026-04-01', 'day', 'stated', ${letter}, ${JSON.stringify({ agencyWords: CANARY })}::jsonb,
      'organization', '2026-04-01T12:00:00Z')`;
  await sql`
    insert into determinations (id, matter_id, event_id, kind, adverse, agency_words)
    values (${fact}, ${publicId}, ${fact}, 'expedition', true, ${CANARY})`;
  await sql`
    insert into tracking_numbers (id, matter_id, number, assigned_by, is_current)
    values (${fact}, ${publicId}, 'CANARY-NUMBER-2', 'x', true)`;
  await sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, title, actor, is_open, status, certainty, version_number)
    values (${clock}, ${publicId}, 'STATED-DATE', ${fact}, 'stated', ${CANARY}, 'us', true, 'running', 'proved', 1)`;
  await sql`
    insert into deadline_versions (id, deadline_id, number, status, certainty, explanation, trace, alternatives, settings, details,
      rule_version, computed_at)
    values (${v7()}, ${clock}, 1, 'running', 'proved', '[]', '[]', '[]', '{}', '{}', '1', '2026-04-01T12:00:00Z')`;
  return [letter, fact, clock, note, task, memo];
}
