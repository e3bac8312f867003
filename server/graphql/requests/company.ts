// What readers of a request ask for beside it. A list and one request by its code bring along in their own statement what the
// operation asks for; whatever did not come along is gathered by the loaders.
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { COMMUNICATION_ORDER, type CommunicationRow } from '#db/queries/communications.ts';
import { firstWindow, type Page, type PageArgs } from '#db/queries/keyset.ts';
import type { Wanted } from '#db/queries/request-company.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { required } from '../required.ts';
import { fieldsRead, fieldType, objectOf, reads, rowsRead } from '../reads.ts';
import { argumentsOf, type Asked, askedOf, askedOfRows, askedUnder } from '../selection.ts';

type NoArgs = object;

/** For the `extensions` of a field that always comes along with a row of which not everything was read. */
export const COMES_ALONG = reads<RequestRow>();

/** Who must answer. */
export const agencyOf = ({ company, agencyId }: RequestRow, _args: NoArgs, ctx: ApiContext) =>
  company?.agency ?? ctx.loaders.agencies(agencyId).then(required);

/** The soonest open date that the viewer may see. */
export function nextDeadlineOf({ company, nextDeadlineId }: RequestRow, _args: NoArgs, ctx: ApiContext) {
  if (company?.nextDeadline !== undefined) return company.nextDeadline;
  return nextDeadlineId === null ? null : ctx.loaders.deadlines(nextDeadlineId);
}

/** The newest fact: the projected one is a look-up by key; only who may not see it needs the one before. */
export function lastEventOf({ id, company, lastEventId }: RequestRow, _args: NoArgs, ctx: ApiContext) {
  if (lastEventId === null) return null;
  const along = company?.lastEvent;
  if (along === undefined)
    return ctx.loaders.events(lastEventId).then((found) => found ?? ctx.loaders.lastEvents(id));
  return along ?? ctx.loaders.lastEvents(id);
}

/** Its clocks. */
export const deadlinesOf = ({ company, id }: RequestRow, _args: NoArgs, ctx: ApiContext) =>
  company?.deadlines ?? ctx.loaders.deadlinesOf(id);

/** The page of its letters that came along, where it is the one that these arguments ask for. */
export function communicationsAlong({ company }: RequestRow, args: PageArgs): Page<CommunicationRow> | null {
  const along = company?.communications;
  return along && firstWindow(args, COMMUNICATION_ORDER)?.limit === along.limit ? along.page : null;
}

/** What an operation asks of one request, of all that can come along. */
export function wantedOfOne(info: GraphQLResolveInfo): Wanted {
  const type = objectOf(info.returnType);
  const asked = askedOf(info);
  const wanted = wantedUnder(asked, type, info);
  const args = argumentsOf(info, type, asked, 'communications');
  const window = args && firstWindow(args, COMMUNICATION_ORDER);
  if (!window) return wanted;
  const fields = rowsRead(
    askedUnder(asked, 'communications', info),
    fieldType(type, 'communications'),
    info,
    ['happenedOn'],
  );
  return { ...wanted, communications: { window, fields } };
}

/** What an operation asks of each request of a connection: lists of many are gathered by one statement of their own. */
export function wantedOfEach(info: GraphQLResolveInfo): Wanted {
  const type = objectOf(info.returnType);
  const asked = askedOf(info);
  const { deadlines: _many, ...wanted } = wantedUnder(
    askedOfRows(asked, info),
    fieldType(type, 'nodes'),
    info,
  );
  return { ...wanted, request: rowsRead(asked, type, info, ORDER_KEYS) };
}

/** What cursors of requests are written from, beside the id. */
const ORDER_KEYS: readonly (keyof RequestRow)[] = ['nextDueOn', 'filedOn', 'shownUpdatedAt'];

/** Documents are kept, and with them what they want. */
const known = new WeakMap<Asked, Wanted>();

function wantedUnder(asked: Asked, type: GraphQLObjectType, info: GraphQLResolveInfo): Wanted {
  let wanted = known.get(asked);
  if (!wanted) known.set(asked, (wanted = findWanted(asked, type, info)));
  return wanted;
}

function findWanted(asked: Asked, type: GraphQLObjectType, info: GraphQLResolveInfo): Wanted {
  const along = (field: string) =>
    asked.fields.has(field) ? fieldsRead(askedUnder(asked, field, info), fieldType(type, field)) : undefined;
  return {
    request: fieldsRead(asked, type),
    agency: along('agency'),
    nextDeadline: along('nextDeadline'),
    lastEvent: along('lastEvent'),
    deadlines: along('deadlines'),
  };
}
