/** Refusals about API keys; part of those about accounts. */
export const KEY_REFUSALS = {
  KEY_INVALID: {
    message: 'This key is not known here, was revoked, or has expired.',
    when: 'The `Authorization` header carries a key that does not count; the answer is 401, and nothing is read for nobody instead.',
    remedy: 'Send `Authorization: Bearer sun_...` with a key that counts, or no such header.',
  },
  KEY_MISPLACED: {
    message:
      'A key belongs in the Authorization header only. The address it was sent in may be kept in logs: revoke this key and make another.',
    when: 'A key stands in the address of a request.',
    remedy: 'Revoke it, make another, and send that in the header.',
  },
  KEY_RATE: {
    message: 'This key asked more than {limit} times within a minute. Wait {wait}.',
    when: 'One key is used too often, from however many addresses.',
    remedy: 'Wait as long as the message says; ask for more rows at once in place of more requests.',
  },
  KEY_SCOPE: {
    message:
      'This key may not do that. A key reads, and does the acts that it names; none is about accounts.',
    when: 'An act is asked for with a key that does not name it.',
    remedy:
      'Make a key that names the act. Acts on one’s own account, and on keys, need the person signed in.',
  },
  KEY_ACT_UNKNOWN: {
    message: '{act} is no act that a key can be given.',
    when: 'A key is to be made for an act that does not exist, or that no key may do.',
    remedy: 'Choose among `keyActs`.',
  },
  KEY_DAYS: {
    message: 'A key lasts 1 to {limit} days.',
    when: 'A key is to be made that would last longer, or not at all.',
    remedy: 'Choose a number of days in this range.',
  },
  KEY_LIMIT: {
    message: 'You have {limit} keys. Revoke one that is not in use, then make another.',
    when: 'One key more than a person may have is asked for; expired ones count until they are revoked.',
    remedy: 'Revoke one.',
  },
} as const;
