// The two commands as a stranger types them: starts the application from a given checkout in the ways that
// people start it, asks its pages, and looks for what it leaves behind.
// `tsx test/start/run.ts CHECKOUT [MILLISECONDS THAT ITS INSTALLATION TOOK]`
// Prints one line a check and, at the end, `N passed, N failed`.
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findHome } from '#db/embedded/place.ts';
import { askWhileReading, HEALTHY_MS } from './hostile-files.ts';
import { interrupt, leftovers, memoryMb, refused, signalGroup, start, type Running } from './npm-start.ts';
import { askPages, mutate } from './questions.ts';
import { check, close, expect } from './tally.ts';

const MEMORY_LIMIT_MB = 600;
const checkout = path.resolve(process.argv[2] ?? '.');

/** An ordinary user with a copy of the checkout under a private home. */
function makeUser() {
  const home = fs.mkdtempSync('/var/tmp/sunclock-user-');
  // Any id without a passwd entry is refused by PostgreSQL; `games` exists on every Debian.
  const [, , uid, gid] = (/^games:.*$/m.exec(fs.readFileSync('/etc/passwd', 'utf8'))?.[0] ?? '').split(':');
  const user = { uid: Number(uid), gid: Number(gid), home };
  fs.cpSync(checkout, path.join(home, 'sunclock'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.startsWith(path.join(checkout, '.data')),
  });
  for (const entry of ['.', ...(fs.readdirSync(home, { recursive: true }) as string[])]) {
    fs.lchownSync(path.join(home, entry), user.uid, user.gid);
  }
  fs.chmodSync(home, 0o700);
  return user;
}

const port = (url: string) => Number(new URL(url).port);
const second = path.join(checkout, '.data-two');
let one: Running | undefined;

try {
  const begun = Date.now() - Number(process.argv[3] ?? 0);
  await check('a clean clone is ready within 180 s, the installation included', async () => {
    one = await start({ cwd: checkout, withinSeconds: 175 });
    expect(Date.now() - begun < 180_000, `it took ${(Date.now() - begun) / 1000} s`);
  });
  if (one) {
    const first = one;
    await check('its pages answer', () => askPages(first));
    await check('it prints a sign-in that may change things', () => mutate(first));
    await check('a taken port gives a plain sentence', () =>
      refused(
        { cwd: checkout, port: port(first.url), dataDir: second },
        /Port \d+ of 127\.0\.0\.1 is in use/,
      ),
    );
    await check('a taken data directory gives a plain sentence', () =>
      refused({ cwd: checkout, dataDir: first.dataDir }, /in use by another Sunclock/),
    );
    await check(`all of it keeps under ${MEMORY_LIMIT_MB} MB`, async () => {
      // What is left over from a start is swept when nobody asks for some seconds: what it keeps is what counts.
      const first = memoryMb();
      let used = first;
      for (let second = 0; second < 20 && used >= MEMORY_LIMIT_MB; second += 1) {
        await sleep(1_000);
        used = memoryMb();
      }
      console.log(`                    ${first} MB at once, ${used} MB kept`);
      expect(used < MEMORY_LIMIT_MB, `${used} MB`);
    });
    await check('two run side by side', async () => {
      const other = await start({ cwd: checkout, dataDir: second, withinSeconds: 120 });
      await askPages(other);
      await askPages(first);
      signalGroup(other.npm, 'SIGINT');
      await once(other.npm, 'exit');
    });
    await check('Ctrl-C ends everything within 5 s', () => interrupt(first));
    await check('the second start is ready within 10 s', async () => {
      one = await start({ cwd: checkout, withinSeconds: 30, env: { TRUSTED_PROXIES: '1' } });
      expect(one.seconds < 10, `${one.seconds.toFixed(1)} s`);
      await askPages(one);
    });
    await check(`it is alive within ${HEALTHY_MS} ms while hostile files are read`, async () => {
      const longest = await askWhileReading(one ?? first);
      console.log(`                    ${longest} ms`);
      expect(longest <= HEALTHY_MS, `${longest} ms`);
    });
    await check('after kill -9 the next start is ready within 10 s, and ends in order', async () => {
      signalGroup((one ?? first).npm, 'SIGKILL');
      one = await start({ cwd: checkout, withinSeconds: 30 });
      expect(one.seconds < 10, `${one.seconds.toFixed(1)} s`);
      await askPages(one);
      await interrupt(one);
    });
    if (process.getuid?.() === 0) {
      await check('an ordinary user starts it under a private home and changes something', async () => {
        const user = makeUser();
        try {
          const theirs = await start({ cwd: path.join(user.home, 'sunclock'), user, withinSeconds: 175 });
          await askPages(theirs);
          await mutate(theirs);
          await interrupt(theirs);
        } finally {
          fs.rmSync(user.home, { recursive: true, force: true });
        }
      });
    }
  }
} finally {
  for (const pid of leftovers()) process.kill(pid, 'SIGKILL');
  for (const dataDir of [path.join(checkout, '.data'), second]) {
    fs.rmSync(findHome(dataDir), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
close();
