// What readers of a request ask for beside it. A list and one request by its code bring along in their own statement what the
// operation asks for; whatever did not come along is gathered by the loaders.
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { COMMUNICATION_ORDER, type CommunicationRow } from '#db/queries/communications.ts';
import { firstWindow, type Page, type PageArgs } from '#db/queries/keyset.ts';
import type { Wanted } from '#db/queries/request-company.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { required } from '../required.ts';
import { argumentsOf, type Asked, askedOf } from '../selection.ts';

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
  if (company?.nextDeadline !== undefined) return company.nextDeadline;
  return nextDeadlineId === null ? null : loaders.deadlines(nextDeadlineId);
}

/** The newest fact: the projected one is a look-up by key; only who may not see it needs the one before. */
export function lastEventOf(
  { id, company, lastEventId }: RequestRow,
  _args: NoArgs,
  { loaders }: ApiContext,
) {
  if (lastEventId === null) return null;
  const along = company?.lastEvent;
  if (along === undefined)
    return loaders.events(lastEventId).then((found) => found ?? loaders.lastEvents(id));
  return along ?? loaders.lastEvents(id);
}

/** Its clocks. */
export const deadlinesOf = ({ company, id }: RequestRow, _args: NoArgs, { loaders }: ApiContext) =>
  company?.deadlines ?? loaders.deadlinesOf(id);

/** The page of its letters that came along, where it is the one that these arguments ask for. */
export function communicationsAlong({ company }: RequestRow, args: PageArgs): Page<CommunicationRow> | null {
  const along = company?.communications;
  return along && firstWindow(args, COMMUNICATION_ORDER)?.limit === along.limit ? along.page : null;
}

const wantedTables = (asked: Asked): Wanted => ({
  agency: asked.has('agency'),
  nextDeadline: asked.has('nextDeadline'),
  lastEvent: asked.has('lastEvent'),
});

/** What an operation asks of one request, of all that can come along. */
export function wantedOfOne(info: GraphQLResolveInfo): Wanted {
  const { returnType } = info;
  const asked = askedOf(info);
  const args = isObjectType(returnType) ? argumentsOf(info, returnType, asked, 'communications') : null;
  return {
    ...wantedTables(asked),
    deadlines: asked.has('deadlines'),
    communications: args && firstWindow(args, COMMUNICATION_ORDER),
  };
}

/** What an operation asks of each request of a connection: lists of many are gathered by one statement of their own. */
export const wantedOfEach = (info: GraphQLResolveInfo): Wanted =>
  wantedTables(new Map([...askedOf(info, ['nodes']), ...askedOf(info, ['edges', 'node'])]));
