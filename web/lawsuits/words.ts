import type { IconName } from '../ui/icon.tsx';
import type { Tone } from '../ui/tone.ts';

interface Look {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Each status: its words, and how its badge looks. */
export const LAWSUIT_STATUS = {
  DRAFT: { word: 'No complaint recorded', tone: 'calm', icon: 'pen' },
  FILED: { word: 'Filed, service not complete', tone: 'wait', icon: 'sent' },
  PENDING: { word: 'Before the court', tone: 'wait', icon: 'scale' },
  JUDGMENT: { word: 'Judgment entered', tone: 'ours', icon: 'flag' },
  ON_APPEAL: { word: 'On appeal', tone: 'wait', icon: 'scale' },
  ENDED: { word: 'Ended', tone: 'done', icon: 'box' },
} as const satisfies Record<string, Look>;

/** Under which law a suit is brought. */
export const NATURE = {
  FOIA: 'Freedom of Information Act',
  PRIVACY_ACT: 'Privacy Act',
  APA: 'Administrative Procedure Act',
  OTHER: 'Another law',
} as const;

export const PARTY_ROLE = {
  PLAINTIFF: 'Plaintiffs',
  DEFENDANT: 'Defendants',
  INTERVENOR: 'Intervenors',
  AMICUS: 'Friends of the court',
} as const;

export const PAPER = {
  SERVED_US_ATTORNEY: 'U.S. Attorney',
  SERVED_ATTORNEY_GENERAL: 'Attorney General',
  SERVED_AGENCY: 'Agency',
} as const;

export const STANDING = {
  OURS: 'Ours',
  PARTNER: 'A partner’s',
  WATCHED: 'Somebody else’s: we only watch it',
} as const;
