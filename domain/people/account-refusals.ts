import { KEY_REFUSALS } from './key-refusals.ts';

/** Refusals of acts on one's own account: signing in, passwords, one-time links, second factors, keys. */
export const ACCOUNT_REFUSALS = {
  SIGN_IN_REQUIRED: {
    message: 'Sign in to do this.',
    when: 'An act that needs a person is asked for by nobody.',
    remedy: 'Sign in and send it again.',
  },
  SIGN_IN_FAILED: {
    message: 'That e-mail and password do not match an account.',
    when: 'Sign-in with an unknown address or a wrong password; the two are not told apart.',
    remedy: 'Check both, or ask an owner of your organization for an invitation.',
  },
  ACCOUNT_SUSPENDED: {
    message: 'This account is suspended: {reason}. Write to {address}.',
    when: 'Somebody whose account a site administrator suspended signs in with what is right.',
    remedy: 'Write to the address in the message.',
  },
  SITE_SELF: {
    message: 'You cannot suspend yourself.',
    when: 'A site administrator suspends their own account.',
    remedy: 'Ask another administrator.',
  },
  TOO_MANY_ATTEMPTS: {
    message: 'Too many attempts. Wait {wait} and try again.',
    when: 'A password, a code or a link was tried or asked for too often, for one account or from one address.',
    remedy: 'Wait as long as the message says.',
  },
  CODE_WRONG: {
    message: 'That code is not right, or its half minute is over. Type the one that the app shows now.',
    when: 'A code of the second step is wrong, or a recovery code was used before.',
    remedy: 'Type the newest code, or one of the recovery codes that you have not used.',
  },
  CODE_CHALLENGE_OVER: {
    message: 'Too much time or too many tries have passed. Start again with your password.',
    when: 'The second step comes without a first, more than ten minutes after it, or after five wrong codes.',
    remedy: 'Sign in again from the start.',
  },
  LINK_EXPIRED: {
    message: 'This link was used already, or its time is over. Ask for a new one.',
    when: 'A one-time link (sign-in, new password, new account, another address) is used twice, late, or was never made.',
    remedy: 'Ask for a new link and use the newest mail.',
  },
  SIGN_IN_AGAIN: {
    message: 'You signed in more than a day ago. Sign in again to do this.',
    when: 'A passkey is added, or an account without a password changed, in a session that is older than a day.',
    remedy: 'Sign out, sign in, and do it then.',
  },
  SIGN_UP_CLOSED: {
    message: 'Accounts are opened by invitation here. Ask an owner of your organization for one.',
    when: 'An account is asked for where `SIGN_UP` is `invitation`.',
    remedy: 'Ask an owner of an organization for an invitation.',
  },
  ACCOUNT_EXISTS: {
    message: 'This address has an account already. Sign in with it.',
    when: 'An account is opened, or given another address, with proof of the address, where there is one.',
    remedy: 'Sign in, or choose a new password.',
  },
  ADDRESS_SAME: {
    message: 'That is the address of your account already.',
    when: 'A change of one’s own address to the one that is there.',
    remedy: 'Write the new address.',
  },
  EMAIL_INVALID: {
    message: 'That is not an e-mail address. Write it as name@example.org.',
    when: 'An address has another form.',
    remedy: 'Correct the address.',
  },
  PASSWORD_WRONG: {
    message: 'That is not your password.',
    when: 'An act on one’s own account is confirmed with a wrong password.',
    remedy: 'Type your password, or choose a new one by mail.',
  },
  PASSWORD_LENGTH: {
    message: 'The password has {characters}. It needs {least} to {most}.',
    when: 'A new password is too short or too long.',
    remedy: 'Choose one of a fitting length; four random words do well.',
  },
  PASSWORD_GUESSABLE: {
    message:
      'This password would be guessed soon: it is a common one, follows a pattern, or is made of your name or address. Four random words do well.',
    when: 'A new password is among those of past breaches, or few guesses lead to it.',
    remedy: 'Choose another.',
  },
  PASSKEY_FAILED: {
    message: 'The passkey was not accepted. Try again, or sign in with your password.',
    when: 'A passkey is unknown, was answered late, or without a PIN, finger or face.',
    remedy: 'Try again; sign in another way if it goes on.',
  },
  TWO_FACTOR_IS_ON: {
    message: 'Two-factor sign-in is on already. Turn it off first to set up another app.',
    when: 'Two-factor is set up where it is on.',
    remedy: 'Turn it off, then set it up anew.',
  },
  TWO_FACTOR_IS_OFF: {
    message: 'Two-factor sign-in is not on.',
    when: 'Recovery codes or the end of two-factor are asked for where it is off.',
    remedy: 'Turn it on first.',
  },
  ...KEY_REFUSALS,
} as const;
