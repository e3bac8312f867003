// Is the server alive while it is sent every hostile file that we know, and while they are read and looked into? The measure is
// what a machine sees that restarts what does not answer: `/healthz`, asked all the while from another process.
import { setTimeout as sleep } from 'node:timers/promises';
import { ODD_FILES, type OddFile } from '#test/support/odd-files.ts';
import type { Running } from './npm-start.ts';
import { graphql, signIn } from './questions.ts';
import { expect } from './tally.ts';

/** Longest answer, in milliseconds. */
export const HEALTHY_MS = 500;
/** Enough to read every file of the corpus several times. */
const READ_WITHIN_MS = 180_000;

/**
 * The server must believe the header of one proxy: a network may bring sixty files a minute.
 * @returns the longest that an answer took, in milliseconds
 */
export async function askWhileReading(running: Running): Promise<number> {
  const cookie = await signIn(running);
  const over = new AbortController();
  const asking = askAllTheWhile(running.url, over.signal);
  const ids: string[] = [];
  for (const [at, file] of ODD_FILES.entries()) ids.push(...(await upload(running.url, cookie, file, at)));
  expect(ids.length > 40, `only ${ids.length} files were accepted`);
  await untilRead(running.url, cookie, ids);
  over.abort();
  const { longest, times } = await asking;
  expect(times > 500, `asked only ${times} times`);
  return longest;
}

async function askAllTheWhile(url: string, over: AbortSignal) {
  let [longest, times] = [0, 0];
  while (!over.aborted) {
    const begun = performance.now();
    const answer = await fetch(`${url}/healthz`);
    await answer.text();
    expect(answer.status === 200, `it answered ${answer.status}`);
    longest = Math.max(longest, performance.now() - begun);
    times += 1;
    await sleep(10);
  }
  return { longest: Math.round(longest), times };
}

async function upload(url: string, cookie: string, { name, bytes }: OddFile, at: number): Promise<string[]> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const headers = { cookie, origin: url, 'x-forwarded-for': `192.0.2.${1 + (at % 3)}` };
  const answer = await fetch(`${url}/files`, { method: 'POST', headers, body: form });
  expect(answer.status === 201 || answer.status === 422, `${name} was answered with ${answer.status}`);
  const { document } = (await answer.json()) as { document: { id: string } | null };
  return document ? [document.id] : [];
}

async function untilRead(url: string, cookie: string, ids: readonly string[]): Promise<void> {
  const states = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { reading } } }';
  for (const end = Date.now() + READ_WITHIN_MS; ; await sleep(500)) {
    const { data } = await graphql(url, states, { ids }, cookie);
    const { nodes } = data as { nodes: ({ reading: string } | null)[] };
    const waiting = nodes.filter((node) => node?.reading === 'WAITING').length;
    if (waiting === 0) return;
    expect(Date.now() < end, `${waiting} of ${ids.length} files were not read`);
  }
}
