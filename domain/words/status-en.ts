/** Where a request stands, in one English sentence. A provisional clock is never called overdue. */
import type { RequestStatus } from '../requests/status.ts';
import { longDate } from './dates-en.ts';
import { optionLabel } from './facts-en.ts';

/** What the sentence may mention; each is null where it does not apply. */
export interface StatusSaid {
  readonly status: RequestStatus;
  readonly outcome: string;
  /** Day n of so many, of the clock that runs or is stopped. */
  readonly clockDay: { readonly day: number; readonly of: number } | null;
  readonly stoppedSince: string | null;
  /** The agency's date, or the one that it missed. */
  readonly agencyDueOn: string | null;
  readonly sueFrom: string | null;
  readonly windowClosesOn: string | null;
  /** Somebody else's: what no source says is not said to be missing. */
  readonly isWatched?: boolean;
}

/** For example `Clock stopped since Thu 12 Mar 2026, waiting for us`. */
export function statusSentence(said: StatusSaid): string {
  const day = said.clockDay ? ` (day ${said.clockDay.day} of ${said.clockDay.of})` : '';
  const until = said.windowClosesOn ? ` until ${longDate(said.windowClosesOn)}` : '';
  switch (said.status) {
    case 'draft':
      return 'Draft, not sent yet';
    case 'filed':
      return said.isWatched ? 'Filed; no source says what the agency answered' : 'Filed, not acknowledged';
    case 'waiting_for_agency':
      return `Waiting for the agency${day}`;
    case 'clock_stopped':
      return `Clock stopped${said.stoppedSince ? ` since ${longDate(said.stoppedSince)}` : ''}, waiting for us`;
    case 'waiting_for_us':
      return 'Waiting for us, the clock runs';
    case 'overdue':
      return `Overdue${said.agencyDueOn ? ` since ${longDate(said.agencyDueOn)}` : ''}${
        said.sueFrom ? `, may sue since ${longDate(said.sueFrom)}` : ''
      }`;
    case 'partly_answered':
      return 'Partly answered, more due';
    case 'answered_appeal_open':
      return `Answered, appeal open${until}`;
    case 'answered':
      return 'Answered, nothing to do';
    case 'on_appeal':
      return `On appeal${day}`;
    case 'appeal_overdue':
      return `Appeal overdue${said.agencyDueOn ? ` since ${longDate(said.agencyDueOn)}` : ''}`;
    case 'remanded':
      return 'Remanded: back with the agency';
    case 'in_court':
      return 'In court';
    case 'closed':
      return `Closed: ${optionLabel(said.outcome).toLowerCase()}`;
    case 'closed_by_agency':
      return `Closed by the agency${said.windowClosesOn ? `, contest by ${longDate(said.windowClosesOn)}` : ''}`;
  }
}
