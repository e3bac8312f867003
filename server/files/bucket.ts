// Files in a bucket of S3, or of anything that speaks as it does. An upload is written to its end and measured in a folder of this
// machine first, and then sent in one piece together with its sum: the bucket has all of it or nothing, refuses it where a bit
// changed on the way, and keeps no half of it that would cost money unseen.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { S3 } from '@aws-sdk/client-s3';
import { refusal } from '#domain/errors.ts';
import { discardOlder, takeIn } from './incoming.ts';
import { type ByteRange, FileMissing, type FileStorage, placeOf, type StoredFile } from './storage.ts';

/** A bucket that does not answer must not hold an upload or a page for longer. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

interface Bucket {
  /** The client's library is read when the first file is asked for: most installations have no bucket. */
  readonly client: () => Promise<S3>;
  readonly name: string;
  /** Of all names in it: empty, or with a slash at its end. */
  readonly prefix: string;
}

/** @param folder for uploads on their way. @param s3Url see `FileSettings` */
export function openBucket(folder: string, s3Url: string): FileStorage {
  const bucket = bucketOf(new URL(s3Url));
  const incoming = path.join(folder, 'incoming');
  const at = (key: string) => ({ Bucket: bucket.name, Key: bucket.prefix + placeOf(key) });
  return {
    store: (source) => takeIn(incoming, source, (file, temporary) => send(bucket, file, temporary)),
    discard: async ({ storageKey }) => {
      await (await bucket.client()).deleteObject(at(storageKey));
    },
    read: (storageKey, range) => Readable.from(bytesOf(bucket, storageKey, range), { objectMode: false }),
    holds: async (storageKey) => {
      const head = (await bucket.client()).headObject(at(storageKey));
      return head.then(() => true, ifAbsent(false));
    },
    setAside: async (storageKey) => {
      const from = at(storageKey);
      const Key = `${bucket.prefix}unclaimed/${storageKey}`;
      const client = await bucket.client();
      await client.copyObject({ Bucket: bucket.name, Key, CopySource: `${from.Bucket}/${from.Key}` });
      await client.deleteObject(from);
    },
    discardUnfinished: (olderThanMs) => discardOlder(incoming, olderThanMs),
    lying: (olderThanMs, batch) => wholeFiles(bucket, olderThanMs, batch),
  };
}

function bucketOf({ protocol, host, username, password, pathname, searchParams }: URL): Bucket {
  const [name = '', ...folders] = decodeURIComponent(pathname).split('/').filter(Boolean);
  const settings = {
    endpoint: `${protocol}//${host}`,
    // Every server knows this form; the other needs a name in the DNS for each bucket.
    forcePathStyle: true,
    region: searchParams.get('region') ?? 'us-east-1',
    requestHandler: TIMEOUTS,
    // What goes wrong is thrown, and logged where it is caught.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    // Without a key in the address: the role of the machine, or what else the library looks for.
    ...(username === '' ? {} : { credentials: keyOf(username, password) }),
    // We bring the sum of the whole file ourselves; servers other than Amazon's do not know the library's own.
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
  };
  let client: Promise<S3> | undefined;
  return {
    client: () => (client ??= import('@aws-sdk/client-s3').then(({ S3 }) => new S3(settings))),
    name,
    prefix: folders.map((folder) => `${folder}/`).join(''),
  };
}

const ignore = () => undefined;

const keyOf = (username: string, password: string) => ({
  accessKeyId: decodeURIComponent(username),
  secretAccessKey: decodeURIComponent(password),
});

async function send(bucket: Bucket, { storageKey, bytes, sha256 }: StoredFile, temporary: string) {
  const client = await bucket.client();
  try {
    await client.putObject({
      Bucket: bucket.name,
      Key: bucket.prefix + placeOf(storageKey),
      Body: fs.createReadStream(temporary),
      ContentLength: bytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    });
  } catch (error) {
    throw statusOf(error) === 507 ? refusal('STORAGE_FULL', {}, ['file']) : error;
  }
}

async function* bytesOf({ client, name, prefix }: Bucket, key: string, range?: ByteRange) {
  const asked = { Bucket: name, Key: prefix + placeOf(key) };
  const s3 = await client();
  const found = await s3
    .getObject(range ? { ...asked, Range: `bytes=${range.start}-${range.end}` } : asked)
    .catch(ifAbsent(null));
  if (!found) throw new FileMissing('The bucket does not hold this file.');
  yield* found.Body as Readable;
}

async function* wholeFiles({ client, name, prefix }: Bucket, olderThanMs: number, batch: number) {
  const s3 = await client();
  let ContinuationToken: string | undefined;
  do {
    const asked = { Bucket: name, Prefix: prefix, MaxKeys: batch };
    const listed = await s3.listObjectsV2(ContinuationToken ? { ...asked, ContinuationToken } : asked);
    const keys = (listed.Contents ?? [])
      .filter(({ LastModified }) => LastModified && Date.now() - LastModified.getTime() >= olderThanMs)
      .map(({ Key = '' }) => /^[0-9a-f]{2}\/([0-9a-f]{32})$/.exec(Key.slice(prefix.length))?.[1] ?? '')
      .filter(Boolean);
    if (keys.length > 0) yield keys;
    ContinuationToken = listed.NextContinuationToken;
  } while (ContinuationToken);
}

const statusOf = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

const ifAbsent =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') return otherwise;
    throw error;
  };
