/**
 * The form of the sample story. Every day in it is a number of working days before the day of planting, so that each
 * request stands where it should whenever the demo is started.
 */
import type { FactKind } from '#domain/requests/fact-kinds.ts';
import type { Outcome } from '#domain/requests/outcome.ts';
import type { RequestStatus } from '#domain/requests/status.ts';

/** A day of the story, in working days from the day of planting; 0 is that day or the working day before it. */
export interface StoryDay {
  readonly workingDays: number;
}

/** So many working days ago. */
export const ago = (workingDays: number): StoryDay => ({ workingDays: -workingDays });
/** So many working days from now; only for dates that a letter names. */
export const ahead = (workingDays: number): StoryDay => ({ workingDays });

type Channel = 'letter' | 'email' | 'portal' | 'phone' | 'fax' | 'visit';

/** A fact that a letter carries. */
export interface SampleFact {
  readonly kind: FactKind;
  /** Default: the date of the letter. */
  readonly on?: StoryDay;
  readonly page?: number;
  /** For our answers: the kind of the question; the newest of that kind is meant. */
  readonly about?: FactKind;
  readonly fields?: Readonly<Record<string, string | StoryDay>>;
  /** Numbers of the parts that it decides, or appeals. */
  readonly parts?: readonly number[];
  /** Numbers of parts in other fields, by the field. */
  readonly partsOf?: Readonly<Record<string, readonly number[]>>;
  /** Numbers of the answers that it appeals, in their order. */
  readonly determinations?: readonly number[];
}

/** A letter, mail, call or portal notice; dated, sent and received on one day unless said otherwise. */
export interface SampleLetter {
  readonly act: 'letter';
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly on: StoryDay;
  readonly receivedOn?: StoryDay;
  readonly subject: string;
  readonly summary: string;
  readonly from?: string;
  readonly to?: string;
  readonly facts: readonly SampleFact[];
}

/** Corrects the newest fact of a kind. */
export interface SampleCorrection {
  readonly act: 'correction';
  readonly kind: FactKind;
  readonly on: StoryDay;
  readonly reason: string;
}

export interface SampleClosing {
  readonly act: 'close_part';
  readonly part: number;
  readonly on: StoryDay;
  readonly outcome: Outcome;
  readonly words?: string;
}

export interface SampleWithdrawal {
  readonly act: 'withdrawal';
  readonly on: StoryDay;
  readonly reason: string;
}

/** A date that a member sets. */
export interface SampleStatedDate {
  readonly act: 'stated_date';
  readonly due: StoryDay;
  readonly label: string;
  readonly source: string;
}

/** Follows the newest referral to the body that now owes the answer, and tells on what came of it there. */
export interface SampleReferral {
  readonly act: 'follow_referral';
  readonly agency: string;
  /** Where the request there stands when the story has been told. */
  readonly status: RequestStatus;
  readonly steps: readonly SampleStep[];
}

export type SampleStep =
  | SampleLetter
  | SampleCorrection
  | SampleClosing
  | SampleWithdrawal
  | SampleReferral
  | SampleStatedDate;

export interface SampleFiling {
  readonly on: StoryDay;
  readonly channel: Channel;
  readonly proof: string;
  readonly deliveredOn?: StoryDay;
  readonly note?: string;
}

export interface SampleRequest {
  /** Known by it in tests. */
  readonly key: string;
  /** Where it stands when the story has been told. */
  readonly status: RequestStatus;
  readonly agency: string;
  readonly title: string;
  readonly text: string;
  readonly parts: readonly string[];
  readonly visibility?: 'organization';
  /** Of the cast, by the word before the @ of their address. */
  readonly lead: 'owner' | 'editor' | 'counsel' | 'volunteer';
  readonly backup?: 'owner' | 'editor' | 'counsel' | 'volunteer';
  /** Default: the first organization of the cast. */
  readonly organization?: string;
  readonly filing?: SampleFiling;
  readonly steps?: readonly SampleStep[];
}

/** One text to several components. */
export interface SampleBatch extends Pick<SampleRequest, 'title' | 'text' | 'parts'> {
  readonly lead: 'owner' | 'editor' | 'counsel';
  readonly backup: 'owner' | 'editor' | 'counsel';
  readonly components: readonly SampleComponent[];
}

export interface SampleComponent extends Pick<SampleRequest, 'agency' | 'status' | 'filing' | 'steps'> {
  readonly channel: Channel;
  readonly characterLimit?: number;
}

type LetterInput = Omit<SampleLetter, 'act' | 'direction'>;

/** A letter of the agency. */
export const theyWrote = (letter: LetterInput): SampleLetter => ({
  act: 'letter',
  direction: 'in',
  ...letter,
});
/** A letter of ours. */
export const weWrote = (letter: LetterInput): SampleLetter => ({
  act: 'letter',
  direction: 'out',
  ...letter,
});

/** The answer as four questions ask for it: search finished, says what, gives reasons, tells of the right to appeal. */
export const COMPLETE_ANSWER = {
  isWhole: 'true',
  searchFinished: 'true',
  saysWhat: 'true',
  givesReasons: 'true',
  appealRights: 'true',
} as const;

/** What a plain acknowledgment says; `received` in working days ago. */
export const acknowledgment = (number: string, received: number): readonly SampleFact[] => [
  { kind: 'acknowledged' },
  { kind: 'received_proper_component', on: ago(received) },
  { kind: 'tracking_number_assigned', fields: { number } },
];
