// A server that speaks as S3 does, for a whole test run. It keeps its objects as files, so that a test can do to them what happens
// to disks.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface S3Server {
  /** Address of a bucket, with its key, as `S3_URL` has it. */
  readonly url: string;
  /** Where it keeps its buckets. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const BUCKET = 'sunclock';

export async function startS3Server(): Promise<S3Server> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunclock-s3-'));
  const server = fork(path.join(import.meta.dirname, 's3-process.ts'), [folder, BUCKET], {
    // The places in its lists are hidden with a cipher that OpenSSL calls legacy.
    execArgv: ['--openssl-legacy-provider', '--disable-warning=DEP0066', '--import', 'tsx'],
  });
  const [port] = (await once(server, 'message')) as [number];
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${port}/${BUCKET}`,
    folder,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
