/**
 * Files a draft: the day it went out, by which channel, with which proof. From then on the agency's clock runs, counted from
 * the day of delivery that the proof shows (else the day of sending) and marked provisional until the agency states a date.
 */
import { refusal } from '#domain/errors.ts';
import { checkPastDate, checkTime } from '#domain/matters/fuzzy-date.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkDocument } from '../documents/check-document.ts';
import { insertCommunication } from '#db/writes/communications.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { openRequest, type RequestResult, type RequestTarget } from './open-request.ts';

export interface FileRequestInput extends RequestTarget {
  readonly submittedOn: string;
  readonly submittedTime?: string | null | undefined;
  readonly channel: 'letter' | 'email' | 'portal' | 'phone' | 'fax' | 'visit';
  readonly proof: string;
  readonly proofNote?: string | null | undefined;
  /** The day of delivery that the proof shows. */
  readonly deliveredOn?: string | null | undefined;
  /** Id of an uploaded file. */
  readonly proofFile?: string | null | undefined;
}

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_A_DRAFT, DATE_*, TIME_INVALID, TEXT_*, DOCUMENT_UNKNOWN
 */
export const fileRequest = (deps: CommandDeps, input: FileRequestInput): Promise<RequestResult> =>
  runCommand(deps, 'file_request', input, async (ctx) => {
    const { matter, facts, request } = await openRequest(ctx, 'file_request', input);
    if (facts.filed) throw refusal('NOT_A_DRAFT', { filedOn: facts.filed.occurred.on }, ['foiaRequest']);
    const on = checkPastDate(input.submittedOn, ctx.today, ['submittedOn']);
    const time = input.submittedTime ? checkTime(input.submittedTime, ['submittedTime']) : null;
    const deliveredOn = input.deliveredOn
      ? checkPastDate(input.deliveredOn, ctx.today, ['deliveredOn'])
      : null;
    if (deliveredOn !== null && deliveredOn < on) {
      throw refusal('DATE_RANGE_INVALID', { on, until: deliveredOn }, ['deliveredOn']);
    }
    const proofNote = checkOptionalText(input.proofNote, TEXT_LIMITS.note, 'the note on the proof', [
      'proofNote',
    ]);
    const documentId = await checkDocument(ctx, matter.organizationId, input.proofFile, ['proofFile']);
    const communicationId = ctx.newId();
    await insertCommunication(ctx.tx, {
      id: communicationId,
      matterId: matter.id,
      direction: 'out',
      channel: input.channel,
      subject: matter.title,
      recipient: request.agencyName,
      sentOn: on,
      happenedOn: on,
      documentId,
      visibility: null,
      recordedById: ctx.viewer.kind === 'person' ? ctx.viewer.personId : null,
      recordedAt: ctx.now,
    });
    const payload = { channel: input.channel, proof: input.proof, proofNote, deliveredOn };
    const plain = newEvent(ctx, 'submitted', on, payload);
    const event = { ...plain, communicationId, occurred: { ...plain.occurred, time } };
    await appendEvents(ctx, matter.id, [event]);
    const note = { action: 'file_request', eventId: event.id, after: { ...payload, submittedOn: on } };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
  });
