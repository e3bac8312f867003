// How the federal bodies are reached, as the regulations and pages that their sources lead to say.
import type { ContactSeed } from './agency-seed.ts';

const CHECKED = '2026-11-24';
export const HHS_APPEALS = 'http://federal.elaws.us/cfr/title-45/section-5.62';
export const DHS_APPEALS =
  'https://ecfr.federalregister.gov/current/title-6/chapter-I/part-5/subpart-A/section-5.8';

/** 6 CFR 5.8 names the office of every component alike, and no address. */
export const DHS_APPEAL_OFFICE = {
  key: 'appeal-office',
  kind: 'appeal_office',
  office: 'Appeals Officer of the component (DHS Office of the General Counsel or its designee)',
  sourceUrl: DHS_APPEALS,
  checkedOn: CHECKED,
} as const satisfies ContactSeed;

/** 45 CFR 5.62(b)(2): by mail, and where to read how to appeal electronically. */
export const HHS_APPEAL_OFFICE: readonly ContactSeed[] = [
  {
    key: 'appeal-office',
    kind: 'appeal_office',
    channel: 'mail',
    value: 'Room 729H, 200 Independence Avenue SW, Washington, DC 20201',
    office: 'Deputy Agency Chief FOIA Officer, Office of the Assistant Secretary for Public Affairs',
    purpose: 'Appeals by mail; write “FOIA Appeal” on the letter and the envelope',
    sourceUrl: HHS_APPEALS,
    checkedOn: CHECKED,
  },
  {
    key: 'portal',
    kind: 'foia_office',
    channel: 'portal',
    value: 'https://requests.publiclink.hhs.gov/palMain.aspx',
    purpose: 'Takes requests to the Office of the Secretary, and appeals; you need an account there',
    sourceUrl: 'https://requests.publiclink.hhs.gov/App/ReferenceGuide.aspx',
    checkedOn: '2026-12-01',
  },
];

export const CMS_CONTACTS: readonly ContactSeed[] = [
  {
    key: 'appeal-office',
    kind: 'appeal_office',
    channel: 'mail',
    value: 'Room C5-16-03, 7500 Security Boulevard, Baltimore, MD 21244',
    office: 'Principal Deputy Administrator',
    purpose: 'Appeals by mail; write “FOIA Appeal” on the letter and the envelope',
    sourceUrl: HHS_APPEALS,
    checkedOn: CHECKED,
  },
  {
    key: 'how-to-file',
    kind: 'foia_office',
    channel: 'web_page',
    value: 'https://www.cms.gov/Regulations-and-Guidance/Legislation/FOIA/filehow.html',
    purpose: 'How to file, and how to appeal electronically',
    sourceUrl: HHS_APPEALS,
    checkedOn: CHECKED,
  },
];
