/** Entries in the record of an organization, in words. */
type Content = Readonly<Record<string, unknown>> | null;

const text = (content: Content, key: string): string => {
  const value = content?.[key];
  return typeof value === 'string' ? value : '';
};

const SENTENCES: Readonly<Record<string, (before: Content, after: Content) => string>> = {
  change_role: (before, after) => `Role changed from ${text(before, 'role')} to ${text(after, 'role')}`,
  remove_member: (before) => `Removed, was ${text(before, 'role')}`,
  invite_member: (_before, after) => `Somebody was invited as ${text(after, 'role')}`,
  invite_member_again: (_before, after) => `An invitation was sent again, as ${text(after, 'role')}`,
  withdraw_invitation: (before) => `An invitation as ${text(before, 'role')} was taken back`,
  join_organization: (_before, after) => `Joined as ${text(after, 'role')}`,
  leave_organization: (before) => `Left, was ${text(before, 'role')}`,
};

/** @example organizationActSentence('change_role', { role: 'viewer' }, { role: 'editor' }) // 'Role changed from viewer to editor' */
export const organizationActSentence = (action: string, before: Content, after: Content): string =>
  SENTENCES[action]?.(before, after) ?? action.replaceAll('_', ' ');
