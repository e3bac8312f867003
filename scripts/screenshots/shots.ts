// Every page that the contact sheet shows, and how to get there; a test compares them with the routes.

export interface Shot {
  readonly name: string;
  readonly path: string;
  /** Instead of the page itself, the first page it links to whose path fits. */
  readonly link?: RegExp;
  /** Added to the path that was found. */
  readonly tail?: string;
  readonly isMember?: boolean;
  /** With everything unfolded. */
  readonly isOpen?: boolean;
  readonly status?: number;
}

/** Path of the page of one request, whatever follows. */
export const A_REQUEST = /^\/requests\/[0-9A-Za-z]{10}\b/;
/** The same of a lawsuit. */
const A_LAWSUIT = /^\/lawsuits\/[0-9A-Za-z]{10}\b/;
/** The same of an agency docket. */
const A_DOCKET = /^\/agency-dockets\/[0-9A-Za-z]{10}\b/;
const SAMPLES = '/requests?sample=true&status=';

export const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'agreement', path: '/', link: /^\/agreements\// },
  {
    name: 'agreement-visibility',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: /^\/agreements\//,
    tail: '/visibility',
    isMember: true,
  },
  {
    name: 'agreement-report',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: /^\/agreements\//,
    tail: '/report',
    isMember: true,
  },
  { name: 'requests', path: '/requests' },
  { name: 'requests-sample', path: '/requests?sample=true' },
  { name: 'request-waiting', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST },
  { name: 'request-waiting-open', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, isOpen: true },
  { name: 'request-stopped', path: `${SAMPLES}CLOCK_STOPPED`, link: A_REQUEST },
  { name: 'request-overdue', path: `${SAMPLES}OVERDUE`, link: A_REQUEST },
  { name: 'request-appeal', path: `${SAMPLES}ANSWERED_APPEAL_OPEN`, link: A_REQUEST },
  { name: 'agency-dockets', path: '/agency-dockets?sample=true' },
  { name: 'agency-docket', path: '/agency-dockets?sample=true', link: /^\/agency-dockets\//, isOpen: true },
  { name: 'docket-new', path: '/agency-dockets/new', isMember: true },
  { name: 'docket-edit', path: '/agency-dockets?sample=true', link: A_DOCKET, tail: '/edit', isMember: true },
  {
    name: 'docket-record',
    path: '/agency-dockets?sample=true',
    link: A_DOCKET,
    tail: '/record',
    isMember: true,
    isOpen: true,
  },
  {
    name: 'comments-of-others',
    path: '/agency-dockets?sample=true',
    link: A_DOCKET,
    tail: '/others',
    isMember: true,
  },
  {
    name: 'comment-new',
    path: '/agency-dockets?sample=true',
    link: A_DOCKET,
    tail: '/comments/new',
    isMember: true,
  },
  { name: 'documents', path: '/documents?q=records&sample=true' },
  { name: 'calculator', path: '/calculator' },
  { name: 'calculator-rule', path: '/calculator?rule=FOIA-20' },
  {
    name: 'calculator-result',
    path: '/calculator?rule=FOIA-20&e.0.type=received_proper_component&e.0.date=2026-10-26&e.1.type=info_requested&e.1.date=2026-11-02&e.2.type=info_answered&e.2.date=2026-11-09',
  },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-link', path: '/sign-in/link' },
  { name: 'sign-in-code', path: '/sign-in/code' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'forgotten', path: '/sign-in/forgotten' },
  { name: 'not-found', path: '/no-such-page', status: 404 },
  { name: 'my-day', path: '/my-day', isMember: true },
  { name: 'next', path: '/next?sample=true' },
  { name: 'without-paper', path: '/without-paper', isMember: true },
  { name: 'profile', path: '/profile', isMember: true },
  { name: 'security', path: '/security', isMember: true },
  { name: 'password', path: '/security/password', isMember: true },
  { name: 'email', path: '/security/email', isMember: true },
  { name: 'two-factor', path: '/security/two-factor', isMember: true },
  { name: 'mailbox', path: '/mailbox', isMember: true },
  { name: 'mail', path: '/mailbox', link: /^\/mailbox\//, isMember: true },
  { name: 'draft', path: '/requests/new', isMember: true },
  {
    name: 'appeal',
    path: `${SAMPLES}ANSWERED_APPEAL_OPEN`,
    link: A_REQUEST,
    tail: '/appeal',
    isMember: true,
  },
  { name: 'referral', path: `${SAMPLES}PARTLY_ANSWERED`, link: A_REQUEST, tail: '/referral', isMember: true },
  { name: 'batch-draft', path: '/requests/batch', isMember: true },
  { name: 'batch', path: '/requests/batch', link: /^\/requests\/batches\//, isMember: true },
  { name: 'record', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/record', isMember: true },
  {
    name: 'record-open',
    path: `${SAMPLES}CLOCK_STOPPED`,
    link: A_REQUEST,
    tail: '/record',
    isMember: true,
    isOpen: true,
  },
  { name: 'edit', path: `${SAMPLES}DRAFT`, link: A_REQUEST, tail: '/edit', isMember: true },
  { name: 'file', path: `${SAMPLES}DRAFT`, link: A_REQUEST, tail: '/file', isMember: true },
  { name: 'manage', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/manage', isMember: true },
  { name: 'people', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/people', isMember: true },
  { name: 'guests', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/guests', isMember: true },
  {
    name: 'visibility',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: A_REQUEST,
    tail: '/visibility',
    isMember: true,
  },
  {
    name: 'history',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: A_REQUEST,
    tail: '/history',
    isMember: true,
  },
  { name: 'tasks', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/tasks', isMember: true },
  { name: 'notes', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/notes', isMember: true },
  { name: 'links', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/links', isMember: true },
  { name: 'hold', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/hold', isMember: true },
  { name: 'words', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/words', isMember: true },
  { name: 'share', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/share', isMember: true },
  { name: 'entry', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: /\/entries\/[^/]+$/, isMember: true },
  {
    name: 'redact',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: /\/entries\/[^/]+$/,
    tail: '/redact',
    isMember: true,
  },
  {
    name: 'letter-files',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: /\/entries\/[^/]+\/files$/,
    isMember: true,
  },
  { name: 'approvals', path: '/approvals', isMember: true },
  { name: 'corrections', path: '/corrections' },
  { name: 'keys', path: '/security/keys', isMember: true },
  { name: 'team', path: '/organizations/sample-records-project/team', isMember: true },
  { name: 'first-task', path: '/organizations/sample-records-project/first-task', isMember: true },
  { name: 'delete-account', path: '/profile/delete', isMember: true },
  { name: 'lawsuits', path: '/lawsuits?sample=true' },
  { name: 'lawsuit', path: '/lawsuits?sample=true&text=contracts', link: A_LAWSUIT },
  { name: 'lawsuit-member', path: '/lawsuits?sample=true&text=audits', link: A_LAWSUIT, isMember: true },
  { name: 'lawsuit-real', path: '/lawsuits?text=california', link: A_LAWSUIT },
  { name: 'lawsuit-new', path: '/lawsuits/new', isMember: true },
  {
    name: 'docket-entry',
    path: '/lawsuits?sample=true',
    link: A_LAWSUIT,
    tail: '/record',
    isMember: true,
    isOpen: true,
  },
  { name: 'lawsuit-edit', path: '/lawsuits?sample=true', link: A_LAWSUIT, tail: '/edit', isMember: true },
  { name: 'lawsuit-manage', path: '/lawsuits?sample=true', link: A_LAWSUIT, tail: '/manage', isMember: true },
  { name: 'courts', path: '/courts?text=columbia' },
  { name: 'correct', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: /\/events\//, isMember: true },
];
