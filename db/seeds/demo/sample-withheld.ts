/**
 * What the sample agencies withheld, row by row as their indexes print it, with what our counsel says to some of it. Invented, as
 * the whole story is.
 */
import type { WithholdingText } from '#domain/requests/withholdings.ts';

export interface SampleWithholding extends Partial<WithholdingText> {
  /** For counsel alone. */
  readonly position?: string;
}

/** Belongs to the newest fact of a kind, or to none where the index came without an answer. */
export interface SampleIndex {
  readonly cameWith?: 'production' | 'determination';
  readonly rows: readonly SampleWithholding[];
}

/** By the key of the request. */
export const SAMPLE_WITHHELD: Readonly<Record<string, SampleIndex>> = {
  partly_answered: {
    cameWith: 'production',
    rows: [
      {
        batesFrom: 'SBCR-000012',
        batesTo: 'SBCR-000015',
        documentDate: '02/11/2071',
        author: 'Sample Bureau of Coverage Records, general counsel',
        recipients: 'Sample Removals Office, general counsel',
        description: 'E-mail with comments on a draft of the agreement',
        exemption: '(b)(5)',
        privilege: 'Deliberative process; attorney-client',
        reason: 'Predecisional advice; to show it would chill the candor of drafts.',
        position: 'The mail went to another department before anything was agreed: ask who the client is.',
      },
      {
        batesFrom: 'SBCR-000048',
        batesTo: 'SBCR-000048',
        documentDate: '03/02/2071',
        description: 'Annex A, names and telephone numbers of the staff who run the service',
        exemption: '(b)(6)',
        reason: 'Privacy of staff below the level of a director.',
      },
      {
        batesFrom: 'SBCR-000101',
        batesTo: 'SBCR-000119',
        description: 'Annex C, fields that a look-up returns',
        exemption: '(b)(7)(E)',
        reason: 'To show the fields would help people to evade a look-up.',
        position:
          'The fields stand in the notice that the bureau itself published; 7(E) cannot hide what is known.',
      },
      {
        description: 'Two drafts of annex B, 21 pages, withheld in full',
        exemption: '(b)(5)',
        privilege: 'Deliberative process',
        reason: 'Drafts.',
      },
    ],
  },
  appeal_in_part: {
    cameWith: 'determination',
    rows: [
      {
        description: 'List of posts that may look a person up, 12 pages, the posts blacked out',
        exemption: '(b)(6)',
        reason: 'Privacy of the people who hold the posts.',
        ruling: 'Reversed on appeal: a post is no person.',
      },
      {
        description: 'Waivers of the rules, 31 pages, the reasons blacked out',
        exemption: '(b)(7)(E)',
        reason: 'Would show when the rules are not applied.',
        position:
          'The best row to sue over: no technique is named, and three waivers were told to the press.',
      },
    ],
  },
  suit_reports: {
    rows: [
      {
        batesFrom: 'SOL-000210',
        batesTo: 'SOL-000238',
        documentDate: '2070',
        author: 'Sample Office of Ledgers, audit division',
        description: 'Audit of look-ups, third quarter: findings',
        exemption: '(b)(5)',
        privilege: 'Deliberative process',
        reason: 'Draft findings.',
        ruling: 'To be released: the findings were adopted (minute order).',
      },
      {
        batesFrom: 'SOL-000239',
        batesTo: 'SOL-000240',
        documentDate: '2070',
        description: 'Audit of look-ups, third quarter: names of the auditors',
        exemption: '(b)(6)',
        reason: 'Privacy.',
      },
    ],
  },
};
