/** A deadline in one English sentence: what is due, until when, or why no day can be named. */
import type { DeadlineStatus } from '../deadlines/deadline.ts';
import { longDate } from './dates-en.ts';

export interface DeadlineSaid {
  readonly label: string;
  /** As of now. */
  readonly status: DeadlineStatus;
  readonly isProvisional: boolean;
  readonly dueOn: string | null;
  /** For our own acts, the business day on or before the last day. */
  readonly fileBy: string | null;
  /** Short name of the agency; null where none is concerned. */
  readonly agency: string | null;
}

/** For example `CMS’s answer is due by Mon 14 Dec 2026.` */
export function deadlineInWords(said: DeadlineSaid): string {
  const what = said.agency === null ? said.label : said.label.replace(/^Agency’s/, `${said.agency}’s`);
  const provisional = said.isProvisional ? ' (provisional: receipt is assumed)' : '';
  const day = said.dueOn === null ? 'an unknown day' : longDate(said.dueOn);
  switch (said.status) {
    case 'not_started':
      return `${what}: the clock has not started.`;
    case 'tolled':
      return `${what}: the clock is stopped.`;
    case 'running': {
      const early =
        said.fileBy !== null && said.fileBy !== said.dueOn ? `; file by ${longDate(said.fileBy)}` : '';
      return `${what} is due by ${day}${early}${provisional}.`;
    }
    case 'missed':
      return `${what} was due by ${day}${provisional}.`;
    case 'met':
      return `${what}: done${said.dueOn === null ? '' : `; it was due by ${day}`}.`;
    case 'moot':
      return `${what}: no longer needed.`;
    case 'no_fixed_deadline':
      return `${what}: the law names no day.`;
  }
}
