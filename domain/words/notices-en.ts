/**
 * English words of the letters that are no reminders. `{matter}`, `{organization}`, `{agency}`, `{by}`, `{address}`, `{reason}` and `{what}` are
 * filled in when the letter goes out; a sentence whose word is not known is left out.
 */
import type { NoticeKind } from '../notices/notice.ts';

export interface NoticeWords {
  readonly headline: string;
  readonly sentences: readonly string[];
  /** On the button; null where there is nothing to open. */
  readonly button: string | null;
  /** Why this mail came, and what to do if it is a mistake. */
  readonly why: string;
}

const NOT_ME = 'If you did not ask for it, do nothing: without the link nothing happens.';

export const NOTICES_EN: Readonly<Record<NoticeKind, NoticeWords>> = {
  address_check: {
    headline: 'Confirm your e-mail address',
    sentences: [
      'Open the link to confirm that this address is yours. Your account works from then on.',
      'The link works once, for 24 hours.',
    ],
    button: 'Confirm this address',
    why: `Somebody opened an account at Sunclock with this address. ${NOT_ME}`,
  },
  sign_in_link: {
    headline: 'Your link to sign in',
    sentences: ['Open the link to sign in without a password.', 'It works once, for 15 minutes.'],
    button: 'Sign in',
    why: `Somebody asked for a link to sign in with this address. ${NOT_ME}`,
  },
  password_reset: {
    headline: 'Choose a new password',
    sentences: [
      'Open the link to choose a new password. It works once, for one hour.',
      'When you have chosen one, you are signed out everywhere.',
    ],
    button: 'Choose a password',
    why: `Somebody asked for a new password for this address. ${NOT_ME}`,
  },
  address_change: {
    headline: 'Confirm your new e-mail address',
    sentences: [
      'Open the link, signed in to your account, to confirm that this address is yours. From then on you sign in with it, and every letter goes to it.',
      'The link works once, for 24 hours. Until you confirm it, nothing changes.',
    ],
    button: 'Confirm this address',
    why: `Somebody with an account at Sunclock wants to use this address. ${NOT_ME}`,
  },
  address_change_asked: {
    headline: 'Another e-mail address for your account?',
    sentences: [
      'Somebody who is signed in to your account, and gave your password, asked to change its e-mail address.',
      'If it was you, open the letter in the new mailbox. Nothing changes before that.',
      'If not, open the link to stop it: every session ends, and you choose a new password. The link works for 24 hours, as long as the change is not confirmed.',
    ],
    button: 'Stop the change',
    why: 'You get this mail because this is the address of your account.',
  },
  address_changed: {
    headline: 'The e-mail address of your account was changed',
    sentences: [
      'The new address was confirmed from its mailbox. You sign in with it now, letters and reminders go to it, and every other session has ended.',
      'If it was you, there is nothing to do. Nothing more comes to this address, but invitations that were sent to it stay valid for it alone.',
      'If it was not you, write to {address} at once.',
    ],
    button: null,
    why: 'You get this mail because this was the address of your account.',
  },
  security_changed: {
    headline: '{what}',
    sentences: [
      'If it was you, there is nothing to do.',
      'If not, choose a new password now and look at your sessions.',
    ],
    button: 'Look at my sessions',
    why: 'You get this mail whenever the way you sign in changes.',
  },
  account_deleted: {
    headline: 'Your account is deleted',
    sentences: [
      'Your name, address, password and keys are gone, and every session has ended.',
      'What you recorded in a matter stays, without your name.',
    ],
    button: null,
    why: 'You get this mail because the account of this address was deleted by its person.',
  },
  invitation: {
    headline: 'You are invited to {organization}',
    sentences: [
      '{by} invites you to work in {organization} as {role}.',
      'The invitation is for this address only.',
    ],
    button: 'Open the invitation',
    why: 'Somebody at this organization wrote down your address. If you do not know them, do nothing.',
  },
  guest_invitation: {
    headline: 'You are invited to one matter of {organization}',
    sentences: [
      '{by} invites you to one matter of {organization} as {role}.',
      'The invitation is for this address only.',
    ],
    button: 'Open the invitation',
    why: 'Somebody at this organization wrote down your address. If you do not know them, do nothing.',
  },
  comment_period_moved: {
    headline: 'More time to comment: {matter}',
    sentences: [
      'A later notice moves the last moment for comments to {until}.',
      'What we have sent stays as it was sent, with its receipt.',
    ],
    button: 'See the notice and why this date',
    why: 'You lead, back up or follow this docket. You are told once of each new date.',
  },
  embargo_warning: {
    headline: 'Becomes public {what}: {matter}',
    sentences: [
      'The embargo of this matter ends {what}, and everybody can read it then.',
      'Look through it once more, or set another end.',
    ],
    button: 'Open the matter',
    why: 'You get this mail because you are lead or backup of this matter.',
  },
  approval_waiting: {
    headline: 'Waits for your decision: {matter}',
    sentences: ['{by} asks for a change that a second person must look at.', 'Decide by {decideBy}.'],
    button: 'See the change',
    why: 'You get this mail because you may decide on changes in this matter.',
  },
  approval_decided: {
    headline: '{what}: {matter}',
    sentences: ['{by} decided on the change that you asked for.'],
    button: 'See the decision',
    why: 'You get this mail because you asked for this change.',
  },
  person_suspended: {
    headline: 'Your account is suspended',
    sentences: [
      '{by}, who administers this site, suspended your account: {reason}.',
      'You cannot sign in, your sessions have ended and your keys do nothing. What you recorded stays.',
      'If it is a mistake, write to {address}.',
    ],
    button: null,
    why: 'You get this mail because the account of this address was suspended.',
  },
  person_restored: {
    headline: 'Your account works again',
    sentences: [
      '{by}, who administers this site, lifted the suspension: {reason}.',
      'Sign in as before. Your keys work again, and reminders come as before.',
    ],
    button: 'Open Sunclock',
    why: 'You get this mail because the account of this address was suspended.',
  },
  organization_suspended: {
    headline: '{organization} is suspended',
    sentences: [
      '{by}, who administers this site, suspended {organization}: {reason}.',
      'Nobody can work in it and no reminder about its matters is sent, but every date runs on: keep them yourself until then.',
      'If it is a mistake, write to {address}.',
    ],
    button: null,
    why: 'You get this mail because you are a member of this organization.',
  },
  organization_restored: {
    headline: '{organization} works again',
    sentences: [
      '{by}, who administers this site, lifted the suspension of {organization}: {reason}.',
      'Reminders that fell into the time of it are sent now, one for each date. Look at your day first.',
    ],
    button: 'Open Sunclock',
    why: 'You get this mail because you are a member of this organization.',
  },
  matter_inspected: {
    headline: 'An administrator looks at: {matter}',
    sentences: [
      '{by}, who administers this site, looks at a matter of {organization} that is not public: {reason}.',
      'They can read it for one hour and change nothing. The history of the matter says so too.',
      'If you have questions, write to {address}.',
    ],
    button: 'Open the matter',
    why: 'You get this mail because you are an owner of this organization.',
  },
  file_held: {
    headline: 'A file waits to be looked at: {matter}',
    sentences: [
      'A file of this matter is held back from others: something was found in it, or it could not be checked.',
      'Look at what was found. Then let it out, or make a redacted copy that goes out in its place.',
    ],
    button: 'Open my day',
    why: 'You get this mail because you may decide on files of this matter.',
  },
  proposal_decided: {
    headline: '{what}: your proposal about {agency}',
    sentences: [
      '{by}, who administers this site, decided on a change that you proposed to the directory of agencies.',
      'They write: “{reason}”',
    ],
    button: 'See the decision',
    why: 'You get this mail because you proposed this change.',
  },
};

/** Words that `params.what` and `params.role` may name; any other value of them is shown as it is. */
export const NOTICE_WHAT_EN: Readonly<Record<string, string>> = {
  password_changed: 'Your password was changed',
  two_factor_on: 'Two-factor sign-in was turned on',
  two_factor_off: 'Two-factor sign-in was turned off',
  recovery_codes_renewed: 'New recovery codes were made',
  recovery_code_used: 'A recovery code was used to sign in',
  passkey_added: 'A passkey was added',
  passkey_removed: 'A passkey was removed',
  key_made: 'An API key was made',
  in_7_days: 'in seven days',
  in_1_day: 'tomorrow',
  accepted: 'Accepted',
  rejected: 'Not accepted',
  declined: 'Declined',
};

export const NOTICE_FRAME_EN = {
  greeting: 'For {name}.',
  linkGone: 'The link stands only in the mail itself; it is kept nowhere else.',
} as const;
