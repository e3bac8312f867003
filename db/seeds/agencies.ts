/**
 * The bodies that answer: the federal departments and components that the law of this product is about, and one body for
 * each state whose records law has rules here. Names of federal bodies are those of the annual FOIA reports of fiscal year
 * 2024 (github.com/usdoj/foia.gov); offices for appeals are those of the regulation that their source leads to. What no
 * source showed is empty. A row without `checkedOn` has a source for the law that binds the body, and none for the body.
 * Forms offer all agencies at once, so that there are at most a hundred of them, the sample included.
 */
import {
  CMS_CONTACTS,
  DHS_APPEAL_OFFICE,
  DHS_APPEALS,
  HHS_APPEAL_OFFICE,
  HHS_APPEALS,
} from './agency-contacts.ts';
import type { AgencySeed } from './agency-seed.ts';
import { REPORTING_AGENCIES, type ReportingAgency } from './reporting-agencies.ts';

const EASTERN = 'America/New_York';
const CHECKED = '2026-11-24';
const ANNUAL_REPORTS = 'https://github.com/usdoj/foia.gov';

const federal = { jurisdiction: 'US', zone: EASTERN, checkedOn: CHECKED } as const;
const hhs = { ...federal, appealFamily: 'hhs', parent: 'hhs', kind: 'component' } as const;

const dhs = {
  ...federal,
  appealFamily: 'dhs',
  parent: 'dhs',
  kind: 'component',
  sourceUrl: DHS_APPEALS,
  contacts: [DHS_APPEAL_OFFICE],
} as const;

const NAMED: readonly AgencySeed[] = [
  {
    ...federal,
    slug: 'hhs',
    name: 'Department of Health and Human Services',
    abbreviation: 'HHS',
    kind: 'department',
    appealFamily: 'hhs',
    sourceUrl: HHS_APPEALS,
    contacts: HHS_APPEAL_OFFICE,
    aliases: [
      {
        name: 'DHHS',
        kind: 'abbreviation',
        sourceUrl: 'https://en-academic.com/dic.nsf/enwiki/139008',
        checkedOn: '2026-12-01',
      },
    ],
  },
  {
    ...hhs,
    slug: 'hhs-os',
    name: 'Office of the Secretary, HHS',
    abbreviation: 'HHS OS',
    sourceUrl: HHS_APPEALS,
    contacts: HHS_APPEAL_OFFICE,
  },
  {
    ...hhs,
    slug: 'cms',
    name: 'Centers for Medicare & Medicaid Services',
    abbreviation: 'CMS',
    // Baltimore: Inauguration Day is a working day there.
    settings: { office_area: 'outside-DC' },
    sourceUrl: HHS_APPEALS,
    contacts: CMS_CONTACTS,
    aliases: [
      // As the Department of Justice spells it in the annual reports.
      {
        name: 'Center for Medicare and Medicaid Services',
        kind: 'other_name',
        sourceUrl: ANNUAL_REPORTS,
        checkedOn: CHECKED,
      },
      {
        name: 'Health Care Financing Administration (HCFA)',
        kind: 'former_name',
        sourceUrl: 'https://attorney.elderlawanswers.com/hcfa-changes-its-name-1054',
        checkedOn: '2026-12-01',
      },
    ],
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
    sourceUrl: DHS_APPEALS,
    contacts: [DHS_APPEAL_OFFICE],
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

/** What the annual reports alone tell of. A component of DHS has the office that 6 CFR 5.8 gives to each. */
function reporting([slug, name, abbreviation, more = {}]: ReportingAgency): AgencySeed {
  const { parent, family = 'generic', outsideDc = false } = more;
  return {
    ...federal,
    slug,
    name,
    abbreviation,
    kind: parent ? 'component' : name.includes('Department') ? 'department' : 'agency',
    ...(parent ? { parent } : {}),
    appealFamily: family,
    ...(outsideDc ? { settings: { office_area: 'outside-DC' } } : {}),
    sourceUrl: ANNUAL_REPORTS,
    ...(family === 'dhs' ? { contacts: [DHS_APPEAL_OFFICE] } : {}),
  };
}

export const FEDERAL_AGENCIES: readonly AgencySeed[] = [...NAMED, ...REPORTING_AGENCIES.map(reporting)];
