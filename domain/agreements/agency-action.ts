/**
 * What an agency did in public, or told somebody else than us: a notice, a statement, a letter to Congress, a filing. It stands as
 * the agency said it beside as we read it, and says where that can be read.
 */
import { refusal } from '../errors.ts';
import { checkChoice, checkOptionalText, checkText, TEXT_LIMITS } from '../matters/text.ts';
import { checkSource, type SourceInput } from './sources.ts';

export const AGENCY_ACTION = 'agency_action';

export const ACTION_KINDS = [
  'federal_register_notice',
  'statement',
  'letter_to_congress',
  'court_filing',
  'publication',
  'memorandum',
  'other',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export interface AgencyActionSaid {
  readonly kind: string;
  /** What it did, in a sentence of ours. */
  readonly statement: string;
  /** Its own words. */
  readonly said?: string | null | undefined;
  readonly reading?: string | null | undefined;
  readonly sources?: readonly SourceInput[] | null | undefined;
}

/**
 * What the event keeps of it.
 * @param hasPaper a document of ours shows it
 * @param at where it stands in the input
 * @throws Refusal ACTION_UNSOURCED, CHOICE_UNKNOWN, TEXT_*
 */
export function parseAgencyAction(
  { kind, statement, said, reading, sources }: AgencyActionSaid,
  hasPaper: boolean,
  at: readonly string[] = [],
): Record<string, unknown> {
  const given = sources ?? [];
  if (given.length === 0 && !hasPaper) throw refusal('ACTION_UNSOURCED', {}, [...at, 'sources']);
  const words = checkOptionalText(said, TEXT_LIMITS.note, 'what the agency said', [...at, 'said']);
  const ours = checkOptionalText(reading, TEXT_LIMITS.note, 'as we read it', [...at, 'reading']);
  return {
    actionKind: checkChoice(kind, ACTION_KINDS, 'kind', [...at, 'kind']),
    statement: checkText(statement, TEXT_LIMITS.note, 'what it did', [...at, 'statement']),
    ...(words === null ? {} : { said: words }),
    ...(ours === null ? {} : { reading: ours }),
    sources: given.map((source, number) => checkSource(source, [...at, 'sources', String(number)])),
  };
}
