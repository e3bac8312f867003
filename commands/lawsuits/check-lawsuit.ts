/** What recording and editing a lawsuit check alike. */
import { refusal } from '#domain/errors.ts';
import { findCourt } from '#domain/lawsuits/courts.ts';
import { normaliseDocketNumber } from '#domain/lawsuits/docket-number.ts';
import {
  LAWSUIT_NATURES,
  type LawsuitNature,
  PARTY_ROLES,
  type PartyRole,
} from '#domain/lawsuits/parties.ts';
import { OVERRIDABLE_RULES } from '#domain/lawsuits/standing-orders.ts';
import {
  checkListLength,
  checkOptionalText,
  checkText,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '#domain/matters/text.ts';
import type { PartyRow, StandingOrderRow } from '#db/schema/lawsuits.ts';
import { findSameCase, type LawsuitRecord, loadLawsuit } from '#db/writes/lawsuits.ts';
import { findMatter, type MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';

export interface PartyInput {
  readonly name: string;
  readonly role: PartyRole;
  readonly counsel?: readonly string[] | null | undefined;
}

export interface StandingOrderInput {
  readonly rule: string;
  readonly days: number;
  readonly source: string;
}

/** What a lawsuit says of itself; what is left out stays as it is, what is null becomes empty. */
export interface LawsuitFields {
  readonly court?: string | null | undefined;
  readonly docketNumber?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly nature?: string | null | undefined;
  readonly judge?: string | null | undefined;
  readonly parties?: readonly PartyInput[] | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
  readonly relief?: string | null | undefined;
  readonly standingOrders?: readonly StandingOrderInput[] | null | undefined;
  /** The case below, which this is the appeal of. */
  readonly appealOf?: string | null | undefined;
}

type Row = Pick<
  LawsuitRecord,
  'caption' | 'nature' | 'judge' | 'parties' | 'claims' | 'relief' | 'standingOrders'
>;

/** The fields that were given, checked. @throws Refusal TEXT_*, TOO_MANY, CHOICE_UNKNOWN, NUMBER_OUT_OF_RANGE */
export function checkFields(input: LawsuitFields): Partial<Row> {
  const { caption, nature, judge, parties, claims, relief, standingOrders } = input;
  return {
    ...(caption == null ? {} : { caption: checkText(caption, TEXT_LIMITS.note, 'the caption', ['caption']) }),
    ...(nature == null ? {} : { nature: checkNature(nature) }),
    ...(judge === undefined
      ? {}
      : { judge: checkOptionalText(judge, TEXT_LIMITS.line, 'the judge', ['judge']) }),
    ...(parties === undefined ? {} : { parties: checkParties(parties ?? []) }),
    ...(claims === undefined ? {} : { claims: checkClaims(claims ?? []) }),
    ...(relief === undefined
      ? {}
      : { relief: checkOptionalText(relief, TEXT_LIMITS.note, 'the relief asked for', ['relief']) }),
    ...(standingOrders === undefined ? {} : { standingOrders: checkStandingOrders(standingOrders ?? []) }),
  };
}

function checkNature(value: string): LawsuitNature {
  const found = LAWSUIT_NATURES.find((nature) => nature === value);
  if (found) return found;
  throw refusal('CHOICE_UNKNOWN', { value, field: 'nature', choices: LAWSUIT_NATURES.join(', ') }, [
    'nature',
  ]);
}

function checkParties(parties: readonly PartyInput[]): readonly PartyRow[] {
  checkListLength(parties, LIST_LIMITS.entries, 'parties', ['parties']);
  return parties.map(({ name, role, counsel }, index) => {
    const at = (field: string) => ['parties', String(index), field];
    if (!PARTY_ROLES.includes(role)) {
      throw refusal(
        'CHOICE_UNKNOWN',
        { value: role, field: 'role', choices: PARTY_ROLES.join(', ') },
        at('role'),
      );
    }
    checkListLength(counsel ?? [], LIST_LIMITS.entries, 'counsel', at('counsel'));
    const spokenForBy = (counsel ?? []).map((one) =>
      checkText(one, TEXT_LIMITS.line, 'counsel', at('counsel')),
    );
    return {
      name: checkText(name, TEXT_LIMITS.line, 'the name of a party', at('name')),
      role,
      ...(spokenForBy.length > 0 ? { counsel: spokenForBy } : {}),
    };
  });
}

function checkClaims(claims: readonly string[]): readonly string[] {
  checkListLength(claims, LIST_LIMITS.entries, 'claims', ['claims']);
  return claims.map((claim, index) =>
    checkText(claim, TEXT_LIMITS.note, 'a claim', ['claims', String(index)]),
  );
}

function checkStandingOrders(orders: readonly StandingOrderInput[]): readonly StandingOrderRow[] {
  checkListLength(orders, LIST_LIMITS.entries, 'standing orders', ['standingOrders']);
  return orders.map(({ rule, days, source }, index) => {
    const at = (field: string) => ['standingOrders', String(index), field];
    if (!(OVERRIDABLE_RULES as readonly string[]).includes(rule)) {
      throw refusal(
        'CHOICE_UNKNOWN',
        { value: rule, field: 'rule', choices: OVERRIDABLE_RULES.join(', ') },
        at('rule'),
      );
    }
    if (!Number.isInteger(days) || days < 1 || days > 365) {
      throw refusal('NUMBER_OUT_OF_RANGE', { field: 'days', least: 1, most: 365 }, at('days'));
    }
    return {
      rule,
      days,
      source: checkText(source, TEXT_LIMITS.note, 'where the order can be read', at('source')),
    };
  });
}

type CaseRow = Pick<LawsuitRecord, 'courtKey' | 'docketNumber' | 'docketKey'>;

/**
 * Court and number together, since a number is read by the habits of its court.
 * @param before what stands where one of the two was left out
 * @throws Refusal COURT_UNKNOWN, DOCKET_NUMBER_UNREADABLE, LAWSUIT_EXISTS
 */
export async function checkCase(
  ctx: CommandContext,
  { court: givenCourt, docketNumber: givenNumber }: LawsuitFields,
  before: Pick<CaseRow, 'courtKey' | 'docketNumber'>,
  matter: { readonly id: string | null; readonly isWatched: boolean },
): Promise<CaseRow> {
  const courtKey = givenCourt === undefined ? before.courtKey : givenCourt || null;
  const written = givenNumber === undefined ? before.docketNumber : givenNumber;
  const docketNumber = checkOptionalText(written, TEXT_LIMITS.line, 'the case number', ['docketNumber']);
  const court = courtKey === null ? undefined : findCourt(courtKey);
  if (!court) {
    if (courtKey !== null || docketNumber !== null || !matter.isWatched)
      throw refusal('COURT_UNKNOWN', {}, ['court']);
    return { courtKey: null, docketNumber: null, docketKey: null };
  }
  if (docketNumber === null) return { courtKey: court.id, docketNumber: null, docketKey: null };
  const read = normaliseDocketNumber(docketNumber, court);
  if ('trouble' in read) throw refusal('DOCKET_NUMBER_UNREADABLE', { value: docketNumber }, ['docketNumber']);
  const found = { courtKey: court.id, docketNumber, docketKey: read.normal };
  const same = await findSameCase(ctx.tx, ctx.viewer, found, matter.id);
  if (same) throw refusal('LAWSUIT_EXISTS', {}, ['docketNumber'], same);
  return found;
}

/** A case becomes public: not where the viewer may see another record of it. @throws Refusal LAWSUIT_EXISTS */
export async function checkNotTwice(ctx: CommandContext, { id, kind }: MatterRow): Promise<void> {
  if (kind !== 'lawsuit') return;
  const { courtKey, docketKey } = await loadLawsuit(ctx.tx, id);
  if (courtKey === null || docketKey === null) return;
  const same = await findSameCase(ctx.tx, ctx.viewer, { courtKey, docketKey }, id);
  if (same) throw refusal('LAWSUIT_EXISTS', {}, ['visibility'], same);
}

/** The case below: visible, another one, and sample with sample. @throws Refusal LAWSUIT_UNKNOWN */
export async function checkAppealOf(
  ctx: CommandContext,
  id: string | null | undefined,
  matter: { readonly id: string | null; readonly isSample: boolean },
): Promise<string | null> {
  if (!id) return null;
  const below = await findMatter(ctx.tx, ctx.viewer, id);
  if (below?.kind !== 'lawsuit' || below.id === matter.id || below.isSample !== matter.isSample) {
    throw refusal('LAWSUIT_UNKNOWN', {}, ['appealOf']);
  }
  return below.id;
}
