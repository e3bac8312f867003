// What nearly every reader of a request asks for beside it. A list and one request by its code bring it along in their own
// statement; elsewhere the loaders gather it.
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { required } from '../required.ts';

type NoArgs = object;

/** Who must answer. */
export const agencyOf = ({ company, agencyId }: RequestRow, _args: NoArgs, { loaders }: ApiContext) =>
  company?.agency ?? loaders.agencies(agencyId).then(required);

/** The soonest open date that the viewer may see. */
export function nextDeadlineOf(
  { company, nextDeadlineId }: RequestRow,
  _args: NoArgs,
  { loaders }: ApiContext,
) {
  if (company) return company.nextDeadline;
  return nextDeadlineId === null ? null : loaders.deadlines(nextDeadlineId);
}

/** The newest fact: the projected one is a look-up by key; only who may not see it needs the one before. */
export async function lastEventOf(row: RequestRow, _args: NoArgs, { loaders }: ApiContext) {
  if (row.company?.lastEvent) return row.company.lastEvent;
  if (row.lastEventId === null) return null;
  return (row.company ? null : await loaders.events(row.lastEventId)) ?? loaders.lastEvents(row.id);
}
