/**
 * Records what an agency published, said or filed, in the matter that it is about: with its document and page or its address, what
 * it answers, and which facts it gave rise to. What an agency answers to a request of ours is a letter of that request instead.
 */
import { AGENCY_ACTION, type AgencyActionSaid, parseAgencyAction } from '#domain/agreements/agency-action.ts';
import { can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import { checkListLength, LIST_LIMITS } from '#domain/matters/text.ts';
import { loadEvents } from '#db/writes/events.ts';
import { findAgency } from '#db/writes/people.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { appendEvents, newEvent } from './append-events.ts';
import type { LinkResult, LinkTarget } from './link-matter.ts';
import { paperOfAction } from './paper-of-action.ts';
import { finishAct, openMatter, subjectOf } from './open-matter.ts';

export interface RecordAgencyActionInput extends LinkTarget, AgencyActionSaid {
  readonly agency: string;
  readonly occurred: FuzzyDateInput;
  /** A communication of the matter whose file shows it. */
  readonly communication?: string | null | undefined;
  /** With it: which of its files shows it. Alone: a new paper, which the matter keeps from now on. */
  readonly file?: string | null | undefined;
  readonly page?: number | null | undefined;
  /** Words of that page. */
  readonly passage?: string | null | undefined;
  /** The fact that it answers. */
  readonly aboutEvent?: string | null | undefined;
  /** Facts that it gave rise to. */
  readonly gaveRiseTo?: readonly string[] | null | undefined;
}

export type AgencyActionResult = LinkResult & { readonly eventId: string };

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, ACTION_OF_REQUEST, DOCUMENT_UNKNOWN, DUPLICATE_FILE, NUMBER_OUT_OF_RANGE, ACTION_UNSOURCED, AGENCY_UNKNOWN, EVENT_UNKNOWN, CHOICE_UNKNOWN, DATE_*, TEXT_*, TOO_MANY
 */
export const recordAgencyAction = (
  deps: CommandDeps,
  input: RecordAgencyActionInput,
): Promise<AgencyActionResult> =>
  runCommand(deps, 'record_agency_action', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'report_facts', { id, expectedVersion, path: ['matter'] });
    if (matter.kind === 'foia_request') throw refusal('ACTION_OF_REQUEST', {}, ['matter']);
    const agency = await findAgency(ctx.tx, input.agency);
    if (!agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
    const { aboutEventId, gaveRiseTo } = await findEvents(ctx, matter, input);
    const occurred = checkFuzzyDate(input.occurred, ctx.today, ['occurred']);
    const hasPaper = Boolean(input.communication ?? input.file);
    const said = parseAgencyAction(input, hasPaper);
    const paper = await paperOfAction(ctx, matter, { ...input, from: agency.name, occurred });
    const event = {
      ...newEvent(ctx, AGENCY_ACTION, ctx.today, { ...said, agencyId: agency.id, gaveRiseTo }),
      occurred,
      communicationId: paper?.communicationId ?? null,
      aboutEventId,
    };
    await appendEvents(ctx, id, [event], paper?.evidence);
    const after = { agencyId: agency.id, on: event.occurred.on, statement: said['statement'] };
    const version = await finishAct(ctx, id, { action: 'record_agency_action', eventId: event.id, after });
    return { matterId: id, version, eventId: event.id };
  });

/** The facts it names, of this matter, as far as the viewer may read them. */
async function findEvents(ctx: CommandContext, matter: MatterRow, input: RecordAgencyActionInput) {
  const gaveRiseTo = input.gaveRiseTo ?? [];
  checkListLength(gaveRiseTo, LIST_LIMITS.facts, 'gaveRiseTo', ['gaveRiseTo']);
  const recorded = await loadEvents(ctx.tx, matter.id);
  const seen = new Set(
    recorded
      .filter(
        ({ visibility = null }) =>
          can(ctx.viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed,
      )
      .map(({ id }) => id),
  );
  const unknown = gaveRiseTo.findIndex((id) => !seen.has(id));
  if (unknown >= 0) throw refusal('EVENT_UNKNOWN', {}, ['gaveRiseTo', String(unknown)]);
  const aboutEventId = input.aboutEvent ?? null;
  if (aboutEventId !== null && !seen.has(aboutEventId)) throw refusal('EVENT_UNKNOWN', {}, ['aboutEvent']);
  return { aboutEventId, gaveRiseTo };
}
