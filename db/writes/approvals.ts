import { eq } from 'drizzle-orm';
import type { ApprovalState } from '#domain/approvals/approval.ts';
import type { Action } from '#domain/access/policy.ts';
import type { PartVisibility, Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { askIsVisible, isInsider, matterIsVisible, memberMayOpen } from '../queries/visibility.ts';
import { approvals } from '../schema/index.ts';

export type NewApproval = typeof approvals.$inferInsert;

/** @returns false where the same ask already waits */
export async function insertApproval(tx: Transaction, row: NewApproval): Promise<boolean> {
  const kept = await tx.drizzle
    .insert(approvals)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: approvals.id });
  return kept.length > 0;
}

export interface LockedApproval {
  readonly id: string;
  readonly matterId: string;
  readonly act: string;
  readonly needed: Action;
  readonly input: Readonly<Record<string, unknown>>;
  readonly visibility: PartVisibility;
  readonly personId: string;
  readonly state: ApprovalState;
  readonly reason: string | null;
}

/** An ask that the viewer may know of. Read again after its matter is locked: then nobody else decides on it. */
export async function findApproval(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<LockedApproval | undefined> {
  const [row] = await tx.sql<LockedApproval[]>`
    select a.id, a.matter_id, a.act, a.needed, a.input, a.visibility, a.person_id, a.state, a.reason
    from approvals a join matters m on m.id = a.matter_id
    where a.id = ${id} and ${matterIsVisible(tx, viewer)} and ${isInsider(tx, viewer)}
      and ${askIsVisible(tx, viewer)}`;
  return row;
}

export async function decideApproval(
  tx: Transaction,
  id: string,
  decision: Required<Pick<NewApproval, 'state' | 'decidedById' | 'decidedAt' | 'decisionReason'>>,
): Promise<void> {
  await tx.drizzle.update(approvals).set(decision).where(eq(approvals.id, id));
}

export interface Told {
  readonly personId: string;
  readonly email: string;
}

/**
 * Lead and backup where they may decide, else all who may; never who asks (null: nobody did), and nobody who cannot open what
 * it is about.
 * @param part how closely that is kept
 */
export async function findDeciders(
  tx: Transaction,
  matterId: string,
  askerId: string | null,
  part: PartVisibility,
): Promise<readonly Told[]> {
  const rows = await tx.sql<(Told & { isNamed: boolean })[]>`
    select p.id as person_id, p.email, p.id in (m.lead_id, m.backup_id) is true as is_named
    from matters m join memberships ms on ms.organization_id = m.organization_id and ms.ended_at is null
      join people p on p.id = ms.person_id
    where m.id = ${matterId} and ms.role in ('owner', 'editor', 'counsel') and p.id is distinct from ${askerId}::uuid
      and ${memberMayOpen(tx, tx.sql`${part}::text`)}
    order by p.id`;
  const named = rows.filter(({ isNamed }) => isNamed);
  return named.length > 0 ? named : rows;
}

/** Where a person is written to; undefined for an account that is gone. */
export async function findAddress(tx: Transaction, personId: string): Promise<string | undefined> {
  const [row] = await tx.sql<{ email: string }[]>`
    select email from people where id = ${personId} and deleted_at is null`;
  return row?.email;
}
