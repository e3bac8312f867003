import { and, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { matterIsVisible, partIsVisible } from '../queries/visibility.ts';
import { taskClaims, tasks } from '../schema/index.ts';

export type TaskRow = typeof tasks.$inferSelect;

/** The claim that stands on a task, lapsed or not. */
export interface ClaimRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly lapsesAt: string;
  /** Where the organization lives. */
  readonly zone: string;
}

/** The matter of a task that the viewer may see; undefined when there is none for them. */
export async function findMatterOfTask(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ matterId: string }[]>`
    select m.id as matter_id from tasks w join matters m on m.id = w.matter_id
    where w.id = ${id} and ${matterIsVisible(tx, viewer)} and ${partIsVisible(tx, viewer, 'w')}`;
  return row?.matterId;
}

/** A task of a matter that the viewer may see. The caller holds the lock on the matter, which the viewer may see. */
export async function findTask(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  id: string,
): Promise<TaskRow | undefined> {
  const [row] = await tx.sql<TaskRow[]>`
    select w.* from tasks w join matters m on m.id = w.matter_id
    where w.id = ${id} and m.id = ${matterId} and ${partIsVisible(tx, viewer, 'w')}`;
  return row;
}

export async function findClaim({ sql }: Transaction, taskId: string): Promise<ClaimRow | undefined> {
  const [row] = await sql<ClaimRow[]>`
    select c.id, c.person_id, p.name, c.lapses_at, o.zone
    from task_claims c join people p on p.id = c.person_id join tasks w on w.id = c.task_id
      join matters m on m.id = w.matter_id join organizations o on o.id = m.organization_id
    where c.task_id = ${taskId} and c.ended_at is null`;
  return row;
}

/** The tasks of an organization that a person has now, in the order in which their matters are locked. */
export async function tasksHeldBy(
  { sql }: Transaction,
  organizationId: string,
  personId: string,
  now: string,
): Promise<readonly TaskRow[]> {
  return await sql<TaskRow[]>`
    select w.* from task_claims c join tasks w on w.id = c.task_id join matters m on m.id = w.matter_id
    where m.organization_id = ${organizationId} and c.person_id = ${personId}
      and c.ended_at is null and c.lapses_at > ${now}
    order by m.id, w.id`;
}

/** A guest has nothing longer than they are one: what they hold of a matter lapses then, unless they belong to its organization. */
export async function shortenClaims(
  { sql }: Transaction,
  matterId: string,
  personId: string,
  until: string,
): Promise<void> {
  await sql`
    update task_claims c set lapses_at = ${until} from tasks w join matters m on m.id = w.matter_id
    where w.id = c.task_id and m.id = ${matterId} and c.person_id = ${personId} and c.ended_at is null and c.lapses_at > ${until}
      and not exists (select from memberships ms where ms.organization_id = m.organization_id
        and ms.person_id = ${personId} and ms.ended_at is null)`;
}

export async function insertTask(tx: Transaction, row: typeof tasks.$inferInsert): Promise<void> {
  await tx.drizzle.insert(tasks).values(row);
}

export async function updateTask(
  tx: Transaction,
  id: string,
  row: Partial<typeof tasks.$inferInsert>,
): Promise<void> {
  await tx.drizzle.update(tasks).set(row).where(eq(tasks.id, id));
}

export async function insertClaim(tx: Transaction, row: typeof taskClaims.$inferInsert): Promise<void> {
  await tx.drizzle.insert(taskClaims).values(row);
}

export async function renewClaim(tx: Transaction, id: string, lapsesAt: string): Promise<void> {
  await tx.drizzle.update(taskClaims).set({ lapsesAt }).where(eq(taskClaims.id, id));
}

export async function endClaim(tx: Transaction, taskId: string, endedAt: string): Promise<void> {
  await tx.drizzle
    .update(taskClaims)
    .set({ endedAt })
    .where(and(eq(taskClaims.taskId, taskId), isNull(taskClaims.endedAt)));
}
