/**
 * Records a call, letter or message of a matter of any kind by itself: who, when, what was said and promised. A call with a name and
 * a promise wins motions. What carries facts is recorded by the act of its kind of matter, with a preview of what moves.
 */
import { insertCommunication } from '#db/writes/communications.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { type PaperInput, readCommunication, refuseDuplicate } from './communication.ts';
import type { LinkResult, LinkTarget } from './link-matter.ts';
import { finishAct, openMatter } from './open-matter.ts';

export interface RecordMatterCommunicationInput extends LinkTarget, Omit<PaperInput, 'facts'> {}

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DUPLICATE_FILE, DOCUMENT_UNKNOWN, DATE_*, TEXT_* */
export const recordMatterCommunication = (
  deps: CommandDeps,
  input: RecordMatterCommunicationInput,
): Promise<LinkResult & { readonly communicationId: string }> =>
  runCommand(deps, 'record_matter_communication', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'record_communication', { id, expectedVersion, path: ['matter'] });
    const communication = await readCommunication(ctx, matter, input);
    if (!input.allowDuplicate) await refuseDuplicate(ctx, communication);
    await insertCommunication(ctx.tx, communication);
    const version = await finishAct(ctx, id, {
      action: 'record_communication',
      targetId: communication.id,
      after: { subject: communication.subject },
    });
    return { matterId: id, version, communicationId: communication.id };
  });
