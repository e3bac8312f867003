/**
 * Removes the words of a letter, a fact, a file, a note, a task, a comment or a row of what was withheld from the record for good:
 * from the part itself with all its corrections, from the history, from asks, mails and search. A tombstone says who, when and why, and the chain of the history still
 * verifies. Kinds and days stay, so no deadline moves. Nothing brings the words back; backups hold them until they expire.
 */
import { can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { REDACTED } from '#domain/matters/redaction.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { withoutWords, wordsInMails } from '#domain/matters/without-words.ts';
import type { LockedApproval } from '#db/writes/approvals.ts';
import { loadEvents } from '#db/writes/events.ts';
import { findHead } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { findPart, INSIDE_KINDS, PAPER_KINDS, type PartRow } from '#db/writes/parts.ts';
import { filesOfPaper, tablesOfRows, withCopies, withUnpacked } from '#db/writes/redacted-files.ts';
import { asksAbout, entriesAbout, removeWords } from '#db/writes/redaction.ts';
import { rowsAlike } from '#db/writes/withholdings.ts';
import { endApproval } from '../approvals/decide.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter, subjectOf } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { checkMatterNotHeld } from './check-hold.ts';
import { chainsOf } from './part-chains.ts';

export interface RedactInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  /** A communication, a fact, a file, a note, a task, a comment or a withholding of it. */
  readonly part: string;
  /** Stands in the tombstone: whoever may see the part reads it. */
  readonly reason: string;
}

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD, REDACTED_ALREADY, TEXT_* */
export const redact = (deps: CommandDeps, input: RedactInput): Promise<RequestResult> =>
  runCommand(deps, 'redact', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'redact', { id, expectedVersion, path: ['matter'] });
    const part = await findPart(ctx.tx, ctx.viewer, id, input.part);
    if (!part) throw refusal('NOT_FOUND', { what: 'entry' }, ['part']);
    const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    const found = await findWords(ctx, matter, part);
    await checkMatterNotHeld(ctx, matter, found.files);
    if (found.isEmpty) throw refusal('REDACTED_ALREADY', {}, ['part']);
    for (const ask of found.asks) await endAsk(ctx, matter, ask);
    const number = ((await findHead(ctx.tx, id))?.number ?? 0) + 1;
    const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
    const asks = found.asks.map((ask) => ask.id);
    await removeWords(ctx.tx, { ...found, matterId: id, asks }, { number, at: ctx.now, personId, reason });
    const version = await finishAct(ctx, id, {
      action: 'redact',
      targetId: part.id,
      reason,
      after: { entry: part.id, withFacts: found.withFacts, redactedEntries: found.entries },
      visibility: part.visibility,
    });
    return { matterId: id, version };
  });

/** All that holds words of a part. Of a letter: its facts and its file too, as far as the viewer may see them. */
async function findWords(ctx: CommandContext, matter: MatterRow, part: PartRow) {
  const { tx, viewer } = ctx;
  const isSeen = (visibility: PartRow['visibility']) =>
    can(viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed;
  const recorded = await loadEvents(tx, matter.id);
  const sendings = part.kind === 'comment' ? sendingsOf(part.id, recorded) : [];
  const chains = chainsOf(recorded).filter(({ ids: chained, paperId, visibility }) =>
    part.kind === 'event' ? chained.includes(part.id) : paperId === part.id && isSeen(visibility),
  );
  const ids = new Set(chains.flatMap((chain) => chain.ids));
  const events = recorded.filter(({ id }) => ids.has(id));
  const fresh = events.filter(({ redaction }) => !redaction);
  const papers = PAPER_KINDS.includes(part.kind) ? [part.id] : [];
  const withholdings = part.kind === 'withholding' ? await rowsAlike(tx, part.id) : [];
  // The table lies with no paper: whoever sees the row may know of it.
  const tables = await tablesOfRows(tx, withholdings);
  const files = await filesOf(ctx, matter, part, tables);
  const inside = INSIDE_KINDS.includes(part.kind) ? [part.id] : [];
  const comments = part.kind === 'comment' ? [part.id] : [];
  const named = [...ids, ...papers, ...files, ...inside, ...comments, ...withholdings];
  const first = await entriesAbout(tx, matter.id, named);
  const asks = await asksAbout(tx, matter.id, named, first);
  const entries = await entriesAbout(tx, matter.id, [...named, ...asks.map(({ id }) => id)]);
  return {
    papers,
    files,
    inside,
    comments,
    withholdings,
    facts: [
      ...fresh.map(({ id, kind, payload }) => ({ id, payload: withoutWords(kind, payload) })),
      ...sendings,
    ],
    inMails: fresh.flatMap(({ kind, payload }) => wordsInMails(kind, payload)),
    withFacts: part.kind === 'event' ? [] : chains.map(({ rootId }) => rootId),
    entries,
    asks,
    isEmpty: part.isRedacted && fresh.length === 0 && entries.length === 0,
  };
}

/** A digest of a text lets it be guessed; that and how the comment was sent stays. */
const sendingsOf = (comment: string, recorded: readonly RecordedEvent[]) =>
  recorded
    .filter(({ kind, payload }) => kind === 'comment_submitted' && names(payload, comment))
    .map(({ id, payload }) => ({ id, payload: { ...payload, sha256: REDACTED } }));

const names = ({ comments }: RecordedEvent['payload'], id: string): boolean =>
  Array.isArray(comments) && comments.includes(id);

async function filesOf(
  { tx, viewer }: CommandContext,
  matter: MatterRow,
  part: PartRow,
  tables: readonly string[],
): Promise<readonly string[]> {
  const own = part.kind === 'document' ? [part.id] : [];
  const named = PAPER_KINDS.includes(part.kind) ? await filesOfPaper(tx, part.id) : own;
  const seen = [...tables];
  for (const file of named) if (await findPart(tx, viewer, matter.id, file)) seen.push(file);
  const all = await Promise.all(seen.map((file) => withUnpacked(tx, file)));
  return withCopies(tx, [...new Set(all.flat())]);
}

/** What an ask was about is gone: nobody can decide on it any more. */
export async function endAsk(
  ctx: CommandContext,
  matter: MatterRow,
  approval: LockedApproval,
): Promise<void> {
  const { viewer } = ctx;
  if (approval.state !== 'waiting' || viewer.kind !== 'person') return;
  const end = approval.personId === viewer.personId ? 'take_back_approval' : 'reject_approval';
  await endApproval(ctx, { approval, matter, viewer }, end, 'What it was about was removed from the record.');
}
