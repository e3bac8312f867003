/** Sample requests over which there is a dispute with the agency: an appeal of some parts, decided for each, and a closure that we contested. */
import {
  acknowledgment,
  ago,
  COMPLETE_ANSWER,
  theyWrote,
  weWrote,
  type SampleRequest,
} from './sample-story.ts';

export const CONTESTED: readonly SampleRequest[] = [
  {
    key: 'appeal_in_part',
    status: 'partly_answered',
    agency: 'sample-coverage-records',
    title: 'Rules for who may look a person up',
    text: 'The rules on who may look a person up, the list of posts that may, and every waiver of the rules.',
    parts: ['The rules.', 'The list of posts.', 'Waivers of the rules.'],
    lead: 'counsel',
    backup: 'editor',
    filing: { on: ago(74), channel: 'portal', proof: 'portal_confirmation' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(72),
        subject: 'Request 2071-SBCR-00219 received',
        summary: 'We received your request on the day you sent it, as 2071-SBCR-00219.',
        facts: acknowledgment('2071-SBCR-00219', 74),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(56),
        receivedOn: ago(53),
        subject: 'Final answer to 2071-SBCR-00219',
        summary:
          'The rules are released in full, the list of posts and the waivers in part; the rest of these is withheld under ' +
          'exemptions 6 and 7(E). You may appeal within 90 days of the date of this letter.',
        facts: [
          {
            kind: 'determination',
            fields: { answer: 'released', ...COMPLETE_ANSWER, isWhole: 'false' },
            parts: [1],
          },
          {
            kind: 'determination',
            fields: {
              answer: 'released_in_part',
              ...COMPLETE_ANSWER,
              exemptions: '(b)(6), (b)(7)(E)',
              agencyWords: 'Granted in part and denied in part.',
            },
            parts: [2, 3],
          },
          {
            kind: 'production',
            fields: { number: '1', processed: '61', releasedInFull: '18', releasedInPart: '43' },
          },
        ],
      }),
      weWrote({
        channel: 'email',
        on: ago(32),
        subject: 'Appeal of 2071-SBCR-00219, parts 2 and 3',
        to: 'Deputy Director, Sample Bureau of Coverage Records',
        summary:
          'A post is no person, so exemption 6 does not reach the list. The waivers were never shown to reveal a technique.',
        facts: [
          {
            kind: 'appeal_filed',
            determinations: [2],
            parts: [2, 3],
            fields: { recipient: 'Deputy Director' },
          },
        ],
      }),
      theyWrote({
        channel: 'letter',
        on: ago(11),
        receivedOn: ago(9),
        subject: 'Appeal 2071-A-0024 decided',
        summary:
          'The list of posts will be released in full: exemption 6 does not apply. The waivers stay as they are. You may ' +
          'seek mediation or file suit.',
        facts: [
          { kind: 'appeal_received', on: ago(32) },
          {
            kind: 'appeal_decided',
            fields: { result: 'affirmed', agencyWords: 'Reversed as to part 2; otherwise affirmed.' },
            partsOf: { partsReversed: [2], partsAffirmed: [3] },
          },
        ],
      }),
    ],
  },
  {
    key: 'closure_contested',
    status: 'closed_by_agency',
    agency: 'sample-removals',
    title: 'Complaints about arrests after a look-up',
    text: 'Complaints, and what came of them, about arrests of the wrong person after a look-up in coverage records.',
    parts: ['Complaints.', 'What came of them.'],
    lead: 'editor',
    backup: 'counsel',
    filing: { on: ago(58), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(56),
        subject: 'SRO-71-1961 received',
        summary: 'Your request has number SRO-71-1961.',
        facts: acknowledgment('SRO-71-1961', 58),
      }),
      theyWrote({
        channel: 'letter',
        on: ago(18),
        receivedOn: ago(15),
        subject: 'SRO-71-1961 closed',
        summary:
          'You did not tell us within the time set which field offices you mean. Your request is closed.',
        facts: [{ kind: 'closed_by_agency', fields: { agencyWords: 'Closed: not clarified in time.' } }],
      }),
      weWrote({
        channel: 'email',
        on: ago(13),
        subject: 'SRO-71-1961: please reopen',
        to: 'Sample Removals Office',
        summary: 'No letter asked us for field offices. We ask that the request be reopened, and name three.',
        facts: [
          {
            kind: 'closure_contested',
            fields: { reason: 'No question reached us by mail, portal or phone before the closing.' },
          },
        ],
      }),
    ],
  },
];
