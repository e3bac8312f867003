/** The vocabulary of the check-list before a suit: what is looked at, what is found, and what shows it. */
import type { DeterminationKind } from './determinations.ts';
import type { RequestFacts } from './fold.ts';

export const SUIT_CHECKS = ['requester', 'receipt', 'clock', 'appeals', 'mail', 'hold', 'when'] as const;
export type SuitCheckKind = (typeof SUIT_CHECKS)[number];
/** `ask`: only a person can say so, on that day. */
export type SuitCheckState = 'met' | 'lacking' | 'ask';

/** As much of a clock as the check-list needs; `isPassed` as of today. */
export interface ClockOfSuit {
  readonly id: string;
  readonly name: string;
  readonly rootEventId: string;
  readonly dueOn: string | null;
  readonly fileBy: string | null;
  readonly sueFrom: string | null;
  readonly status: string;
  readonly certainty: string;
}

export interface ReadyToSueInput {
  readonly requester: {
    readonly name: string;
    readonly organization?: string;
    readonly coRequesters?: readonly string[];
  };
  /** As the complaint will print them. */
  readonly plaintiffs: readonly string[];
  readonly facts: RequestFacts;
  readonly clocks: readonly ClockOfSuit[];
  /** Ids of letters whose paper is here. */
  readonly documented: ReadonlySet<string>;
  readonly legalHoldOn: string | null;
  /** The day on which a person looked into mail, spam and portal. */
  readonly mailCheckedOn: string | null;
  readonly today: string;
}

type Detail =
  | { readonly kind: 'requester'; readonly requester: string; readonly plaintiffs: readonly string[] }
  | {
      readonly kind: 'receipt';
      readonly why: 'proved' | 'stated' | 'assumed' | 'not_filed';
      readonly on: string | null;
      readonly hasProof: boolean;
    }
  | {
      readonly kind: 'clock';
      readonly why: 'missed' | 'running' | 'stopped' | 'answered' | 'none';
      readonly dueOn: string | null;
    }
  | {
      readonly kind: 'appeals';
      readonly why:
        | 'nothing_refused'
        | 'decided'
        | 'appeal_overdue'
        | 'appeal_running'
        | 'window_open'
        | 'window_passed'
        | 'part_not_appealed';
      readonly determination: DeterminationKind | null;
      readonly datedOn: string | null;
      readonly on: string | null;
    }
  | { readonly kind: 'mail'; readonly on: string | null }
  | { readonly kind: 'hold'; readonly on: string | null }
  | {
      readonly kind: 'when';
      readonly why: 'open' | 'early' | 'unknown' | 'too_late';
      readonly from: string | null;
      readonly until: string | null;
    };

export type SuitCheck = Detail & {
  readonly state: SuitCheckState;
  /** Facts that show it. */
  readonly eventIds: readonly string[];
  /** The clock whose working shows it. */
  readonly deadlineId: string | null;
};

export type SuitCheckOf<Kind extends SuitCheckKind> = Extract<SuitCheck, { kind: Kind }>;

/** Where nothing shows it. */
export const NOTHING_SHOWN = { eventIds: [], deadlineId: null } as const;
