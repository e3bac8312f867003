/** What a guest may do, in words. */
export const GUEST_ROLE = {
  VIEWER: 'Read',
  VOLUNTEER: 'Record what comes in',
  COUNSEL: 'As counsel',
} as const;
