// A request and a list of them: what the API costs beside one hand-written statement for the same JSON.
import { createHash } from 'node:crypto';
import { globalId } from '#server/graphql/ids.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { type Case, compare, fill, onNewDatabase } from './measure.ts';

const AGENCIES = 500;

export const measureRequests = (requests = 100_000, warmUp = 3_000): Promise<void> =>
  onNewDatabase(async (url) => {
    await fill(url, (db) => insertManyRequests(db, { requests, agencies: AGENCIES, communicationsEach: 5 }));
    await compare(url, casesOf(requests, warmUp));
  });

const casesOf = (requests: number, warmUp: number): readonly Case[] => [
  {
    name: 'single request',
    bar: 45,
    warmUp,
    inRound: 3_000,
    bare: '/single',
    api: `query ($code: String) { foiaRequest(code: $code) { title status agency { name } deadlines { dueOn status actor }
      communications(first: 20) { nodes { subject datedOn } } } }`,
    bodies: (n: number) => ({ code: String(1 + ((n * 7919) % requests)).padStart(10, '0') }),
  },
  {
    name: 'list of 25',
    bar: 35,
    warmUp,
    inRound: 3_000,
    bare: '/list',
    api: `query ($id: ID) { foiaRequests(first: 25, filter: { agency: $id }) { nodes { title status agency { name }
      nextDeadline { dueOn status } lastEvent { kind occurred { on } } } } }`,
    bodies: (n: number) => {
      const agency = uuidOf(`agency${1 + (n % AGENCIES)}`);
      return { agency, id: globalId('Agency', agency) };
    },
  },
];

/** As `md5(text)::uuid` in Postgres. */
function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
