import { docketKey } from '#domain/comments/docket-key.ts';
import { refusal } from '#domain/errors.ts';
import {
  checkListLength,
  checkOptionalText,
  checkText,
  isWebAddress,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '#domain/matters/text.ts';
import type { SystemOfRecordsRow } from '#db/schema/agency-dockets.ts';
import { findSameDocket } from '#db/writes/agency-dockets.ts';
import { findAgency } from '#db/writes/people.ts';
import type { CommandContext } from '../context.ts';

export type DocketKind = 'rulemaking' | 'nonrulemaking' | 'none';

export interface SystemInput {
  readonly number: string;
  readonly name: string;
  readonly notice?: string | null | undefined;
}

/** What a docket says of itself, as recording and editing take it. */
export interface DocketFields {
  readonly agency: string;
  readonly docketKind: DocketKind;
  readonly docketNumber?: string | null | undefined;
  readonly subject: string;
  readonly portalUrl?: string | null | undefined;
  readonly systems?: readonly SystemInput[] | null | undefined;
  readonly missingNotice?: string | null | undefined;
}

/** @throws Refusal AGENCY_UNKNOWN, DOCKET_NUMBER_MISMATCH, DOCKET_EXISTS, ADDRESS_INVALID, TEXT_*, TOO_MANY */
export async function checkDocket(
  ctx: CommandContext,
  input: DocketFields,
  matter: { readonly id: string | null; readonly isSample: boolean },
) {
  const agency = await findAgency(ctx.tx, input.agency);
  if (!agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
  const docketNumber = line(input.docketNumber, 'docketNumber', 'the number');
  if ((input.docketKind === 'none') !== (docketNumber === null)) {
    throw refusal('DOCKET_NUMBER_MISMATCH', {}, ['docketNumber']);
  }
  const key = docketNumber === null ? null : docketKey(docketNumber);
  if (key !== null) await refuseSame(ctx, { agencyId: agency.id, docketKey: key, ...matter });
  return {
    agencyId: agency.id,
    docketKind: input.docketKind,
    docketNumber,
    docketKey: key,
    subject: checkText(input.subject, TEXT_LIMITS.note, 'the subject', ['subject']),
    portalUrl: checkAddress(input.portalUrl, ['portalUrl']),
    systems: checkSystems(input.systems ?? []),
    missingNotice: checkOptionalText(input.missingNotice, TEXT_LIMITS.note, 'the question', [
      'missingNotice',
    ]),
  };
}

async function refuseSame(
  ctx: CommandContext,
  { id, ...docket }: { id: string | null; agencyId: string; docketKey: string; isSample: boolean },
): Promise<void> {
  const same = await findSameDocket(ctx.tx, ctx.viewer, docket, id);
  if (same !== null) throw refusal('DOCKET_EXISTS', {}, ['docketNumber'], same);
}

const line = (value: string | null | undefined, field: string, words: string) =>
  checkOptionalText(value, TEXT_LIMITS.line, words, [field]);

/** @throws Refusal ADDRESS_INVALID, TEXT_TOO_LONG */
export function checkAddress(value: string | null | undefined, path: readonly string[]): string | null {
  const address = checkOptionalText(value, TEXT_LIMITS.line, 'the address', path);
  if (address !== null && !isWebAddress(address)) throw refusal('ADDRESS_INVALID', {}, path);
  return address;
}

function checkSystems(systems: readonly SystemInput[]): readonly SystemOfRecordsRow[] {
  checkListLength(systems, LIST_LIMITS.entries, 'systems of records', ['systems']);
  return systems.map(({ number, name, notice }, index) => {
    const at = (field: string) => ['systems', String(index), field];
    const cited = checkOptionalText(notice, TEXT_LIMITS.line, 'the notice', at('notice'));
    return {
      number: checkText(number, TEXT_LIMITS.line, 'the number of the system', at('number')),
      name: checkText(name, TEXT_LIMITS.line, 'the name of the system', at('name')),
      ...(cited === null ? {} : { notice: cited }),
    };
  });
}
