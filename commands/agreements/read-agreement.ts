// What a person says of an agreement, checked. Its dates and its status are no part of it: they are folded from sourced facts.
import { AGREEMENT_KINDS, type AgreementKind, TOPICS } from '#domain/agreements/agreement.ts';
import { checkStatement, type StatementInput } from '#domain/agreements/sources.ts';
import { checkChoice, checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { refusal } from '#domain/errors.ts';
import { knownAgencySlugs } from '#db/writes/people.ts';
import type { CommandContext } from '../context.ts';
import type { AgreementPartyRow, SourcedStatementRow } from '#db/schema/agreements.ts';

/** A sourced statement, and what it is about: `other` where nobody said. */
export interface KnownInput extends StatementInput {
  readonly topic?: string | null | undefined;
}

export interface AgreementPartyInput {
  readonly name: string;
  readonly role: string;
  /** The slug of the agency that it is. */
  readonly agencySlug?: string | null | undefined;
}

export interface AgreementSaid {
  readonly title: string;
  readonly agreementKind: AgreementKind;
  readonly summary: string;
  readonly parties: readonly AgreementPartyInput[];
  readonly known: readonly KnownInput[];
  readonly unknown: readonly string[];
}

export interface AgreementTexts {
  readonly title: string;
  readonly agreementKind: AgreementKind;
  readonly summary: string;
  readonly parties: readonly AgreementPartyRow[];
  readonly known: readonly SourcedStatementRow[];
  readonly unknown: readonly string[];
}

/** Checks what was given; what was left out stays left out. @throws Refusal CHOICE_UNKNOWN, TEXT_*, TOO_MANY */
export function readAgreement<Given extends Partial<AgreementSaid>>(input: Given) {
  const { title, agreementKind, summary, parties, known, unknown } = input;
  for (const [field, list] of Object.entries({ parties, known, unknown })) {
    checkListLength(list ?? [], LIST_LIMITS.entries, field, [field]);
  }
  const read: Partial<AgreementTexts> = {
    ...(title == null ? {} : { title: checkText(title, TEXT_LIMITS.title, 'the title', ['title']) }),
    ...(agreementKind == null
      ? {}
      : { agreementKind: checkChoice(agreementKind, AGREEMENT_KINDS, 'kind', ['agreementKind']) }),
    ...(summary == null ? {} : { summary: checkText(summary, TEXT_LIMITS.note, 'the summary', ['summary']) }),
    ...(parties == null ? {} : { parties: each(parties, 'parties', checkParty) }),
    ...(known == null ? {} : { known: each(known, 'known', checkKnown) }),
    ...(unknown == null ? {} : { unknown: each(unknown, 'unknown', checkUnknown) }),
  };
  return read as Given extends AgreementSaid ? AgreementTexts : Partial<AgreementTexts>;
}

/** Each agency that a party names is one that is here. @throws Refusal AGENCY_UNKNOWN */
export async function checkAgencies(
  { tx }: Pick<CommandContext, 'tx'>,
  parties: readonly AgreementPartyRow[],
): Promise<void> {
  const known = await knownAgencySlugs(
    tx,
    parties.flatMap(({ agencySlug = [] }) => agencySlug),
  );
  const at = parties.findIndex(({ agencySlug }) => agencySlug !== undefined && !known.has(agencySlug));
  if (at >= 0) throw refusal('AGENCY_UNKNOWN', {}, ['parties', String(at), 'agencySlug']);
}

const each = <One, Row>(
  list: readonly One[],
  field: string,
  check: (one: One, path: readonly string[]) => Row,
): readonly Row[] => list.map((one, at) => check(one, [field, String(at)]));

function checkParty(
  { name, role, agencySlug }: AgreementPartyInput,
  path: readonly string[],
): AgreementPartyRow {
  return {
    name: checkText(name, TEXT_LIMITS.line, 'the party', [...path, 'name']),
    role: checkText(role, TEXT_LIMITS.line, 'what the party does', [...path, 'role']),
    ...(agencySlug ? { agencySlug } : {}),
  };
}

const checkKnown = ({ topic, ...statement }: KnownInput, path: readonly string[]): SourcedStatementRow => ({
  ...checkStatement(statement, path),
  topic: checkChoice(topic ?? 'other', TOPICS, 'topic', [...path, 'topic']),
});

const checkUnknown = (text: string, path: readonly string[]): string =>
  checkText(text, TEXT_LIMITS.note, 'what is not known', path);
