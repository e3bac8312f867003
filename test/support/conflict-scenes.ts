// Where the forms of a conflict stand: matters made ready through the commands, and the address of a form.
import { correctEvent } from '#commands/matters/correct-event.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { World } from './world.ts';

export interface FormCase {
  readonly matterId: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Who sends it; left out, the owner. */
  readonly as?: 'counsel';
  /** A table that goes along in the field `file`. */
  readonly table?: string;
  /** Texts that must stand in the form again. */
  readonly typed: readonly string[];
}

/** A day on which a guest or a link can end. */
export const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
export const at = ({ matterId, version }: RequestResult) => ({
  foiaRequest: matterId,
  expectedVersion: version,
});
export const onMatter = ({ matterId, version }: RequestResult) => ({
  matter: matterId,
  expectedVersion: version,
});
export const FILED = '2026-03-02';

/** The form at the end of a request's address; what was typed is looked for as it is. */
export async function formAt(
  { db }: World,
  { matterId }: RequestResult,
  tail: string,
  fields: FormCase['fields'],
  typed: readonly string[],
): Promise<FormCase> {
  const [row] = await db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  return { matterId, path: `/requests/${row!.code}/${tail}`, fields, typed };
}

/** The newest fact of a kind. */
export async function factOf({ db }: World, { matterId }: RequestResult, kind: string): Promise<string> {
  const [row] = await db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${matterId} and kind = ${kind} order by recorded_at desc, id desc`;
  return row!.id;
}

export const recorded = async (world: World): Promise<RequestResult> =>
  await recordCommunication(world.as('editor'), {
    ...at(await world.filed(FILED)),
    communication: { direction: 'in', channel: 'letter', subject: 'We got it', datedOn: '2026-03-10' },
    facts: [{ kind: 'received_proper_component', occurred: { on: '2026-03-04' } }],
  });

export const corrected = async (world: World): Promise<RequestResult> => {
  const target = await recorded(world);
  return await correctEvent(world.as('editor'), {
    ...at(target),
    event: await factOf(world, target, 'received_proper_component'),
    reason: 'Misread.',
    occurred: { on: '2026-03-05' },
  });
};
