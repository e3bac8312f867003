// What has the shape of somebody's number or address and is not: numbers never given out, of papers and of public desks.

/** Numbers that Social Security or the tax office gives to people: not 000, 666, and of the nines the tax office's range. */
export function isGivenOut(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (/^(000|666)|^...00|0000$/.test(digits)) return false;
  return !digits.startsWith('9') || /^9..(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/.test(digits);
}

const TOLL_FREE = /^\+?1?\D*(800|833|844|855|866|877|888)/;
const NUMBERS_OF_PAPERS =
  /(case|docket|file|tracking|request|control|reference|ref|claim|receipt|invoice|matter|permit|contract|grant|no|nos|number|#)[.:#]*\s*(no|nos|number|#)?[.:#]*\s*$/i;
const SAYS_PHONE = /(phone|tel|cell|mobile|call|fax|text)[^\n]{0,20}$/i;
const PUBLIC_DESK = /(hotline|service center|public liaison|foia office|ogis|switchboard)[^\n]{0,40}$/i;

/** Not the number of a paper, of everybody's free line or of a public desk; no area or exchange ends in 11. */
export function isSomebodysPhone(value: string, before: string): boolean {
  const digits = value.replace(/\D/g, '').slice(-10);
  if (/^.11|^....11/.test(digits) || TOLL_FREE.test(value) || PUBLIC_DESK.test(before)) return false;
  return SAYS_PHONE.test(before) || !NUMBERS_OF_PAPERS.test(before);
}

const ROLES =
  /(^|[._+-])(foia|foi|appeals?|contact|efoia|help|info|liaison|media|noreply|no-reply|ogis|office|press|privacy|public|records?|requests?|support|webmaster)([._+-]|$|requests?|appeals?|liaison)|foia/i;

/** A mailbox of an agency that names a task and nobody, or one that nobody reads. */
export function isRoleMailbox(address: string): boolean {
  const [local = '', host = ''] = address.split('@');
  return (
    /^(no-?reply|do-?not-?reply|mailer-daemon)$/i.test(local) ||
    (/\.(gov|mil|us)$/i.test(host) && ROLES.test(local))
  );
}

const SECRET_NAMES =
  /[?&#;](access|auth|authkey|code|invite|invitation|key|pass|passcode|password|pwd|secret|share|sig|signature|ticket|tkn|token|[\w-]*(token|signature|key))=[^&#\s]{6,}/i;
const SECRET_PIECE = /(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{16,}/i;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;

/** An address that bears what other addresses ask for: a token, a key or a long random name. */
export function opensWithoutAsking(address: string): boolean {
  const way = address.replace(/^https?:\/\/[^/?#]*/i, '');
  return SECRET_NAMES.test(way) || SECRET_PIECE.test(way) || UUID.test(way);
}
