/**
 * One body for each state with rules in `domain/deadlines/rules/states/`: the one that runs the state's Medicaid program,
 * because it holds the state's own agreements and letters with CMS. `sourceUrl` leads to the state's records law. Only
 * where a page of the body itself was read does the row say when.
 */
import type { AgencySeed } from './agency-seed.ts';

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

function state(
  jurisdiction: string,
  zone: string,
  slug: string,
  name: string,
  more: Partial<AgencySeed>,
): AgencySeed {
  const appealFamily = jurisdiction.toLowerCase();
  return { slug, name, kind: 'state_agency', jurisdiction, zone, appealFamily, ...more };
}

export const STATE_AGENCIES: readonly AgencySeed[] = [
  state('CA', PACIFIC, 'ca-dhcs', 'California Department of Health Care Services', {
    abbreviation: 'DHCS',
    contacts: [
      {
        key: 'how-to-file',
        kind: 'foia_office',
        channel: 'web_page',
        value: 'https://www.dhcs.ca.gov/formsandpubs/Pages/PublicRecordsAct.aspx',
        purpose: 'How to ask for records',
        sourceUrl: 'https://www.dhcs.ca.gov/formsandpubs/Pages/PublicRecordsAct.aspx',
        checkedOn: '2026-11-24',
      },
    ],
    sourceUrl: 'https://www.dhcs.ca.gov/formsandpubs/Pages/PublicRecordsAct.aspx',
    checkedOn: '2026-11-24',
  }),
  state('NY', EASTERN, 'ny-doh', 'New York State Department of Health', {
    sourceUrl: 'https://www.nysenate.gov/legislation/laws/PBO/A6',
  }),
  state('IL', CENTRAL, 'il-hfs', 'Illinois Department of Healthcare and Family Services', {
    abbreviation: 'HFS',
    sourceUrl: 'https://www.ilga.gov/legislation/ilcs/ilcs3.asp?ActID=85&ChapterID=2',
  }),
  state('WA', PACIFIC, 'wa-hca', 'Washington State Health Care Authority', {
    abbreviation: 'HCA',
    sourceUrl: 'https://apps.leg.wa.gov/rcw/default.aspx?cite=42.56',
  }),
  state('TX', CENTRAL, 'tx-hhsc', 'Texas Health and Human Services Commission', {
    abbreviation: 'HHSC',
    sourceUrl: 'https://statutes.capitol.texas.gov/Docs/GV/htm/GV.552.htm',
  }),
  state('FL', EASTERN, 'fl-ahca', 'Florida Agency for Health Care Administration', {
    abbreviation: 'AHCA',
    sourceUrl: 'https://www.myfloridalegal.com/open-government',
  }),
  state('MA', EASTERN, 'ma-eohhs', 'Massachusetts Executive Office of Health and Human Services', {
    abbreviation: 'EOHHS',
    sourceUrl: 'https://malegislature.gov/Laws/GeneralLaws/PartI/TitleX/Chapter66/Section10',
  }),
  state('NJ', EASTERN, 'nj-dhs', 'New Jersey Department of Human Services', {
    sourceUrl: 'https://www.nj.gov/grc/laws/act/',
  }),
  state('CO', MOUNTAIN, 'co-hcpf', 'Colorado Department of Health Care Policy and Financing', {
    abbreviation: 'HCPF',
    sourceUrl: 'https://leg.colorado.gov/bills/sb25-077',
  }),
  state('PA', EASTERN, 'pa-dhs', 'Pennsylvania Department of Human Services', {
    sourceUrl: 'https://www.openrecords.pa.gov',
  }),
  state('DC', EASTERN, 'dc-dhcf', 'District of Columbia Department of Health Care Finance', {
    abbreviation: 'DHCF',
    sourceUrl: 'https://code.dccouncil.gov/us/dc/council/code/titles/2/chapters/5/subchapters/II/',
  }),
  state('OR', PACIFIC, 'or-oha', 'Oregon Health Authority', {
    abbreviation: 'OHA',
    sourceUrl: 'https://www.oregonlegislature.gov/bills_laws/ors/ors192.html',
  }),
];
