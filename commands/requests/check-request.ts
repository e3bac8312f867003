/** Checks that several acts on a request share. */
import { refusal } from '#domain/errors.ts';
import {
  checkListLength,
  checkOptionalText,
  checkText,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '#domain/matters/text.ts';
import type { RequesterRow } from '#db/schema/requests.ts';
import { findMatter } from '#db/writes/matters.ts';
import { findRole } from '#db/writes/people.ts';
import type { CommandContext } from '../context.ts';

/** The requester of record, exactly as printed on the request. */
export interface RequesterInput {
  readonly name: string;
  readonly organization?: string | null | undefined;
  readonly onBehalfOf?: string | null | undefined;
  readonly coRequesters?: readonly string[] | null | undefined;
  readonly signatory?: string | null | undefined;
}

/** @throws Refusal TEXT_*, TOO_MANY */
export function checkRequester(input: RequesterInput): RequesterRow {
  const at = (field: string) => ['requester', field];
  const line = (field: 'organization' | 'onBehalfOf' | 'signatory', words: string) => {
    const text = checkOptionalText(input[field], TEXT_LIMITS.line, words, at(field));
    return text === null ? {} : { [field]: text };
  };
  const others = input.coRequesters ?? [];
  checkListLength(others, LIST_LIMITS.entries, 'co-requesters', at('coRequesters'));
  return {
    name: checkText(input.name, TEXT_LIMITS.line, 'the requester’s name', at('name')),
    ...line('organization', 'the requester’s organization'),
    ...line('onBehalfOf', 'on behalf of'),
    ...line('signatory', 'the signatory'),
    ...(others.length > 0
      ? {
          coRequesters: others.map((name) =>
            checkText(name, TEXT_LIMITS.line, 'co-requester', at('coRequesters')),
          ),
        }
      : {}),
  };
}

/** The agreement a request hangs on: visible, and sample with sample, real with real. @throws Refusal AGREEMENT_UNKNOWN */
export async function checkAgreement(
  ctx: CommandContext,
  id: string | null | undefined,
  isSample: boolean,
): Promise<string | null> {
  if (!id) return null;
  const agreement = await findMatter(ctx.tx, ctx.viewer, id);
  if (agreement?.kind !== 'agreement' || agreement.isSample !== isSample) {
    throw refusal('AGREEMENT_UNKNOWN', {}, ['agreement']);
  }
  return agreement.id;
}

/** A person who may lead: a member of the organization who is more than a viewer. @throws Refusal PERSON_UNKNOWN */
export async function checkMember(
  ctx: CommandContext,
  organizationId: string,
  personId: string | null | undefined,
  field: string,
): Promise<void> {
  if (!personId) return;
  const role = await findRole(ctx.tx, organizationId, personId);
  if (role === undefined || role === 'viewer') throw refusal('PERSON_UNKNOWN', {}, [field]);
}
