/**
 * The real story: the agreement between CMS and DHS, and every dated fact about it whose source was read. Nothing is
 * invented about real parties: a date has the precision of its source, what no source showed is empty and is listed under
 * `unknown`. Compiled on 24 November 2026.
 */
import type { AgreementKind, Topic } from '#domain/agreements/agreement.ts';
import type { Effect } from '#domain/agreements/effects.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '../../schema/agreements.ts';
import facts from './public-record-facts.json' with { type: 'json' };

export interface PublicFact {
  readonly id: string;
  /** The day, or the first day of the span that the source gives. */
  readonly on: string;
  readonly until?: string;
  readonly precision: string;
  readonly basis: string;
  readonly kind: string;
  readonly statement: string;
  /** Addresses of what was read. */
  readonly sources: readonly string[];
  readonly confidence: string;
  /** Further particulars as the source gives them: citation, docket, judge, court, number of the notice. */
  readonly details?: Readonly<Record<string, string | undefined>>;
  /** What it did to the agreement, where its source says so. */
  readonly effect?: Effect;
  readonly effectFrom?: string;
  readonly effectUntil?: string;
  readonly order?: string;
}

export interface AgreementStory {
  readonly title: string;
  readonly agreementKind: AgreementKind;
  readonly summary: string;
  readonly parties: readonly AgreementPartyRow[];
  readonly known: readonly SourcedStatementRow[];
  readonly unknown: readonly string[];
  /** The day on which all of it was last checked. */
  readonly checkedOn: string;
}

export const PUBLIC_RECORD_FACTS = facts as readonly PublicFact[];

/** A statement that rests on these facts, with all their sources and the lowest of their confidences. */
function known(topic: Topic, text: string, ...ids: readonly string[]): SourcedStatementRow {
  const cited = PUBLIC_RECORD_FACTS.filter(({ id }) => ids.includes(id));
  const urls = new Set(cited.flatMap(({ sources }) => sources));
  return {
    text,
    sources: [...urls].map((url) => ({ url })),
    topic,
    confidence: cited.every(({ confidence }) => confidence === 'high') ? 'high' : 'medium',
  };
}

export const CMS_DHS_AGREEMENT: AgreementStory = {
  title: 'The CMS-DHS agreement on Medicaid data',
  agreementKind: 'information_exchange',
  summary:
    'On 14 July 2025 the Centers for Medicare & Medicaid Services and the Department of Homeland Security signed an ' +
    'agreement that lets Immigration and Customs Enforcement look up people in Medicaid data. It was not announced; the ' +
    'Associated Press reported it three days later. States have sued over the sharing, and requesters have asked and sued ' +
    'for the records.',
  parties: [
    { name: 'Centers for Medicare & Medicaid Services', role: 'holds the data', agencySlug: 'cms' },
    { name: 'Department of Homeland Security', role: 'signed for the other side', agencySlug: 'dhs' },
    { name: 'U.S. Immigration & Customs Enforcement', role: 'looks people up', agencySlug: 'ice' },
  ],
  known: [
    known('other', 'CMS and DHS signed the agreement on 14 July 2025 and did not announce it.', 'F12'),
    known(
      'data',
      'As the Associated Press reported its terms: names, addresses, birth dates, ethnic and racial information, Social ' +
        'Security numbers.',
      'F13',
    ),
    known(
      'data',
      'Its text later became public through the states’ case. It also names bank routing and account numbers, e-mail ' +
        'and IP addresses.',
      'F25',
    ),
    known(
      'people',
      'People enrolled in Medicaid. ICE receives identity and location of people it has identified.',
      'F12',
      'F13',
    ),
    known('number', 'About 79 million enrollees, as the Associated Press reported.', 'F13'),
    known(
      'access',
      'As the Associated Press reported: to be viewed and not downloaded, 9 a.m. to 5 p.m. Monday to Friday, until ' +
        '9 September 2025.',
      'F13',
    ),
    known(
      'authority',
      'Of the transfer of June 2025 a spokesman of HHS said that it acted within its legal authority.',
      'F06',
    ),
    known(
      'other',
      'A month earlier, on 10 June 2025, CMS had been ordered to hand DHS data of enrollees of California, Illinois, ' +
        'Washington and the District of Columbia.',
      'F05',
    ),
    known(
      'other',
      'Twenty states sued on 1 July 2025: California v. HHS, N.D. Cal., No. 3:25-cv-05536, Judge Vince Chhabria.',
      'F09',
    ),
    known(
      'other',
      'On 12 August 2025 the court barred the use and the sharing of the plaintiff states’ data for immigration ' +
        'enforcement, until 14 days after a reasoned decision of the agencies or the end of the case.',
      'F16',
    ),
    known(
      'other',
      'On 25 November 2025 CMS published a notice of the sharing, CMS-9163-N, 90 FR 53324, in effect at once.',
      'F19',
    ),
    known(
      'other',
      'On 29 December 2025 the court let six kinds of basic data about people unlawfully present be shared from ' +
        '6 January 2026, and went on barring everything else.',
      'F22',
    ),
    known(
      'other',
      'By 2 April 2026 the states had told the court that HHS admits giving ICE a “large and complex” set of data.',
      'F28',
    ),
  ],
  unknown: [
    'Which law the agreement itself names as its authority.',
    'Whether the agreement was renewed: its terms as reported ended on 9 September 2025.',
    'What the “large and complex” set of data holds that, the states say, HHS admits giving ICE.',
    'The day on which the states told the court of it.',
    'Day, tracking number and answer of the FOIA request of the National Health Law Program of July 2025.',
    'Court, number and day of the FOIA suit of the Freedom of the Press Foundation and 404 Media.',
    'Court, number and day of the FOIA suit of American Oversight and the National Health Law Program.',
    'Dates and numbers of the records requests of America First Legal to the plaintiff states.',
    'Whether the exchange is a “matching program” under the Privacy Act: a question for counsel.',
  ],
  checkedOn: '2026-11-24',
};
