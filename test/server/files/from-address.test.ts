// Addresses that lead where only this server reaches, in every spelling: nobody is asked anything, and a real server on this
// machine counts the connections that come all the same. A transfer from it goes through where a test allows it.
import http from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchFile } from '#server/files/from-address.ts';

/** On all of this machine's addresses; `connections` counts who came to it. */
let inner: http.Server;
let port: number;
let connections = 0;
/** The one that may be asked, on an address of its own. */
const OUTER = '127.0.0.9';
const LETTER = 'A letter on the web.';

beforeAll(async () => {
  inner = http.createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const to = url.searchParams.get('to');
    if (url.pathname === '/circle') answer.writeHead(302, { location: '/circle' }).end();
    else if (to) answer.writeHead(302, { location: to }).end();
    else if (url.pathname === '/slow') answer.writeHead(200).write('a');
    else if (url.pathname === '/large') answer.writeHead(200).end('x'.repeat(3_000));
    else if (url.pathname === '/gone') answer.writeHead(404).end();
    else if (url.pathname === '/cut') answer.writeHead(200, { 'content-length': 100 }).write('half');
    else answer.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(LETTER);
    if (url.pathname === '/cut') setTimeout(() => request.socket.destroy(), 50);
  });
  inner.on('connection', ({ localAddress }) => (connections += localAddress === OUTER ? 0 : 1));
  await new Promise<void>((done) => inner.listen(0, '0.0.0.0', done));
  ({ port } = inner.address() as AddressInfo);
});
afterAll(() => inner.close());
beforeEach(() => (connections = 0));

const LIMIT = 1_000;
const refusedWith = (address: string, settings = {}) =>
  fetchFile(address, LIMIT, settings).then(
    ({ stream }) => (stream.destroy(), 'fetched'),
    (error: { code?: string }) => error.code,
  );

const HOSTILE = [
  'http://127.0.0.1/',
  'http://127.0.0.1:80/',
  'https://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0x7f.1/',
  'http://127.255.255.254/',
  'http://0/',
  'http://0.0.0.0/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456:789a::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://192.88.99.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
];

describe('an address that is none of the public web is refused before anybody is asked', () => {
  test('forty of them and more are tried', () => expect(new Set(HOSTILE).size).toBeGreaterThan(40));

  test.each(HOSTILE)('%s', async (address) => {
    expect(await refusedWith(address)).toBe('ADDRESS_REFUSED');
    expect(connections).toBe(0);
  });

  test('a name with a dot at its end, or that nobody has, leads nowhere', async () => {
    for (const address of ['http://localhost./', 'http://no-such-name.invalid/']) {
      expect(await refusedWith(address)).toMatch(/^ADDRESS_/);
      expect(connections).toBe(0);
    }
  });

  test.each([
    ['file:///etc/passwd'],
    ['ftp://example.gov/a.pdf'],
    ['gopher://127.0.0.1/'],
    ['data:text/plain,x'],
    ['javascript:alert(1)'],
    ['//example.gov/a.pdf'],
    ['example.gov/a.pdf'],
    [''],
    ['http://'],
    ['http://user:secret@example.gov/'],
    ['http://example.gov:22/'],
    ['http://example.gov:6379/'],
    [`http://example.gov/${'a'.repeat(3_000)}`],
  ])('%s is no address to ask', async (address) => {
    expect(await refusedWith(address)).toBe('ADDRESS_REFUSED');
  });
});

/** A name that leads to these addresses, the next one at each question. */
const leadsTo = (...addresses: readonly string[]): LookupFunction => {
  let asked = 0;
  return (_name, options, done) => {
    const address = addresses[Math.min(asked, addresses.length - 1)] ?? '';
    asked += 1;
    const family = net.isIP(address);
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
};

describe('a name is what it leads to when the connection is made', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    'fd00::1',
  ])('one that leads to %s is refused', async (address) => {
    expect(await refusedWith('http://records.example.gov/', { lookup: leadsTo(address) })).toBe(
      'ADDRESS_REFUSED',
    );
    expect(connections).toBe(0);
  });

  test('one that led elsewhere a moment before is refused where it leads now', async () => {
    const at = `http://records.example.gov:${port}`;
    // The first answer may be asked; the second, after a redirection to the same name, may not.
    const settings = { allowed: [OUTER], lookup: leadsTo(OUTER, '127.0.0.1') };
    expect(await refusedWith(`${at}/?to=${encodeURIComponent(`${at}/secret`)}`, settings)).toBe(
      'ADDRESS_REFUSED',
    );
    expect(connections).toBe(0);
  });
});

describe('with one address of this machine allowed', () => {
  const at = (path: string) => `http://${OUTER}:${port}${path}`;
  const allowed = { allowed: [OUTER] };

  test('a file comes with where from, what was asked and what answered', async () => {
    const { stream, name, captured } = await fetchFile(at('/papers/letter%201.txt#part'), LIMIT, allowed);
    expect(await text(stream)).toBe(LETTER);
    expect(name).toBe('letter 1.txt');
    const address = at('/papers/letter%201.txt');
    expect(captured).toEqual({
      address,
      finalAddress: address,
      status: 200,
      contentType: 'text/plain; charset=utf-8',
    });
  });

  test('it is led on, and both addresses are kept', async () => {
    const asked = at(`/?to=${encodeURIComponent('/moved.txt')}`);
    const { stream, captured } = await fetchFile(asked, LIMIT, allowed);
    stream.destroy();
    expect(captured).toMatchObject({ address: asked, finalAddress: at('/moved.txt') });
  });

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'http://2130706433/',
  ])('it is not led on to %s', async (to) => {
    expect(await refusedWith(at(`/?to=${encodeURIComponent(to)}`), allowed)).toBe('ADDRESS_REFUSED');
    expect(connections).toBe(0);
  });

  test('what is led in a circle, gone, too slow, cut off or too large is no file', async () => {
    expect(await refusedWith(at('/gone'), allowed)).toBe('ADDRESS_FAILED');
    expect(await refusedWith(at('/circle'), allowed)).toBe('ADDRESS_FAILED');
    const failsLater = async (path: string, settings = {}) => {
      const { stream } = await fetchFile(at(path), LIMIT, { ...allowed, ...settings });
      return text(stream).then(
        () => 'read',
        (error: { code?: string }) => error.code,
      );
    };
    expect(await failsLater('/slow', { totalMs: 300 })).toBe('ADDRESS_FAILED');
    expect(await failsLater('/cut')).toBe('ADDRESS_FAILED');
    expect(await failsLater('/large')).toBe('ADDRESS_FAILED');
  });
});
