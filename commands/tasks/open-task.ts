/**
 * How acts on one task begin and end. They begin with the lock on its matter and the gate, then with who has the task, then with
 * its version: whoever comes second is told who was first, not only that something changed. They end with history, and leave
 * the matter's version alone: a task taken is no reason for a conflict in somebody else's letter.
 */
import { can } from '#domain/access/policy.ts';
import type { InsideVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { dateAt } from '#domain/calendar/instants.ts';
import { dateInWords, hourInWords } from '#domain/reminders/dates-in-words.ts';
import { hasLapsed } from '#domain/work/claim.ts';
import { appendChange, type MatterRow } from '#db/writes/matters.ts';
import {
  type ClaimRow,
  findClaim,
  findMatterOfTask,
  findTask,
  type TaskRow,
  updateTask,
} from '#db/writes/tasks.ts';
import { type CommandContext, personOf, type Repeatable } from '../context.ts';
import type { HistoryNote } from '../matters/history-note.ts';
import { openMatterAtAny, subjectOf } from '../matters/open-matter.ts';
import { recordHistory } from '../matters/record-history.ts';

/** Which task an input means, and which version of it its sender saw. */
export interface TaskTarget extends Repeatable {
  readonly task: string;
  readonly expectedVersion: number;
}

export type TaskResult = { readonly matterId: string; readonly version: number; readonly taskId: string };

export interface OpenedTask {
  readonly matter: MatterRow;
  readonly task: TaskRow;
  /** Who has it now; undefined where nobody has, or the claim has lapsed. */
  readonly claim: ClaimRow | undefined;
  /** A claim that lapsed and that nobody has ended yet. */
  readonly lapsed: ClaimRow | undefined;
}

/** Locks the matter of a task. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function openTask(ctx: CommandContext, input: TaskTarget): Promise<OpenedTask> {
  const { tx, viewer } = ctx;
  const missing = () => refusal('NOT_FOUND', { what: 'task' }, ['task']);
  const matterId = await findMatterOfTask(tx, viewer, input.task);
  if (matterId === undefined) throw missing();
  const matter = await openMatterAtAny(ctx, 'work_on_tasks', { id: matterId, path: ['task'] });
  const task = await findTask(tx, viewer, matterId, input.task);
  if (!task) throw missing();
  const standing = await findClaim(tx, task.id);
  const isOver = standing !== undefined && hasLapsed(isoOf(standing.lapsesAt), ctx.now);
  return {
    matter,
    task,
    claim: isOver ? undefined : standing,
    lapsed: isOver ? standing : undefined,
  };
}

/** As Postgres writes an instant, for the domain. */
const isoOf = (instant: string): string => new Date(instant).toISOString();

export const isHeldBy = (ctx: CommandContext, claim: ClaimRow | undefined): boolean =>
  claim !== undefined && claim.personId === personOf(ctx);

/** @throws Refusal TASK_CLOSED */
export function checkOpen({ status }: TaskRow): void {
  if (status !== 'open') throw refusal('TASK_CLOSED', {}, ['task']);
}

/** Nobody else has it. Staff may go on all the same, where the act says so. @throws Refusal TASK_TAKEN */
export function checkNotTaken(ctx: CommandContext, { matter, claim }: OpenedTask, evenStaff = false): void {
  if (!claim || isHeldBy(ctx, claim)) return;
  if (!evenStaff && can(ctx.viewer, 'run_tasks', subjectOf(matter, ctx.now)).allowed) return;
  const lapsesAt = isoOf(claim.lapsesAt);
  const until = `${dateInWords(dateAt(lapsesAt, claim.zone))}, ${hourInWords(lapsesAt, claim.zone)}`;
  throw refusal('TASK_TAKEN', { who: claim.name, until }, ['task']);
}

/** @throws Refusal CONFLICT */
export function checkVersion({ task, matter }: OpenedTask, { expectedVersion }: TaskTarget): void {
  if (task.version !== expectedVersion) throw refusal('CONFLICT', {}, ['expectedVersion'], matter.id);
}

/** Writes what changed of the task and who did it. */
export async function finishTask(
  ctx: CommandContext,
  { matter, task }: Pick<OpenedTask, 'matter' | 'task'>,
  changed: Partial<TaskRow>,
  note: Omit<HistoryNote, 'targetId' | 'visibility'>,
): Promise<TaskResult> {
  const version = task.version + 1;
  await updateTask(ctx.tx, task.id, { ...changed, version });
  await noteTask(ctx, matter, {
    ...note,
    targetId: task.id,
    visibility: task.visibility as InsideVisibility,
  });
  return { matterId: matter.id, version, taskId: task.id };
}

/** Into the history, and to readers of `changes`. */
export async function noteTask(ctx: CommandContext, matter: MatterRow, note: HistoryNote): Promise<void> {
  await recordHistory(ctx, matter.id, note);
  const { id: matterId, version } = matter;
  const change = { id: ctx.newId(), matterId, version, recordedAt: ctx.now, kind: note.action };
  await appendChange(ctx.tx, change);
}
