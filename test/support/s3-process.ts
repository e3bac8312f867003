// The process of the S3 server: `s3-process.ts FOLDER BUCKET`. Tells its parent the port, and ends with it.
import { rename } from 'node:fs/promises';
import S3rver from '@20minutes/s3rver';

const [directory = '', bucket = ''] = process.argv.slice(2);
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  // It signs the address of a bucket without the slash at its end, which clients of today put there.
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: bucket, configs: [] }],
});
// S3 shows an object when it has all of it; this server would while it arrives.
const { store } = server;
const write = store.putContent.bind(store);
store.putContent = async (place, content) => {
  const measured = await write(`${place}.part`, content);
  await rename(`${place}.part`, place);
  return measured;
};
const { port } = await server.run();
process.once('disconnect', () => process.exit(0));
process.send?.(port);
