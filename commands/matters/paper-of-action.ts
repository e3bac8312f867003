/**
 * The paper that shows what an agency published, said or filed: one that the matter keeps already, or a file that it keeps from now
 * on as a paper of its own; and where in it that stands.
 */
import type { ActionKind } from '#domain/agreements/agency-action.ts';
import { refusal } from '#domain/errors.ts';
import type { FuzzyDate } from '#domain/matters/fuzzy-date.ts';
import { parseCited } from '#domain/matters/parse-fact.ts';
import { TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertCommunication } from '#db/writes/communications.ts';
import { findFilesOfPaper } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { findPart } from '#db/writes/parts.ts';
import type { CommandContext } from '../context.ts';
import { checkDocument } from '../documents/check-document.ts';
import { tellHeld } from '../documents/tell-held.ts';
import type { Evidence } from './append-events.ts';
import { readCommunication, refuseDuplicate } from './communication.ts';
import { evidenceOf } from './evidence.ts';

interface ShownBy {
  readonly communication?: string | null | undefined;
  readonly file?: string | null | undefined;
  readonly page?: number | null | undefined;
  readonly passage?: string | null | undefined;
  readonly kind: string;
  readonly statement: string;
  /** Name of the agency. */
  readonly from: string;
  readonly occurred: FuzzyDate;
}

interface PaperOfAction {
  readonly communicationId: string;
  readonly evidence: Evidence;
}

/**
 * Null where no paper of ours shows it.
 * @throws Refusal NOT_FOUND, DOCUMENT_UNKNOWN, DUPLICATE_FILE, NUMBER_OUT_OF_RANGE, TEXT_*
 */
export async function paperOfAction(
  ctx: CommandContext,
  matter: MatterRow,
  shown: ShownBy,
): Promise<PaperOfAction | null> {
  const cited = parseCited(shown, []);
  if (shown.communication) {
    const part = await findPart(ctx.tx, ctx.viewer, matter.id, shown.communication);
    if (part?.kind !== 'communication') throw refusal('NOT_FOUND', { what: 'letter' }, ['communication']);
    await checkDocument(ctx, matter.organizationId, cited.file, ['file']);
    const files = (await findFilesOfPaper(ctx.tx, part.id)) ?? { file: null, enclosures: [] };
    return { communicationId: part.id, evidence: evidenceOf(cited, files, []) };
  }
  if (!shown.file) return null;
  const communicationId = await keepPaper(ctx, matter, shown.file, shown);
  return { communicationId, evidence: { ...cited, documentId: null } };
}

/** How a paper of this kind reaches its readers. */
const channelOf = (kind: string) =>
  (['letter_to_congress', 'memorandum'] satisfies ActionKind[] as string[]).includes(kind)
    ? ('letter' as const)
    : ('portal' as const);

async function keepPaper(
  ctx: CommandContext,
  matter: MatterRow,
  file: string,
  { kind, statement, from, occurred }: ShownBy,
): Promise<string> {
  await checkDocument(ctx, matter.organizationId, file, ['file']);
  const communication = await readCommunication(ctx, matter, {
    communication: {
      direction: 'in',
      channel: channelOf(kind),
      subject: statement.trim().slice(0, TEXT_LIMITS.line),
      sender: from,
      datedOn: occurred.precision === 'day' ? occurred.on : null,
      file,
    },
  });
  await refuseDuplicate(ctx, communication, ['file']);
  await insertCommunication(ctx.tx, communication);
  await tellHeld(ctx, file);
  return communication.id;
}
