// Runs in a process of its own: a line that says what is wanted and then the bytes of one file come in. What goes out is what
// has to be decided, masked; a line on how a copy came out, and its bytes; or a table. Only what this errand needs is loaded.
import { checkOf } from '#domain/documents/check.ts';
import type { Wanted } from './run.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const given = Buffer.concat(chunks);
const end = given.indexOf('\n');
const wanted = JSON.parse(given.toString('utf8', 0, end)) as Wanted;
const bytes = new Uint8Array(given.subarray(end + 1));
const leave = () => process.exit(0);

if (wanted.kind === 'check') {
  const { inspect } = await import('./inspect.ts');
  process.stdout.write(JSON.stringify(checkOf(await inspect(bytes))), leave);
} else if (wanted.kind === 'table') {
  const { readTable } = await import('./table.ts');
  process.stdout.write(JSON.stringify(await readTable(bytes)), leave);
} else {
  const { redactedCopy } = await import('./copy.ts');
  const copy = await redactedCopy(bytes, wanted.order);
  const [line, file] = copy.kind === 'done' ? [{ kind: copy.kind }, copy.bytes] : [copy, new Uint8Array()];
  process.stdout.write(`${JSON.stringify(line)}\n`);
  process.stdout.write(file, leave);
}
