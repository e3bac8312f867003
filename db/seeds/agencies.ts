/**
 * The bodies that answer: the federal departments and components that the law of this product is about, and one body for
 * each state whose records law has rules here. Names of federal bodies are those of the annual FOIA reports of fiscal year
 * 2024 (github.com/usdoj/foia.gov); offices for appeals are those of the regulation that `sourceUrl` leads to. What no
 * source showed is empty. A row without `checkedOn` has a source for the law that binds the body, and none for the body.
 */

/** One row of reference data; `parent` is the slug of the department. */
export interface AgencySeed {
  readonly slug: string;
  readonly parent?: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: 'department' | 'component' | 'agency' | 'state_agency';
  readonly jurisdiction: string;
  readonly zone: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly appealFamily: string;
  readonly appealOffice?: string;
  readonly appealAddress?: string;
  readonly foiaUrl?: string;
  readonly sourceUrl?: string;
  readonly checkedOn?: string;
  readonly isSample?: boolean;
}

const EASTERN = 'America/New_York';
const CHECKED = '2026-11-24';
const ANNUAL_REPORTS = 'https://github.com/usdoj/foia.gov';
const HHS_APPEALS = 'http://federal.elaws.us/cfr/title-45/section-5.62';
const DHS_APPEALS = 'https://ecfr.federalregister.gov/current/title-6/chapter-I/part-5/subpart-A/section-5.8';

const federal = { jurisdiction: 'US', zone: EASTERN, checkedOn: CHECKED } as const;
const hhs = { ...federal, appealFamily: 'hhs', parent: 'hhs', kind: 'component' } as const;
const dhs = {
  ...federal,
  appealFamily: 'dhs',
  parent: 'dhs',
  kind: 'component',
  appealOffice: 'Appeals Officer of the component (DHS Office of the General Counsel or its designee)',
  sourceUrl: DHS_APPEALS,
} as const;

export const FEDERAL_AGENCIES: readonly AgencySeed[] = [
  {
    ...federal,
    slug: 'hhs',
    name: 'Department of Health and Human Services',
    abbreviation: 'HHS',
    kind: 'department',
    appealFamily: 'hhs',
    appealOffice: 'Deputy Agency Chief FOIA Officer, Office of the Assistant Secretary for Public Affairs',
    appealAddress: 'Room 729H, 200 Independence Avenue SW, Washington, DC 20201',
    foiaUrl: 'https://requests.publiclink.hhs.gov/palMain.aspx',
    sourceUrl: HHS_APPEALS,
  },
  {
    ...hhs,
    slug: 'hhs-os',
    name: 'Office of the Secretary, HHS',
    abbreviation: 'HHS OS',
    appealOffice: 'Deputy Agency Chief FOIA Officer, Office of the Assistant Secretary for Public Affairs',
    appealAddress: 'Room 729H, 200 Independence Avenue SW, Washington, DC 20201',
    foiaUrl: 'https://requests.publiclink.hhs.gov/palMain.aspx',
    sourceUrl: HHS_APPEALS,
  },
  {
    ...hhs,
    slug: 'cms',
    name: 'Centers for Medicare & Medicaid Services',
    abbreviation: 'CMS',
    // Baltimore: Inauguration Day is a working day there.
    settings: { office_area: 'outside-DC' },
    appealOffice: 'Principal Deputy Administrator',
    appealAddress: 'Room C5-16-03, 7500 Security Boulevard, Baltimore, MD 21244',
    foiaUrl: 'https://www.cms.gov/Regulations-and-Guidance/Legislation/FOIA/filehow.html',
    sourceUrl: HHS_APPEALS,
  },
  {
    ...hhs,
    slug: 'hhs-oig',
    name: 'Office of the Inspector General, HHS',
    abbreviation: 'HHS OIG',
    sourceUrl: ANNUAL_REPORTS,
  },
  {
    ...federal,
    slug: 'dhs',
    name: 'Department of Homeland Security',
    abbreviation: 'DHS',
    kind: 'department',
    appealFamily: 'dhs',
    appealOffice: dhs.appealOffice,
    sourceUrl: DHS_APPEALS,
  },
  { ...dhs, slug: 'dhs-privacy', name: 'Headquarters & Privacy Office, DHS', abbreviation: 'DHS PRIV' },
  { ...dhs, slug: 'ice', name: 'U.S. Immigration & Customs Enforcement', abbreviation: 'ICE' },
  { ...dhs, slug: 'uscis', name: 'U.S. Citizenship & Immigration Services', abbreviation: 'USCIS' },
  { ...dhs, slug: 'cbp', name: 'U.S. Customs & Border Protection', abbreviation: 'CBP' },
  {
    ...federal,
    slug: 'doj',
    name: 'Department of Justice',
    abbreviation: 'DOJ',
    kind: 'department',
    appealFamily: 'generic',
    sourceUrl: ANNUAL_REPORTS,
  },
  {
    ...federal,
    slug: 'oip',
    parent: 'doj',
    name: 'Office of Information Policy',
    abbreviation: 'OIP',
    kind: 'component',
    appealFamily: 'generic',
    sourceUrl: ANNUAL_REPORTS,
  },
  {
    ...federal,
    slug: 'ssa',
    name: 'Social Security Administration',
    abbreviation: 'SSA',
    kind: 'agency',
    appealFamily: 'generic',
    // Woodlawn, Maryland, outside the area of 5 U.S.C. 6103(c) as CMS is.
    settings: { office_area: 'outside-DC' },
    sourceUrl: ANNUAL_REPORTS,
  },
];
