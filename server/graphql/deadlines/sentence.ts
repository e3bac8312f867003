import { clockLabel } from '#domain/words/clocks-en.ts';
import { type DeadlineSaid, deadlineInWords } from '#domain/words/deadline-en.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { ApiContext } from '../../context.ts';

/** What is due, in words. */
export const labelOf = ({ name, title }: DeadlineRow): string => clockLabel(name, title);

/** `CMS’s answer is due by Mon 14 Dec 2026.` */
export async function deadlineSentence(row: DeadlineRow, ctx: ApiContext): Promise<string> {
  const request = row.matterKind === 'foia_request' ? await ctx.loaders.requests(row.matterId) : null;
  const agency = request ? await ctx.loaders.agencies(request.agencyId) : null;
  return deadlineInWords({
    label: labelOf(row),
    status: row.status as DeadlineSaid['status'],
    isProvisional: row.certainty === 'provisional',
    dueOn: row.dueOn,
    fileBy: row.fileBy,
    agency: agency?.abbreviation ?? agency?.name ?? null,
  });
}
