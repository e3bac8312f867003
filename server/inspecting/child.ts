// Runs in a process of its own: the bytes of one file come in, and what has to be decided goes out, masked.
import { findingsOf } from '#domain/documents/inspection.ts';
import { inspect } from './inspect.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const inspection = await inspect(new Uint8Array(Buffer.concat(chunks)));
const answer = JSON.stringify({
  pages: inspection.pages,
  findings: findingsOf(inspection),
  unchecked: inspection.unchecked,
});
process.stdout.write(answer, () => process.exit(0));
