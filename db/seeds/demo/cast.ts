/**
 * Who acts in the demo: the organization that keeps the public record, and a fictional organization with people of every
 * role, beside a second one that must see nothing of the first. All names and addresses are invented; `.example` is
 * reserved and reaches nobody.
 */
import type { Role } from '#domain/access/viewer.ts';
import type { AgencySeed, ContactSeed } from '../agency-seed.ts';

/** Keeps the real story. Its one person is the seed itself and has no account. */
export const PUBLIC_RECORD = {
  slug: 'public-record',
  name: 'Public record',
  editor: { name: 'Public record (seed)', email: 'public-record@sunclock.invalid' },
} as const;

/** Of every sample account, in a demo that only this machine reaches (`DEMO` in `config.ts`). */
export const KNOWN_PASSWORD = 'sunshine-on-the-clock';

export interface SamplePerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export interface SampleOrganization {
  readonly slug: string;
  readonly name: string;
  readonly people: readonly SamplePerson[];
}

export const SAMPLE_ORGANIZATIONS: readonly SampleOrganization[] = [
  {
    slug: 'sample-records-project',
    name: 'Sample Records Project',
    people: [
      { email: 'owner@records.example', name: 'Odile Marsh', role: 'owner' },
      { email: 'editor@records.example', name: 'Edwin Tran', role: 'editor' },
      { email: 'counsel@records.example', name: 'Carla Nunes', role: 'counsel' },
      { email: 'volunteer@records.example', name: 'Viktor Hale', role: 'volunteer' },
      { email: 'viewer@records.example', name: 'Ines Moor', role: 'viewer' },
    ],
  },
  {
    slug: 'sample-neighbors-network',
    name: 'Sample Neighbors Network',
    people: [{ email: 'owner@neighbors.example', name: 'Nora Blythe', role: 'owner' }],
  },
];

const sample = { zone: 'America/New_York', isSample: true } as const;

/** `.example` reaches nobody. */
const contactOf = (slug: string, contact: Omit<ContactSeed, 'sourceUrl' | 'checkedOn'>): ContactSeed => ({
  ...contact,
  sourceUrl: `https://agencies.example/${slug}`,
  checkedOn: '2026-11-24',
});
const appealOffice = (slug: string, office: string): ContactSeed =>
  contactOf(slug, { key: 'appeal-office', kind: 'appeal_office', office });

/** Every way to reach an office, and one that nobody has looked at for a long time. */
const SAMPLE_CONTACTS: readonly ContactSeed[] = [
  appealOffice('sample-coverage-records', 'Deputy Director, Sample Bureau of Coverage Records'),
  contactOf('sample-coverage-records', {
    key: 'portal',
    kind: 'foia_office',
    channel: 'portal',
    value: 'https://requests.coverage.example',
    purpose: 'Takes requests of up to 10,000 characters',
  }),
  contactOf('sample-coverage-records', {
    key: 'email',
    kind: 'foia_office',
    channel: 'email',
    value: 'foia@coverage.example',
    office: 'Sample records office',
  }),
  contactOf('sample-coverage-records', {
    key: 'liaison',
    kind: 'public_liaison',
    channel: 'phone',
    value: '(202) 555-0142',
    office: 'FOIA Public Liaison',
    purpose: 'Helps when a request is stuck',
  }),
  {
    ...contactOf('sample-coverage-records', {
      key: 'service-center',
      kind: 'service_center',
      channel: 'phone',
      value: '(202) 555-0143',
      purpose: 'Says where a request stands',
    }),
    checkedOn: '2025-10-01',
  },
];

/** One agency of each family of appeal rules, and one of a state. */
export const SAMPLE_AGENCIES: readonly AgencySeed[] = [
  {
    ...sample,
    slug: 'sample-coverage',
    name: 'Sample Department of Coverage',
    abbreviation: 'SDC',
    kind: 'department',
    jurisdiction: 'US',
    appealFamily: 'hhs',
  },
  {
    ...sample,
    slug: 'sample-coverage-records',
    parent: 'sample-coverage',
    name: 'Sample Bureau of Coverage Records',
    abbreviation: 'SBCR',
    kind: 'component',
    jurisdiction: 'US',
    settings: { office_area: 'outside-DC' },
    appealFamily: 'hhs',
    contacts: SAMPLE_CONTACTS,
    aliases: [
      {
        name: 'Sample Coverage Administration',
        kind: 'former_name',
        sourceUrl: 'https://agencies.example/sample-coverage-records',
        checkedOn: '2026-11-24',
      },
    ],
  },
  {
    ...sample,
    slug: 'sample-borders',
    name: 'Sample Department of Borders',
    abbreviation: 'SDB',
    kind: 'department',
    jurisdiction: 'US',
    appealFamily: 'dhs',
  },
  {
    ...sample,
    slug: 'sample-removals',
    parent: 'sample-borders',
    name: 'Sample Removals Office',
    abbreviation: 'SRO',
    kind: 'component',
    jurisdiction: 'US',
    appealFamily: 'dhs',
    contacts: [appealOffice('sample-removals', 'Appeals Officer, Sample Removals Office')],
  },
  {
    ...sample,
    slug: 'sample-ledgers',
    name: 'Sample Office of Ledgers',
    abbreviation: 'SOL',
    kind: 'agency',
    jurisdiction: 'US',
    appealFamily: 'generic',
  },
  {
    ...sample,
    slug: 'sample-ny-health-plans',
    name: 'Sample New York Office of Health Plans',
    abbreviation: 'SNYHP',
    kind: 'state_agency',
    jurisdiction: 'NY',
    appealFamily: 'ny',
    contacts: [
      appealOffice(
        'sample-ny-health-plans',
        'Records Appeals Officer, Sample New York Office of Health Plans',
      ),
    ],
  },
];
