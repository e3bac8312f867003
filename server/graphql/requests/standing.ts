// Where a request stands today: what its stored projection and its clock's working say together.
import { dayNumber } from '#domain/deadlines/day-number.ts';
import type { Computation, TraceStep } from '#domain/deadlines/deadline.ts';
import type { RequestStatus } from '#domain/requests/status.ts';
import { longDate } from '#domain/words/dates-en.ts';
import { statusSentence } from '#domain/words/status-en.ts';
import { can } from '#domain/access/policy.ts';
import type { Visibility } from '#domain/access/viewer.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { matterPath } from '../../paths.ts';
import { labelOf } from '../deadlines/sentence.ts';

export interface ClockDayShape {
  readonly day: number;
  readonly of: number;
  readonly stopped: boolean;
  readonly asOf: string;
}

/** Whose days are counted: the agency's answer, or after an appeal the decision on it. */
async function agencyClock(row: RequestRow, ctx: ApiContext): Promise<DeadlineRow | null> {
  const clocks = await ctx.loaders.deadlinesOf(row.id);
  const open = clocks.filter((clock) => clock.isOpen && clock.actor === 'agency');
  const named = (name: string) => open.find((clock) => clock.name === name);
  return named('appeal_decision') ?? named('answer') ?? null;
}

async function traceOf(clock: DeadlineRow, ctx: ApiContext): Promise<readonly TraceStep[]> {
  const version = await ctx.loaders.currentVersions(clock.id);
  return (version?.trace ?? []) as readonly TraceStep[];
}

/** Day n of 20 of the agency's clock; null where no such clock runs. */
export async function clockDayOf(row: RequestRow, ctx: ApiContext): Promise<ClockDayShape | null> {
  const clock = await agencyClock(row, ctx);
  if (!clock) return null;
  const { today } = await ctx.loaders.clock();
  const version = await ctx.loaders.currentVersions(clock.id);
  if (!version) return null;
  // Stored with the working by the engine itself, so they have its types.
  const details = version.details as Pick<Computation, 'zone' | 'daysUsed' | 'daysRemaining'>;
  const count = dayNumber({ ...details, trace: version.trace as readonly TraceStep[] }, today);
  return count && { day: count.n, of: count.of, stopped: clock.status === 'tolled', asOf: today };
}

/** The day on which the agency's clock stopped; null while it runs. */
async function stoppedSince(row: RequestRow, ctx: ApiContext): Promise<string | null> {
  const clock = row.clockStopped ? await agencyClock(row, ctx) : null;
  if (!clock) return null;
  const open = (await traceOf(clock, ctx)).findLast(
    (step) => step.kind === 'clock_stopped' && step.to === null,
  );
  return open?.kind === 'clock_stopped' ? open.from : null;
}

const COUNTS_DAYS: ReadonlySet<string> = new Set(['waiting_for_agency', 'on_appeal']);

/** Where the request stands, in one sentence. */
export async function statusInWords(row: RequestRow, ctx: ApiContext): Promise<string> {
  const isLate = row.status === 'overdue';
  const clock = isLate ? await agencyClock(row, ctx) : null;
  return statusSentence({
    status: row.status as RequestStatus,
    outcome: row.outcome,
    clockDay: COUNTS_DAYS.has(row.status) ? await clockDayOf(row, ctx) : null,
    stoppedSince: await stoppedSince(row, ctx),
    agencyDueOn: row.agencyDueOn,
    sueFrom: clock?.sueFrom ?? null,
    windowClosesOn: row.windowClosesOn,
    isWatched: row.standing === 'watched',
  });
}

export interface NextActShape {
  readonly sentence: string;
  readonly dueOn: string | null;
  readonly path: string;
}

/** What a member should do next and where; null to others, and when nothing is to be done by us. */
export async function nextActOf(row: RequestRow, ctx: ApiContext): Promise<NextActShape | null> {
  const path = matterPath(row);
  const { id: matterId, organizationId } = row;
  const subject = { matterId, organizationId, visibility: row.visibility as Visibility };
  const may = (action: 'file_request' | 'record_communication') => can(ctx.viewer, action, subject).allowed;
  if (row.standing !== 'ours') return null;
  if (row.status === 'draft') {
    if (!may('file_request')) return null;
    return { sentence: 'Send it, and record how it was sent.', dueOn: null, path: `${path}/file` };
  }
  if (!may('record_communication')) return null;
  const record = `${path}/record`;
  if (row.status === 'overdue') {
    const sentence = 'Check mail, spam and portal today; then decide on suing. No appeal is needed.';
    return { sentence, dueOn: null, path: record };
  }
  const ours = (await ctx.loaders.deadlinesOf(row.id)).find(
    (clock) => clock.isOpen && clock.actor === 'us' && clock.dueOn,
  );
  if (!ours || isFarOff(ours, row)) return null;
  const by = ours.fileBy ?? ours.dueOn;
  return {
    sentence: `${labelOf(ours)}: send it by ${longDate(by ?? '')}, and record it.`,
    dueOn: by,
    path: record,
  };
}

/** The last day to sue is years away while the agency still works. */
const isFarOff = (clock: DeadlineRow, row: RequestRow): boolean =>
  clock.name === 'limitation' && row.nextActor !== 'us';
