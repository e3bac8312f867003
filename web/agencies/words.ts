/* What the directory calls its words. */

import { counted } from '../ui/count.ts';

export const CONTACT_KIND = {
  FOIA_OFFICE: 'Office for requests',
  SERVICE_CENTER: 'Requester service center',
  PUBLIC_LIAISON: 'FOIA Public Liaison',
  APPEAL_OFFICE: 'Office for appeals',
  PRESS_OFFICE: 'Press office',
} as const;
export type ContactKind = keyof typeof CONTACT_KIND;

export const CONTACT_CHANNEL = {
  PORTAL: 'Portal',
  WEB_PAGE: 'Web page',
  EMAIL: 'E-mail',
  MAIL: 'Mail',
  FAX: 'Fax',
  PHONE: 'Phone',
} as const;
export type ContactChannel = keyof typeof CONTACT_CHANNEL;

export const ALIAS_KIND = {
  ABBREVIATION: 'Abbreviation',
  FORMER_NAME: 'Former name',
  OTHER_NAME: 'Another name in papers',
} as const;

export const PROPOSAL_STATE = {
  WAITING: 'Waiting',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  TAKEN_BACK: 'Taken back',
} as const;
export type ProposalState = keyof typeof PROPOSAL_STATE;

export const CHECKER = {
  REFERENCE_DATA: 'for the data of this site',
  MEMBER: 'by a member',
  SITE: 'by who runs this site',
} as const;

export const AGENCY_KIND: Readonly<Record<string, string>> = {
  department: 'Department',
  component: 'Component',
  agency: 'Agency',
  state_agency: 'State agency',
};

/** Of a rule that names a number: `20 working days`. */
export function periodText(number: number | null, countKind: string | null): string | null {
  if (number === null || countKind === null) return null;
  const unit =
    { business: 'working day', calendar: 'day', month: 'month', year: 'year' }[countKind] ?? countKind;
  return counted(number, unit);
}
