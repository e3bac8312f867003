// The server that `npm run bench` measures: the real one, and beside it a bare handler for the same JSON from one hand-written
// statement. Run by scripts/bench.ts in a process of its own, so that its CPU can be told apart.
import fastify from 'fastify';
import { pino } from 'pino';
import { openDatabase } from '#db/client.ts';
import type { EventRow } from '#db/queries/events.ts';
import { MARKS } from '#domain/documents/reading.ts';
import { eventSentence } from '#domain/words/events-en.ts';
import { type CommunicationSaid, communicationSentence } from '#domain/words/timeline-en.ts';
import { buildServer } from '#server/app.ts';
import { partsOfExcerpt } from '#server/graphql/documents/document-search.ts';
import { occurredOf } from '#server/graphql/events/event.ts';
import { globalId } from '#server/graphql/ids.ts';
import { matterPath } from '#server/paths.ts';

const [url = '', port = '0', barePort = '0'] = process.argv.slice(2);
const db = openDatabase({ url, role: 'api' });
const app = await buildServer({
  config: {
    publicUrl: `http://127.0.0.1:${port}`,
    isDemo: false,
    hasMailbox: false,
    trustedProxies: 0,
    secret: 'only for measuring, only for measuring',
    files: { folder: '/nonexistent', s3Url: undefined },
  },
  db,
  logger: pino({ level: 'silent' }),
  probes: {},
  requestsPerMinute: 10_000_000,
});
await app.listen({ port: Number(port), host: '127.0.0.1' });

/** What the statement of a timeline brings: an event, or a communication of as much. */
type TimelineFound = EventRow &
  CommunicationSaid & {
    on: string;
    matterKind: 'foia_request';
    code: string;
    title: string;
    fact: string | null;
  };

const bare = fastify();
bare.post<{ Body: { code: string } }>('/single', async ({ body }) => {
  const [row] = await db.sql`
    select m.title, upper(foia_request_status(m.status, r.agency_due_at, r.window_closes_at, (select app_now()))) as status,
      json_build_object('name', a.name) as agency,
      (select json_agg(json_build_object('dueOn', d.due_on, 'status', upper(case when d.is_open and d.due_at < (select app_now()) then 'missed' else d.status end), 'actor', upper(d.actor)))
        from deadlines d where d.matter_id = m.id) as deadlines,
      json_build_object('nodes', (select json_agg(json_build_object('subject', c.subject, 'datedOn', c.dated_on) order by c.happened_on desc, c.id desc)
        from (select * from communications c where c.matter_id = m.id and c.visibility is null order by c.happened_on desc, c.id desc limit 20) c)) as communications
    from matters m join foia_requests r on r.matter_id = m.id join agencies a on a.id = r.agency_id
    where m.code = ${body.code} and m.visibility = 'public'`;
  return { data: { foiaRequest: row } };
});
bare.post<{ Body: { agency: string } }>('/list', async ({ body }) => {
  const rows = await db.sql`
    select m.title, upper(foia_request_status(m.status, r.agency_due_at, r.window_closes_at, (select app_now()))) as status,
      json_build_object('name', a.name) as agency,
      json_build_object('dueOn', d.due_on, 'status', upper(case when d.is_open and d.due_at < (select app_now()) then 'missed' else d.status end)) as next_deadline,
      json_build_object('kind', e.kind, 'occurred', json_build_object('on', e.occurred_on)) as last_event
    from request_agencies g join matters m on m.id = g.matter_id join foia_requests r on r.matter_id = m.id
      join agencies a on a.id = r.agency_id left join deadlines d on d.id = m.next_deadline_id
      left join matter_events e on e.id = m.last_event_id
    where m.kind = 'foia_request' and m.visibility = 'public' and not m.is_sample and g.agency_id = ${body.agency}
    order by coalesce(g.next_due_on, 'infinity'::date), g.matter_id limit 25`;
  return { data: { foiaRequests: { nodes: rows } } };
});
bare.post<{ Body: { code: string } }>('/timeline', async ({ body }) => {
  // Sideways, or the planner sorts all entries instead of walking their index.
  const rows = await db.sql<TimelineFound[]>`
    select found.* from matters g cross join lateral (
      select upper(x.kind) as kind, x.happened_on as "on", m.kind as matter_kind, m.title, m.code, x.id, e.kind as fact, e.payload,
        e.occurred_on, e.occurred_until, e.precision, e.basis, e.occurred_time, e.zone,
        c.channel, c.direction, c.subject, c.sender, c.recipient
      from timeline_entries x join matters m on m.id = x.matter_id
        left join matter_events e on x.origin = 'event' and e.id = x.id
        left join communications c on x.origin = 'communication' and c.id = x.id
      where x.agreement_id = g.id and m.visibility = 'public' and e.visibility is null and c.visibility is null
        and not exists (select from matter_events l where l.supersedes_id = e.id and l.visibility is null)
      order by x.happened_on desc, x.happened_time desc, x.id desc limit 25) found
    where g.code = ${body.code} and g.visibility = 'public'`;
  const nodes = rows.map((row) => {
    const { kind, on, matterKind, code, title, id, fact, payload } = row;
    const anchor = encodeURIComponent(globalId(fact ? 'MatterEvent' : 'Communication', id));
    return {
      kind,
      sentence: fact
        ? eventSentence({ kind: fact, payload, occurred: occurredOf(row) })
        : communicationSentence(row),
      path: `${matterPath({ kind: matterKind, code, title })}${fact ? '/events/' : '#'}${anchor}`,
      matterTitle: title,
      occurred: { on: fact ? row.occurredOn : on },
    };
  });
  return { data: { agreement: { timeline: { nodes } } } };
});
interface Found {
  readonly total: number;
  readonly nodes:
    | { readonly pages: readonly { readonly number: number; readonly excerpt: string }[] }[]
    | null;
}
bare.post<{ Body: { words: string } }>('/documents', async ({ body }) => {
  const [row] = await db.sql<[Found]>`
    with query as materialized (select websearch_to_tsquery('english', ${body.words}) as words),
    found as materialized (
      select f.id, f.name, x.hits, x.numbers from (
        select p.document_id, count(*)::int as hits, (array_agg(p.number order by p.number))[1:3] as numbers
        from document_pages p where p.words @@ (select words from query) group by p.document_id) x
      join documents f on f.id = x.document_id join organizations o on o.id = f.organization_id and not o.is_sample
      where f.visibility is null and f.check_state in ('clear', 'released') and exists (select from communications c join matters m on m.id = c.matter_id
        where c.document_id = f.id and c.visibility is null and m.visibility = 'public'))
    select (select count(*) from found)::int as total, (select json_agg(json_build_object('pageCount', hits,
      'document', json_build_object('file', json_build_object('name', name)),
      'pages', (select json_agg(json_build_object('number', p.number, 'excerpt', ts_headline('english', p.text, (select words from query),
          ${`StartSel="${MARKS.start}", StopSel="${MARKS.end}", MaxFragments=1, MaxWords=24, MinWords=12`})) order by p.number)
        from document_pages p where p.document_id = newest.id and p.number = any(numbers))) order by id desc)
      from (select * from found order by id desc limit 25) newest) as nodes`;
  const nodes = (row.nodes ?? []).map(({ pages, ...node }) => ({
    ...node,
    pages: pages.map(({ number, excerpt }) => ({ number, excerpt: partsOfExcerpt(excerpt) })),
  }));
  return { data: { documentSearch: { totalCount: row.total, nodes } } };
});
await bare.listen({ port: Number(barePort), host: '127.0.0.1' });
process.send?.('ready');
