// What may be sent to the server, how much and for how long: over real sockets, to a site whose one page repeats its form.
import { once } from 'node:events';
import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '#db/embedded/cluster.ts';
import { buildServer } from '#server/app.ts';
import { BODY_TIMEOUT_MS, HEADERS_TIMEOUT_MS } from '#server/http/bodies.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { TEST_SECRET } from '#test/support/graphql-api.ts';
import { filesOf } from '#test/support/storage.ts';
import { signIn } from '#test/support/site.ts';
import { makeWorld } from '#test/support/world.ts';

const PUBLIC_URL = 'https://sunclock.example.org';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

let it: TestDatabase;
let app: Awaited<ReturnType<typeof buildServer>>;
let port: number;
const dataDir = makeDataDir();
/** Addresses of the requests that reached the page. */
const reached: string[] = [];

beforeAll(async () => {
  it = await createTestDatabase();
  port = await freePort();
  app = await buildServer({
    config: {
      publicUrl: PUBLIC_URL,
      isDemo: false,
      hasMailbox: false,
      trustedProxies: 0,
      secret: TEST_SECRET,
      files: filesOf(dataDir),
    },
    db: it.db,
    logger: pino({ level: 'silent' }),
    probes: {},
    patience: { headersMs: 1_000, bodyMs: 2_000 },
    pages: {
      assets: undefined,
      middleware: undefined,
      handle: async (request) => {
        reached.push(request.url);
        if (request.method !== 'POST') return new Response('a page');
        const form = await request.formData();
        return Response.json({ fields: [...form.keys()], bytes: String(form.get('a') ?? '').length });
      },
    },
  });
  await app.listen({ host: '127.0.0.1', port });
});
afterAll(async () => {
  await app.close();
  await it.drop();
  removeDataDir(dataDir);
});

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const send = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url(path), { method: 'POST', body, headers });

/** Sends bytes as they are, which a proper client would refuse to do. @returns all that comes back until the end */
async function sendRaw(
  head: readonly string[],
  body: string | Buffer = '',
  keepOpen = false,
): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(`${head.join('\r\n')}\r\n${keepOpen ? '' : 'Connection: close\r\n'}\r\n`);
  if (body) socket.write(body);
  await once(socket, 'close');
  return received;
}

const post = (path: string, type: string, body: string | Buffer) =>
  sendRaw(
    [
      `POST ${path} HTTP/1.1`,
      'Host: x',
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ],
    body,
  );
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

describe('JSON', () => {
  const query = (more: string) => `{"query":"{ __typename }"${more}}`;

  test('is read as it stands, escaped quotes, colons in texts and one name in many objects included', async () => {
    const body = String.raw`{"query":"query ($a: String) { __typename foiaRequest(code: $a) { title } }",
      "variables":{"a":"a\":\\\" \"b\": ü \\"},"extensions":{"a":{"x":1},"b":{"x":[{"x":2},{"x":3}]}}}`;
    const answer = await send('/graphql', body, { 'content-type': `${JSON_TYPE}; charset=UTF-8` });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query', foiaRequest: null } });
  });

  test.each([
    ['a name twice', query(',"variables":{"a":1,"a":2}')],
    ['a name twice, once escaped', query(String.raw`,"variables":{"a":1,"\u0061":2}`)],
    ['two queries', '{"query":"{ __typename }","query":"{ viewer { email } }"}'],
    ['a name of JavaScript', query(',"variables":{"__proto__":{"a":1}}')],
    ['a constructor', query(',"variables":{"constructor":{"prototype":{}}}')],
    ['what is no JSON', '{"query":'],
    ['what is nested without end', '['.repeat(90_000)],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from('{"query":"{ __typename }","x":"'),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('"}'),
      ]),
    ],
    [
      'half a surrogate pair in bytes',
      Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
  ])('is refused with %s', async (_what, body) => {
    expect(statusOf(await post('/graphql', JSON_TYPE, body))).toBe(400);
  });

  test('is taken in UTF-8 only', async () => {
    expect(statusOf(await post('/graphql', `${JSON_TYPE}; charset=iso-8859-1`, query('')))).toBe(415);
  });
});

describe('a packed body', () => {
  test.each(['gzip', 'br', 'deflate, gzip'])(
    'is refused as such, to the API, a file or a page: %s',
    async (encoding) => {
      const body = new Uint8Array(gzipSync('{"query":"{ __typename }"}'));
      for (const path of ['/graphql', '/files', '/']) {
        const type = path === '/' ? FORM_TYPE : JSON_TYPE;
        const answer = await send(path, body, { 'content-type': type, 'content-encoding': encoding });
        expect([path, answer.status]).toEqual([path, 415]);
      }
      expect(
        (await send('/', 'a=1', { 'content-type': FORM_TYPE, 'content-encoding': 'identity' })).status,
      ).toBe(200);
    },
  );
});

describe('a form of a page', () => {
  test('is taken up to 100 kB', async () => {
    const answer = await send('/', `a=${'x'.repeat(90_000)}`, { 'content-type': FORM_TYPE });
    expect(await answer.json()).toEqual({ fields: ['a'], bytes: 90_000 });
  });

  test('is refused above, whether it says its length or not', async () => {
    const body = `a=${'x'.repeat(120_000)}`;
    const said = await post('/', FORM_TYPE, body);
    expect([statusOf(said), said.includes('Nothing was saved')]).toEqual([413, true]);
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const unsaid = await sendRaw(
      ['POST / HTTP/1.1', 'Host: x', `Content-Type: ${FORM_TYPE}`, 'Transfer-Encoding: chunked'],
      chunks,
    );
    expect(statusOf(unsaid)).toBe(413);
  });

  test('with a file may be larger for who has a session, and no larger for others', async () => {
    const form = () => {
      const made = new FormData();
      made.append('a', new File(['x'.repeat(300_000)], 'letter.txt'));
      return made;
    };
    expect((await send('/', form())).status).toBe(413);
    // A cookie that is no session is nobody's.
    for (const cookie of ['x=1', 'sunclock.session_token=made-up.and-signed'])
      expect((await send('/', form(), { cookie })).status).toBe(413);
    const { person } = await makeWorld(it.db);
    const cookie = await signIn(it.db, url(''), person.editor);
    expect((await send('/', form(), { cookie })).status).toBe(200);
    const before = reached.length;
    const huge = await sendRaw([
      'POST / HTTP/1.1',
      'Host: x',
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 30000000',
    ]);
    expect([statusOf(huge), reached.length]).toEqual([413, before]);
  });

  test('comes as a form', async () => {
    for (const type of [JSON_TYPE, 'text/plain', 'application/xml'])
      expect((await send('/', '{}', { 'content-type': type })).status).toBe(415);
  });
});

describe('the address of a page', () => {
  test.each([
    ['//evil.example/x', `${PUBLIC_URL}//evil.example/x`],
    ['http://evil.example/x?y=1', `${PUBLIC_URL}/x?y=1`],
    ['https://evil.example', `${PUBLIC_URL}/`],
    ['/x@evil.example', `${PUBLIC_URL}/x@evil.example`],
    ['/\\evil.example', `${PUBLIC_URL}//evil.example`],
  ])('is on this site whatever the request line says: %s', async (target, expected) => {
    reached.length = 0;
    const answer = await sendRaw([`GET ${target} HTTP/1.1`, 'Host: evil.example']);
    expect([statusOf(answer), ...reached]).toEqual([200, expected]);
  });
});

describe.concurrent('what does not come', () => {
  test('is waited for, headers less than a body, while others are answered', async () => {
    expect([HEADERS_TIMEOUT_MS, BODY_TIMEOUT_MS]).toEqual([10_000, 15_000]);
    const begun = performance.now();
    const after = async (answer: Promise<string>) =>
      [statusOf(await answer), (performance.now() - begun) / 1_000] as const;
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Half:');
    let head = '';
    socket.on('data', (chunk) => (head += chunk.toString()));
    const headGone = once(socket, 'close').then(() => (performance.now() - begun) / 1_000);
    const slowBody = after(
      sendRaw(
        ['POST /graphql HTTP/1.1', 'Host: x', `Content-Type: ${JSON_TYPE}`, 'Content-Length: 100'],
        '{',
        true,
      ),
    );
    const slowForm = after(
      sendRaw(
        ['POST / HTTP/1.1', 'Host: x', `Content-Type: ${FORM_TYPE}`, 'Content-Length: 100'],
        'a=',
        true,
      ),
    );
    expect((await fetch(url('/healthz'))).status).toBe(200);
    const headSeconds = await headGone;
    expect([statusOf(head), headSeconds > 0.9, headSeconds < 10]).toEqual([408, true, true]);
    for (const [status, seconds] of [await slowBody, await slowForm]) {
      expect([status, seconds > 1.9, seconds < 15]).toEqual([408, true, true]);
    }
  });

  test('a large upload has minutes', async () => {
    const socket = net.connect(port, '127.0.0.1');
    let isClosed = false;
    socket.once('close', () => (isClosed = true));
    socket.write(
      'POST /files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b',
    );
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(isClosed).toBe(false);
    socket.destroy();
  });
});

/** Holds the whole process up, without taking the time from another one. */
const sleepWhole = (milliseconds: number) =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

test('a busy process refuses work, and is alive', async () => {
  // Each pause is measured from the end of the one before.
  for (const milliseconds of [1_500, 5_000]) {
    sleepWhole(milliseconds);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { status } = await send('/graphql', '{"query":"{ __typename }"}', { 'content-type': JSON_TYPE });
  const health = await fetch(url('/healthz'));
  expect([status, health.status, await health.json()]).toEqual([503, 200, { status: 'alive' }]);
}, 30_000);
