import type { Action } from '../access/policy.ts';

/** Acts on an organization itself, in the API's words, each with its row of the permission table. */
export const ORGANIZATION_ACTIONS = {
  invite_member: 'invite_member',
  change_role: 'change_role',
  remove_member: 'remove_member',
  read_team: 'read_team',
} as const satisfies Readonly<Record<string, Action>>;
