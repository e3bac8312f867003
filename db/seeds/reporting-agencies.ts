/**
 * Federal bodies of which nothing is recorded but what the annual FOIA reports of fiscal year 2024 say: name, abbreviation and
 * the department above them (github.com/usdoj/foia.gov). Which law adds to the statute is said where a regulation of the whole
 * department does: 45 CFR part 5 for HHS, 6 CFR part 5 for DHS. Left out: bodies whose name is wrong in those reports (CISA), and
 * those whose record offices lie where nothing told us. A name that several departments have carries that of its own.
 */

export type ReportingAgency = readonly [
  slug: string,
  name: string,
  abbreviation: string,
  more?: {
    readonly parent?: string;
    readonly family?: 'hhs' | 'dhs';
    /** Outside the area of 5 U.S.C. 6103(c). */
    readonly outsideDc?: boolean;
  },
];

const hhs = { parent: 'hhs', family: 'hhs' } as const;
const dhs = { parent: 'dhs', family: 'dhs' } as const;
const doj = { parent: 'doj' } as const;

export const REPORTING_AGENCIES: readonly ReportingAgency[] = [
  ['acf', 'Administration for Children and Families', 'ACF', hhs],
  ['acl', 'Administration for Community Living', 'ACL', hhs],
  // Atlanta, as its office for requests.
  ['cdc', 'Centers for Disease Control and Prevention', 'CDC', { ...hhs, outsideDc: true }],
  // Has rules of its own beside those of HHS (21 CFR part 20), so the statute alone is counted by.
  ['fda', 'Food and Drug Administration', 'FDA', { parent: 'hhs' }],
  ['hrsa', 'Health Resources and Services Administration', 'HRSA', hhs],
  ['ihs', 'Indian Health Service', 'IHS', hhs],
  ['nih', 'National Institutes of Health', 'NIH', hhs],
  ['samhsa', 'Substance Abuse and Mental Health Services Administration', 'SAMHSA', hhs],
  ['crcl', 'Office for Civil Rights and Civil Liberties', 'CRCL', dhs],
  ['dhs-oig', 'Office of the Inspector General, DHS', 'DHS OIG', dhs],
  ['fema', 'Federal Emergency Management Agency', 'FEMA', dhs],
  ['ia', 'Office of Intelligence & Analysis', 'I&A', dhs],
  ['tsa', 'Transportation Security Administration', 'TSA', dhs],
  ['uscg', 'U.S. Coast Guard', 'USCG', dhs],
  ['usss', 'United States Secret Service', 'USSS', dhs],
  ['bop', 'Federal Bureau of Prisons', 'BOP', doj],
  ['civil-division', 'Civil Division, DOJ', 'DOJ Civil', doj],
  ['civil-rights-division', 'Civil Rights Division, DOJ', 'DOJ Civil Rights', doj],
  ['eoir', 'Executive Office for Immigration Review', 'EOIR', doj],
  ['eousa', 'Executive Office for United States Attorneys', 'EOUSA', doj],
  ['olc', 'Office of Legal Counsel', 'OLC', doj],
  ['usms', 'United States Marshals Service', 'USMS', doj],
  ['treasury', 'Department of the Treasury', 'Treasury'],
  ['irs', 'Internal Revenue Service', 'IRS', { parent: 'treasury' }],
  ['ed', 'Department of Education', 'ED'],
  ['dol', 'Department of Labor', 'DOL'],
  ['hud', 'Department of Housing and Urban Development', 'HUD'],
  ['state', 'U.S. Department of State', 'DOS'],
  ['usda', 'Department of Agriculture', 'USDA'],
  ['va', 'Department of Veterans Affairs', 'VA'],
  ['gsa', 'General Services Administration', 'GSA'],
  ['nara', 'National Archives and Records Administration', 'NARA'],
  ['omb', 'Office of Management and Budget', 'OMB'],
  ['opm', 'Office of Personnel Management', 'OPM'],
];
