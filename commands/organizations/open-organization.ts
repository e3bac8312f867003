/**
 * How every act on an organization itself begins and ends. It begins with the lock on the organization and with the rights
 * that the viewer holds after waiting for it: who was removed meanwhile does nothing any more. It ends with an entry in the
 * organization's own record, which only grows.
 */
import { type Action, can } from '#domain/access/policy.ts';
import { organizationsOf, type PersonViewer, type Role } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import {
  countOwners,
  findNewestAct,
  insertOrganizationAct,
  lockOrganization,
} from '#db/writes/memberships.ts';
import { findRole } from '#db/writes/people.ts';
import type { CommandContext } from '../context.ts';
import { sealEntry } from '../matters/record-history.ts';

export interface OpenedOrganization {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** The viewer with the rights of this moment. */
  readonly viewer: PersonViewer;
}

/**
 * Locks an organization of the viewer's. One that they do not belong to does not exist for them, whatever of it is public.
 * @param action what its role must allow; null for what every member may
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function openOrganization(
  ctx: CommandContext,
  action: Action | null,
  id: string,
): Promise<OpenedOrganization> {
  const organization = await lockOrganization(ctx.tx, id);
  const viewer = ctx.viewer.kind === 'person' ? await viewerOfPerson(ctx.tx, ctx.viewer.personId) : null;
  if (!organization || !viewer || !organizationsOf(viewer).includes(id)) {
    throw refusal('NOT_FOUND', { what: 'organization' }, ['organization']);
  }
  const subject = { organizationId: id, visibility: 'organization' } as const;
  if (action && !can(viewer, action, subject).allowed) throw refusal('FORBIDDEN');
  return { ...organization, viewer };
}

/** The role of a member named in an input. @throws Refusal MEMBER_UNKNOWN */
export async function memberRole(
  { tx }: CommandContext,
  organizationId: string,
  personId: string,
): Promise<Role> {
  const role = await findRole(tx, organizationId, personId);
  if (role === undefined) throw refusal('MEMBER_UNKNOWN', {}, ['person']);
  return role as Role;
}

/** After a change: somebody can still run the organization. @throws Refusal LAST_OWNER */
export async function checkOwnerStays({ tx }: CommandContext, organizationId: string): Promise<void> {
  if ((await countOwners(tx, organizationId)) === 0) throw refusal('LAST_OWNER', {}, ['person']);
}

export interface OrganizationNote {
  /** The act, in the words of `commands/`: `change_role`. */
  readonly action: string;
  readonly aboutPersonId?: string | null;
  readonly reason?: string | null;
  readonly before?: Record<string, unknown> | null;
  readonly after?: Record<string, unknown> | null;
}

/** Writes down what was done, chained to the act before; the caller holds the lock on the organization. */
export async function recordOrganizationAct(
  { tx, newId, now }: CommandContext,
  { id: chainId, viewer: { personId } }: Pick<OpenedOrganization, 'id' | 'viewer'>,
  { aboutPersonId = null, ...note }: OrganizationNote,
): Promise<void> {
  const head = await findNewestAct(tx, chainId);
  const entry = { ...note, id: newId(), chainId, at: now, personId, targetId: aboutPersonId };
  const { targetId, chainId: organizationId, visibility: _whole, ...sealed } = sealEntry(head, entry);
  await insertOrganizationAct(tx, { ...sealed, organizationId, personId, aboutPersonId: targetId });
}
