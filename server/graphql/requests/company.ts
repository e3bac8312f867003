// What nearly every reader of a request asks for beside it. A list and one request by its code bring it along in their own
// statement, the one also the lists that the operation asks for; elsewhere the loaders gather it.
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { COMMUNICATION_ORDER, type CommunicationRow } from '#db/queries/communications.ts';
import { firstWindow, type Page, type PageArgs } from '#db/queries/keyset.ts';
import type { WantedLists } from '#db/queries/request-company.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { required } from '../required.ts';
import { argumentsFor, asksFor } from '../selection.ts';

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

/** Its clocks. */
export const deadlinesOf = ({ company, id }: RequestRow, _args: NoArgs, { loaders }: ApiContext) =>
  company?.deadlines ?? loaders.deadlinesOf(id);

/** The page of its letters that came along, where it is the one that these arguments ask for. */
export function communicationsAlong({ company }: RequestRow, args: PageArgs): Page<CommunicationRow> | null {
  const along = company?.communications;
  return along && firstWindow(args, COMMUNICATION_ORDER)?.limit === along.limit ? along.page : null;
}

/** Which lists an operation asks of a request, of those that its statement can bring along. */
export function wantedLists(info: GraphQLResolveInfo): WantedLists {
  const { returnType } = info;
  const args = isObjectType(returnType) ? argumentsFor(info, returnType, 'communications') : null;
  const communications = args && firstWindow(args, COMMUNICATION_ORDER);
  return {
    ...(asksFor(info, 'deadlines') ? { deadlines: true } : {}),
    ...(communications ? { communications } : {}),
  };
}
