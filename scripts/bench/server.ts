// The server that `npm run bench` measures: the real one, and beside it a bare handler for the same JSON from one hand-written
// statement. Run by scripts/bench.ts in a process of its own, so that its CPU can be told apart.
import fastify from 'fastify';
import { pino } from 'pino';
import { openDatabase } from '#db/client.ts';
import { buildServer } from '#server/app.ts';

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
await bare.listen({ port: Number(barePort), host: '127.0.0.1' });
process.send?.('ready');
