// Runs in a process of its own: the bytes of one file come in, and what has to be decided goes out, masked.
import { checkOf } from '#domain/documents/check.ts';
import { inspect } from './inspect.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const answer = JSON.stringify(checkOf(await inspect(new Uint8Array(Buffer.concat(chunks)))));
process.stdout.write(answer, () => process.exit(0));
