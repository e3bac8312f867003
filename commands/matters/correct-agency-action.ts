/** Corrects what was recorded of an act of an agency, or says that it never did it: see `correct-openly.ts`. */
import { AGENCY_ACTION, type AgencyActionSaid, parseAgencyAction } from '#domain/agreements/agency-action.ts';
import { refusal } from '#domain/errors.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import { findAgency } from '#db/writes/people.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { correctOpenly, type OpenCorrection } from './correct-openly.ts';
import type { LinkResult, LinkTarget } from './link-matter.ts';
import { openMatter } from './open-matter.ts';

export interface CorrectAgencyActionInput extends LinkTarget, OpenCorrection {
  readonly occurred?: FuzzyDateInput | null | undefined;
  readonly agency?: string | null | undefined;
  /** All that it says from now on; left out, the words stay as they are. */
  readonly said?: AgencyActionSaid | null | undefined;
}

/**
 * Owners, editors and counsel may. Its paper, what it answers and what came of it stay as they are.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED, AGENCY_UNKNOWN, DATE_* and all of `parseAgencyAction`
 */
export const correctAgencyAction = (
  deps: CommandDeps,
  input: CorrectAgencyActionInput,
): Promise<LinkResult> =>
  runCommand(deps, 'correct_agency_action', input, async (ctx) => {
    const { matter: id, expectedVersion, occurred, said } = input;
    const matter = await openMatter(ctx, 'report_facts', { id, expectedVersion, path: ['matter'] });
    const agency = input.agency ? await findAgency(ctx.tx, input.agency) : undefined;
    if (input.agency && !agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
    const version = await correctOpenly(ctx, matter, AGENCY_ACTION, input, (wrong) => {
      const { agencyId, gaveRiseTo } = wrong.payload;
      const words = said
        ? { ...parseAgencyAction(said, wrong.communicationId !== null, ['said']), agencyId, gaveRiseTo }
        : wrong.payload;
      return {
        ...(occurred ? { occurred: checkFuzzyDate(occurred, ctx.today, ['occurred']) } : {}),
        payload: { ...words, ...(agency ? { agencyId: agency.id } : {}) },
        ...(said ? { redaction: null } : {}),
      };
    });
    return { matterId: id, version };
  });
