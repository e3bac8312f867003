// Takes a file from an address on the web. Somebody else says where to, so nothing is asked of a machine that only this server
// reaches: the address is looked at when the connection is made, whatever a name led to a moment before, and each redirection
// again. What is asked, and what answered, becomes part of the record.
import dns from 'node:dns';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import {
  type RequestFilteringAgentOptions,
  RequestFilteringHttpAgent,
  RequestFilteringHttpsAgent,
} from 'request-filtering-agent';
import type { Captured } from '#commands/documents/store-document.ts';
import { FILE_BYTES, megabytes } from '#domain/documents/sizes.ts';
import { refusal } from '#domain/errors.ts';

export interface AddressSettings {
  /** Addresses of this machine's own network that may be asked all the same; with any, every port may. For tests. */
  readonly allowed?: readonly string[];
  /** How names become addresses; default: the system's way. */
  readonly lookup?: LookupFunction;
  /** Longest for all of it, redirections and bytes. */
  readonly totalMs?: number;
}

export interface FetchedFile {
  readonly stream: Readable;
  /** What the server, or else the address, calls it. */
  readonly name: string;
  readonly captured: Captured;
}

const TOTAL_MS = 60_000;
const MOST_HOPS = 5;
const LONGEST = 2_000;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Ranges that are nobody's on the web and that the library takes for somebody's: IPv4 in the form of IPv6, and what was given back. */
const ALSO_REFUSED = new net.BlockList();
ALSO_REFUSED.addSubnet('::', 96, 'ipv6');
ALSO_REFUSED.addSubnet('64:ff9b:1::', 48, 'ipv6');
ALSO_REFUSED.addSubnet('fec0::', 10, 'ipv6');
ALSO_REFUSED.addSubnet('3fff::', 20, 'ipv6');
ALSO_REFUSED.addSubnet('5f00::', 16, 'ipv6');
ALSO_REFUSED.addSubnet('192.88.99.0', 24, 'ipv4');

const isAlsoRefused = (address: string): boolean =>
  net.isIP(address) !== 0 && ALSO_REFUSED.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Opens the file at an address. The stream ends with a refusal where it has more than `limit` bytes or takes too long.
 * @throws Refusal ADDRESS_REFUSED, ADDRESS_FAILED
 */
export async function fetchFile(
  address: string,
  limit: number,
  settings: AddressSettings = {},
): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(settings.totalMs ?? TOTAL_MS);
  const first = readAddress(address, settings);
  let url = first;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await ask(url, settings, signal);
    const { statusCode: status = 0, headers } = answer;
    if (REDIRECTS.includes(status) && headers.location !== undefined) {
      answer.destroy();
      url = readAddress(resolved(headers.location, url), settings);
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw failed(`the server answered ${status}`);
    }
    if (Number(headers['content-length'] ?? 0) > limit) {
      answer.destroy();
      throw failed(TOO_LARGE);
    }
    const contentType = headers['content-type']?.slice(0, 200) ?? null;
    const captured = { address: first.href, finalAddress: url.href, status, contentType };
    return { stream: limited(answer, limit), name: nameOf(answer, url), captured };
  }
  throw failed('it was led on more than five times');
}

const NOT_PUBLIC = 'it is no address of the public web';
const TOO_LARGE = `the file is larger than ${megabytes(FILE_BYTES)}`;
const refused = (why: string) => refusal('ADDRESS_REFUSED', { why }, ['address']);
const failed = (why: string) => refusal('ADDRESS_FAILED', { why }, ['address']);

function readAddress(text: string, { allowed = [] }: AddressSettings): URL {
  const url = text.length <= LONGEST ? parsed(text.trim()) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw refused('it does not begin with https:// or http://');
  }
  if (url.username !== '' || url.password !== '') throw refused('it holds a name or a password');
  // Services that speak something else listen on other ports.
  if (url.port !== '' && allowed.length === 0) throw refused('it names a port');
  if (isAlsoRefused(url.hostname.replace(/^\[|\]$/g, ''))) throw refused(NOT_PUBLIC);
  url.hash = '';
  return url;
}

function parsed(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

const resolved = (location: string, from: URL): string => parsed(location, from)?.href ?? '';

function ask(url: URL, settings: AddressSettings, signal: AbortSignal): Promise<IncomingMessage> {
  const filter: RequestFilteringAgentOptions = { allowIPAddressList: [...(settings.allowed ?? [])] };
  const isSecure = url.protocol === 'https:';
  const agent = isSecure
    ? new RequestFilteringHttpsAgent({ ...filter, maxCachedSessions: 0 })
    : new RequestFilteringHttpAgent(filter);
  const options: RequestOptions = {
    agent,
    signal,
    headers: {
      'User-Agent': 'Sunclock (records are kept at the request of a person)',
      'Accept-Encoding': 'identity',
    },
    maxHeaderSize: 16_384,
    lookup: lookupBy(settings.lookup ?? dns.lookup),
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).get(url, options, resolve);
    request.on('error', (error) => reject(whyNot(error, signal)));
  });
}

/** The addresses of a name, unless one of them is refused here; the library looks at them after this. */
const lookupBy =
  (lookup: LookupFunction): LookupFunction =>
  (name, options, done) =>
    lookup(name, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      const isRefused = addresses.some(isAlsoRefused);
      done(isRefused ? Object.assign(new Error(name), { code: REFUSED_HERE }) : error, found, family);
    });

const REFUSED_HERE = 'SUNCLOCK_REFUSED';

/** The library's own word for an address that it does not ask; everything else is the network's. */
function whyNot(error: Error, signal: AbortSignal): Error {
  if (signal.aborted) return failed('it took longer than a minute');
  const isRefused = 'code' in error && error.code === REFUSED_HERE;
  return isRefused || /is not allowed\. Because/.test(error.message)
    ? refused(NOT_PUBLIC)
    : failed('nobody answers there');
}

/** Ends with a refusal, whatever breaks it. */
function limited(answer: IncomingMessage, limit: number): Readable {
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? failed(TOO_LARGE) : null, chunk);
    },
  });
  // The stream that is handed on tells of what breaks the other, in the words of a refusal.
  answer.on('error', () => count.destroy(failed('it broke off')));
  count.on('close', () => answer.destroy());
  return answer.pipe(count);
}

/** By the header of an attachment, or the end of the address. */
function nameOf({ headers }: IncomingMessage, url: URL): string {
  const given = /filename="?([^";]+)"?/i.exec(headers['content-disposition'] ?? '')?.[1];
  const last = path.posix.basename(decoded(url.pathname));
  return given ?? (last === '' || last === '/' ? url.hostname : last);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
