/**
 * Notices of the Federal Register that the public record tells of (F01, F02, F04, F19 of `public-record-facts.json`), as watched
 * dockets. No source names a docket number for them, so that none stands here; what no source says is left out.
 */
import type { NoticeFactKind } from '#domain/comments/notice-facts.ts';

export interface RealFact {
  readonly kind: NoticeFactKind;
  readonly on: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** One notice with what its sources say of it; the first fact is its publication. */
export interface RealDocket {
  readonly title: string;
  readonly agency: string;
  readonly subject: string;
  readonly systems?: readonly { readonly number: string; readonly name: string; readonly notice: string }[];
  readonly missingNotice?: string;
  readonly sources: readonly string[];
  readonly facts: readonly [RealFact, ...RealFact[]];
}

export const REAL_DOCKETS: readonly RealDocket[] = [
  {
    title: 'T-MSIS, system of records 09-70-0541: change of 2018',
    agency: 'cms',
    subject:
      'CMS renamed and changed system of records 09-70-0541, Transformed-Medicaid Statistical Information System (T-MSIS); applicable at once, comments by October 17, 2018. A docket number and the comments were not found.',
    systems: [
      {
        number: '09-70-0541',
        name: 'Transformed-Medicaid Statistical Information System (T-MSIS)',
        notice: '83 FR 46951',
      },
    ],
    sources: [
      'https://federal.elaws.us/fr/9/17/2018/2018-20063',
      'https://thefederalregister.org/83-FR/46951',
    ],
    facts: [
      {
        kind: 'notice_published',
        on: '2018-09-17',
        fields: {
          kind: 'system_of_records',
          title: 'Transformed-Medicaid Statistical Information System (T-MSIS), system of records 09-70-0541',
          citation: '83 FR 46951-46954',
          frDocument: '2018-20063',
        },
      },
      { kind: 'comments_due_stated', on: '2018-09-17', fields: { dueOn: '2018-10-17' } },
    ],
  },
  {
    title: 'Matching of CMS and DHS/USCIS: citizenship and immigration status, 2018',
    agency: 'cms',
    subject:
      'A match for eligibility in which DHS gives data to CMS; not the exchange with ICE. Closing day for comments and date of effect were not found; the day shown is the one that the law counts.',
    sources: [
      'https://thefederalregister.org/83-FR/47620',
      'https://regulations.justia.com/regulations/fedreg/2018/09/20/2018-20510.html',
    ],
    facts: [
      {
        kind: 'notice_published',
        on: '2018-09-20',
        fields: {
          kind: 'matching',
          title:
            'Verification of United States Citizenship and Immigration Status Data for Eligibility Determinations',
          citation: '83 FR 47620-47622',
          frDocument: '2018-20510',
        },
      },
    ],
  },
  {
    title: 'Matching of CMS and IRS, 2024',
    agency: 'cms',
    subject: 'Background: how a notice of a matching program looks. Its citation was not found.',
    sources: ['https://federal.elaws.us/fr/12/23/2024/2024-30522'],
    facts: [
      {
        kind: 'notice_published',
        on: '2024-12-23',
        fields: { kind: 'matching', title: 'CMS and IRS matching notice', frDocument: '2024-30522' },
      },
      { kind: 'comments_due_stated', on: '2024-12-23', fields: { dueOn: '2025-01-22' } },
      { kind: 'matching_agreement_effective', on: '2025-04-05' },
    ],
  },
  {
    title: 'Notice of Medicaid information sharing of CMS and DHS, CMS-9163-N',
    agency: 'cms',
    subject:
      'Notice of Medicaid Information Sharing Between the Centers for Medicare & Medicaid Services and the Department of Homeland Security, CMS-9163-N, in effect at once. No comment period was shown.',
    missingNotice:
      'Whether the exchange is a matching program, so that rules of matching apply and a notice of one is missing, is open: the published document is a notice of information sharing. A question for counsel.',
    sources: ['https://federalstatelaw.com/federal-register/2025-20911'],
    facts: [
      {
        kind: 'notice_published',
        on: '2025-11-25',
        fields: {
          kind: 'general',
          title:
            'Notice of Medicaid Information Sharing Between the Centers for Medicare & Medicaid Services and the Department of Homeland Security',
          citation: '90 FR 53324-53326',
          frDocument: '2025-20911',
        },
      },
    ],
  },
];
