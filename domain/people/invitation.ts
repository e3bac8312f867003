/** How long an invitation can be taken, in days. */
export const INVITATION_DAYS = 14;

/** How many addresses one organization may invite in 24 hours: enough for a training day, too few for spam. */
export const INVITATIONS_A_DAY = 60;

/** The page of an invitation; its link adds the secret as `token`. */
export const INVITATION_PATH = '/invitation';
