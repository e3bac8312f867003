/** The refusals about agency dockets and comments. */
export const COMMENT_REFUSALS = {
  DOCKET_EXISTS: {
    message: 'This docket of the agency is recorded already.',
    when: 'Another record with the same agency and number, which the viewer may see.',
    remedy: 'Open the one that `current` names and record there; follow it to be told of its dates.',
  },
  DOCKET_NUMBER_MISMATCH: {
    message: 'A docket has a number, and notices without a docket have none.',
    when: 'The kind is NONE with a number, or another kind without one.',
    remedy: 'Copy the number from the notice, or choose NONE where it names no docket.',
  },
  ADDRESS_INVALID: {
    message: 'The address must begin with https:// or http://.',
    when: 'An address of a page that is none.',
    remedy: 'Copy it from the address line of the browser.',
  },
  COMMENT_SENT: {
    message: 'This comment was submitted on {submittedOn}. What was sent cannot be changed.',
    when: 'A comment is edited, signed or submitted after it was submitted.',
    remedy: 'Draft another comment, or correct the fact of its submission.',
  },
  COMMENT_EMPTY: {
    message: 'There is nothing to send: the comment has no text and no exhibit.',
    when: 'A comment without text and exhibits is called ready or submitted.',
    remedy: 'Write its text or add an exhibit.',
  },
  COMMENT_TOO_LONG_FOR_PORTAL: {
    message:
      'The text has {length} characters; the portal takes {limit}. Send it as an exhibit and say so in a short text.',
    when: 'A comment of more than 5,000 characters is submitted through a portal.',
    remedy: 'Put the text into a file, add it as an exhibit, and keep a short text that points to it.',
  },
  COMMENT_UNKNOWN: {
    message: 'This docket has no such comment.',
    when: 'A comment id leads to nothing in this docket that the viewer may see.',
    remedy: 'See `publicComments` of the docket.',
  },
  NOTICE_UNKNOWN: {
    message: 'This docket has no such notice.',
    when: 'A notice id leads to nothing in this docket.',
    remedy: 'See `notices` of the docket.',
  },
} as const;
