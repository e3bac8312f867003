import type { IconName } from '../ui/icon.tsx';
import type { Tone } from '../ui/tone.ts';

interface Look {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Each status: its words, and how its badge looks. */
export const STATUS = {
  DRAFT: { word: 'Draft', tone: 'calm', icon: 'pen' },
  FILED: { word: 'Filed, not acknowledged', tone: 'wait', icon: 'sent' },
  WAITING_FOR_AGENCY: { word: 'Waiting for the agency', tone: 'wait', icon: 'clock' },
  CLOCK_STOPPED: { word: 'Clock stopped', tone: 'stop', icon: 'pause' },
  WAITING_FOR_US: { word: 'Waiting for us', tone: 'ours', icon: 'hand' },
  OVERDUE: { word: 'Overdue', tone: 'late', icon: 'alert' },
  PARTLY_ANSWERED: { word: 'Partly answered, more due', tone: 'wait', icon: 'half' },
  ANSWERED_APPEAL_OPEN: { word: 'Answered, appeal open', tone: 'ours', icon: 'flag' },
  ANSWERED: { word: 'Answered', tone: 'done', icon: 'check' },
  ON_APPEAL: { word: 'On appeal', tone: 'wait', icon: 'scale' },
  APPEAL_OVERDUE: { word: 'Appeal overdue', tone: 'late', icon: 'alert' },
  REMANDED: { word: 'Remanded', tone: 'wait', icon: 'back' },
  IN_COURT: { word: 'In court', tone: 'ours', icon: 'scale' },
  CLOSED: { word: 'Closed', tone: 'done', icon: 'box' },
  CLOSED_BY_AGENCY: { word: 'Closed by the agency', tone: 'late', icon: 'box' },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof STATUS;

/** Each outcome in words. */
export const OUTCOME = {
  OPEN: 'Open',
  RELEASED: 'Released',
  RELEASED_IN_PART: 'Released in part',
  WITHHELD_IN_FULL: 'Withheld in full',
  NEITHER_CONFIRMED_NOR_DENIED: 'Neither confirmed nor denied',
  NO_RECORDS: 'No records after search',
  COULD_NOT_LOCATE: 'Could not locate',
  CLOSED_WITHOUT_ANSWER: 'Closed without an answer by the agency',
  WITHDRAWN_BY_US: 'Withdrawn by us',
  MERGED: 'Merged',
  SETTLED: 'Settled',
  ORDERED_BY_COURT: 'Ordered by court',
} as const;

export type Outcome = keyof typeof OUTCOME;

/** Who acts next, in words. */
export const ACTOR = {
  AGENCY: 'The agency',
  US: 'Us',
  COURT: 'A court',
  OTHER_BODY: 'Another body',
  THIRD_PARTY: 'A third party',
  NOBODY: 'Nobody',
} as const;

export type Actor = keyof typeof ACTOR;

/** How something travelled, in words. */
export const CHANNEL = {
  LETTER: 'Letter',
  EMAIL: 'E-mail',
  PORTAL: 'Portal',
  PHONE: 'Telephone',
  FAX: 'Fax',
  VISIT: 'Visit',
} as const;

export type Channel = keyof typeof CHANNEL;

/** What shows that it was sent; the best of them stands behind the provisional clock. */
export const PROOF = {
  PORTAL_CONFIRMATION: 'The portal’s confirmation',
  DELIVERY_SCAN: 'A delivery scan',
  CERTIFIED_MAIL_RECEIPT: 'A certified-mail receipt',
  FAX_CONFIRMATION: 'A fax confirmation',
  SENT_EMAIL: 'The sent e-mail',
  HAND_RECEIPT: 'A receipt by hand',
  NONE: 'Nothing yet',
} as const;

/** The choices of one of the tables above, for a select. */
export const choices = (words: Readonly<Record<string, string | Look>>) =>
  Object.entries(words).map(([value, word]) => ({
    value,
    label: typeof word === 'string' ? word : word.word,
  }));

/** Narrows a word from an address to the keys of a table above; null if it is none of them. */
export function known<K extends string>(words: Readonly<Record<K, unknown>>, value: string | null): K | null {
  return value !== null && Object.hasOwn(words, value) ? (value as K) : null;
}

/** What was decided, in words. */
export const DETERMINATION = {
  RELEASE: 'Release',
  WITHHOLDING: 'Withholding',
  NO_RECORDS: 'No records',
  COULD_NOT_LOCATE: 'Could not locate',
  FEE_WAIVER: 'Fee waiver refused',
  FEE_CATEGORY: 'Fee category',
  EXPEDITION: 'Expedited handling refused',
  FORM: 'Form of the records',
  CLOSURE: 'Closed by the agency',
} as const;

/** How an appeal ended, in words. */
export const APPEAL_RESULT = {
  AFFIRMED: 'Affirmed: they keep to their answer',
  REVERSED: 'Reversed: we get it',
  REMANDED: 'Remanded: sent back for more work',
  MOOT: 'Moot',
  DISMISSED_AS_LATE: 'Dismissed as late',
} as const;

/** Under which law a request is made, in words. */
export const REGIME = {
  FOIA: 'Freedom of Information Act',
  PRIVACY_ACT: 'Privacy Act: access to one’s own records',
  PRIVACY_AMENDMENT: 'Privacy Act: amendment of a record',
  STATE: 'The law of a state',
  OTHER: 'Another law: only dates that papers state',
} as const;

/** Categories of requesters, in words. */
export const FEE_CATEGORY = {
  COMMERCIAL: 'Commercial',
  EDUCATIONAL: 'Educational',
  NEWS_MEDIA: 'News media',
  OTHER: 'Other',
} as const;
