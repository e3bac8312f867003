import { enumOf } from '../enum-words.ts';

export const OrganizationAction = enumOf('OrganizationAction', 'An act on an organization itself.', {
  invite_member: 'Invite somebody to become a member.',
  change_role: 'Give a member another role.',
  remove_member: 'Remove a member.',
  read_team: 'See who belongs and what was changed about it.',
});
