/**
 * What a member may propose to change in the directory of agencies, and how that ends. A proposal is never rewritten: its
 * decision is a second record beside it. What an administrator of the site proposes is accepted at once, in their name.
 */
import { refusal } from '../errors.ts';
import { checkPastDate } from '../matters/fuzzy-date.ts';
import { checkChoice, checkOptionalText, checkText, isWebAddress, TEXT_LIMITS } from '../matters/text.ts';
import type { Contact } from './contacts.ts';

export const PROPOSAL_KINDS = [
  'add_contact',
  'correct_contact',
  'check_contact',
  'end_contact',
  'add_alias',
  'end_alias',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** `waiting` until there is a decision. */
export const PROPOSAL_STATES = ['waiting', 'accepted', 'declined', 'taken_back'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export type Decision = Exclude<ProposalState, 'waiting'>;

/** Most proposals of one person that wait at the same time. */
export const MOST_WAITING = 20;

export const ALIAS_KINDS = ['abbreviation', 'former_name', 'other_name'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** Another name of an agency. */
export interface Alias {
  readonly name: string;
  readonly kind: AliasKind;
}

/** What is to stand in the directory; null where a proposal only says that something is, or is no longer, true. */
export type Proposed = Contact | Alias | null;

/** Where it was read, when, and what the proposer says to it. */
export interface Evidence {
  readonly source: string;
  readonly readOn: string;
  readonly note: string | null;
}

export interface EvidenceInput {
  readonly source: string;
  /** Default: today. */
  readonly readOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** @throws Refusal TEXT_*, DATE_INVALID, DATE_IN_FUTURE; TEXT_REQUIRED also for a source that is no web address */
export function checkEvidence({ source, readOn, note }: EvidenceInput, today: string): Evidence {
  const address = checkText(source, TEXT_LIMITS.note, 'where it can be read', ['source']);
  if (!isWebAddress(address))
    throw refusal('TEXT_REQUIRED', { field: 'the address where it can be read (https://…)' }, ['source']);
  return {
    source: address,
    readOn: readOn ? checkPastDate(readOn, today, ['readOn']) : today,
    note: checkOptionalText(note, TEXT_LIMITS.note, 'the note', ['note']),
  };
}

/** @throws Refusal TEXT_*, CHOICE_UNKNOWN */
export const checkAlias = (input: { readonly name: string; readonly kind: string }): Alias => ({
  name: checkText(input.name, TEXT_LIMITS.title, 'the name', ['name']),
  kind: checkChoice(input.kind, ALIAS_KINDS, 'kind of name', ['kind']),
});
