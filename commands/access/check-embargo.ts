/** What ends an embargo, read from an input and checked. */
import { EMBARGO_CONDITIONS, type EmbargoCondition } from '#domain/access/embargo.ts';
import { compareInstants, isTime, latestInstantOf } from '#domain/calendar/instants.ts';
import { refusal } from '#domain/errors.ts';
import { zoneOfOrganization } from '#db/writes/access.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';

export interface EmbargoInput {
  /** The local day on which everybody may see it, in the organization's zone; from its first moment without an hour. */
  readonly endsOn?: string | null | undefined;
  /** `14:30`. */
  readonly endsTime?: string | null | undefined;
  readonly condition?: EmbargoCondition | null | undefined;
}

export type Embargo = Pick<MatterRow, 'embargoedUntil' | 'embargoCondition'>;

export const NO_EMBARGO: Embargo = { embargoedUntil: null, embargoCondition: null };

/** What can end an embargo, by kind of matter: a suit waits for nothing but its own filing. */
const CONDITIONS_OF: Readonly<Partial<Record<string, readonly EmbargoCondition[]>>> = {
  foia_request: EMBARGO_CONDITIONS,
  lawsuit: ['filing'],
};

/** @throws Refusal EMBARGO_UNCLEAR, EMBARGO_PAST, TIME_INVALID */
export async function readEmbargo(
  ctx: Pick<CommandContext, 'tx' | 'now'>,
  matter: Pick<MatterRow, 'kind' | 'organizationId'>,
  { endsOn, endsTime, condition }: EmbargoInput,
): Promise<Embargo> {
  const conditions = CONDITIONS_OF[matter.kind] ?? [];
  const isClear = condition ? !endsOn && !endsTime && conditions.includes(condition) : endsOn || !endsTime;
  if (!isClear) throw refusal('EMBARGO_UNCLEAR', {}, ['embargo']);
  if (condition) return { embargoedUntil: null, embargoCondition: condition };
  if (!endsOn) return NO_EMBARGO;
  const time = endsTime ?? '00:00';
  if (!isTime(time)) throw refusal('TIME_INVALID', { value: time }, ['embargo', 'endsTime']);
  const zone = await zoneOfOrganization(ctx.tx, matter.organizationId);
  const embargoedUntil = latestInstantOf(endsOn, time, zone);
  if (compareInstants(embargoedUntil, ctx.now) <= 0) {
    throw refusal('EMBARGO_PAST', { value: endsOn }, ['embargo', 'endsOn']);
  }
  return { embargoedUntil, embargoCondition: null };
}
