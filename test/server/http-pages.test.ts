// The pages over HTTP: what no browser sends, what other sites send, and where an answer may lead.
import net from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';

let it: TestDatabase;
let site: Site;

beforeAll(async () => {
  it = await createTestDatabase();
  site = await startSite(it.db);
}, 120_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

/** Sends lines as they are, which a proper client would refuse to do. @returns all that comes back */
async function sendRaw(...lines: string[]): Promise<string> {
  const socket = net.connect(Number(new URL(site.url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return received;
}

describe('a page', () => {
  test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'answers %s with 405 and what may be sent',
    async (method) => {
      for (const path of ['/', '/requests', '/nowhere']) {
        const answer = await sendRaw(`${method} ${path} HTTP/1.1`, 'Host: x', 'X-Secret: word');
        expect(answer).toMatch(/^HTTP\/1\.1 405 /);
        expect(answer).toMatch(/^Allow: GET, HEAD, POST\r$/im);
        expect(answer).not.toContain('word');
      }
    },
  );

  test.each(['/requests', '/nowhere'])('%s tells a browser of its own route and no other', async (path) => {
    const page = await (await fetch(site.url + path)).text();
    const [, manifest = '{}'] = /__reactRouterManifest = (\{.*?\n\});/s.exec(page) ?? [];
    const { routes } = JSON.parse(manifest) as { routes?: object };
    expect(Object.keys(routes ?? {})).toEqual(['root', expect.any(String)]);
  });

  test('answers HEAD as GET, without the page', async () => {
    const answer = await fetch(`${site.url}/requests`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});
