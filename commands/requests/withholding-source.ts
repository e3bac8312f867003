// To which answer rows of an index belong, and who may read them; shared by the acts that write rows.
import { createHash } from 'node:crypto';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import type { WithholdingText } from '#domain/requests/withholdings.ts';
import { rowIdentities } from '#domain/requests/withholding-table.ts';
import { keepInside } from '../access/keep-inside.ts';
import type { CommandContext } from '../context.ts';
import type { LockedRequest } from './open-request.ts';

export interface WithholdingSource {
  /** The production or answer that they belong to; left out where the source does not say. */
  readonly event?: string | null | undefined;
  /** Who may see them; left out, whoever sees the request. */
  readonly visibility?: PartVisibility | undefined;
}

const SOURCES: readonly string[] = ['production', 'determination', 'interim_response'];

/** The first fact of the answer that is named. @throws Refusal WITHHOLDING_SOURCE_UNKNOWN */
export function sourceOf(opened: LockedRequest, id: string | null | undefined): string | null {
  if (!id) return null;
  const found = findSource(opened, id);
  if (!found) throw refusal('WITHHOLDING_SOURCE_UNKNOWN', {}, ['event']);
  return found.rootId;
}

/** Can rows belong to this fact as it stands now? */
export const isSource = (opened: LockedRequest, id: string): boolean => findSource(opened, id) !== undefined;

function findSource({ recorded, facts }: LockedRequest, id: string) {
  const found = facts.events.find((event) => event.id === id || event.rootId === id);
  return recorded.some((event) => event.id === id) && found && SOURCES.includes(found.kind)
    ? found
    : undefined;
}

/** Checks who may see them, and says so for the history. @throws Refusal FORBIDDEN */
export const keepRows = async (
  ctx: CommandContext,
  { matter }: LockedRequest,
  visibility: PartVisibility,
): Promise<Readonly<Record<string, unknown>>> =>
  visibility === null ? {} : keepInside(ctx, matter, { visibility });

/** A short key for each row, see `rowIdentities`. */
export const keysOf = (rows: readonly WithholdingText[], source: string): readonly string[] =>
  rowIdentities(rows, source).map((identity) => createHash('sha256').update(identity).digest('base64url'));
