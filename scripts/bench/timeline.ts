// The first page of an agreement's timeline over many matters, beside one hand-written statement for the same JSON, and how many
// statements it takes.
import { openDatabase, type Database } from '#db/client.ts';
import { startTestApi } from '#test/support/graphql-api.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { insertTimeline } from '#test/support/many-entries.ts';
import { compare, fill, onNewDatabase } from './measure.ts';

const MATTERS = 200;
const QUERY = `query ($code: String, $first: Int = 25) { agreement(code: $code) { timeline(first: $first, sort: NEWEST) {
  nodes { kind sentence path matterTitle occurred { on } } } } }`;

export const measureTimeline = (entries = 5_000, warmUp = 3_000): Promise<void> =>
  onNewDatabase(async (url) => {
    await fill(url, async (db) => {
      // Each request has its filing beside its letters.
      await insertManyRequests(db, { requests: MATTERS, communicationsEach: entries / MATTERS - 1 });
      await insertTimeline(db);
    });
    await countStatements(url);
    const bodies = () => ({ code: 'agreement0' });
    const measured = { bodies, warmUp, inRound: 3_000 };
    await compare(url, [
      { name: `timeline of ${entries}`, bar: 35, bare: '/timeline', api: QUERY, ...measured },
    ]);
  });

async function countStatements(url: string): Promise<void> {
  let statements = 0;
  // A new connection asks once for the types of arrays.
  const onQuery = (text: string) => void (statements += text.includes('pg_catalog.pg_type') ? 0 : 1);
  const db: Database = openDatabase({ url, role: 'api', max: 1, onQuery });
  const api = await startTestApi(db);
  for (const first of [1, 25, 100]) {
    statements = 0;
    const { data } = await api.ask(QUERY, { code: 'agreement0', first });
    console.log(`${data.agreement.timeline.nodes.length} entries in ${statements} statements`);
  }
  await api.stop();
  await db.close();
}
