import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const vectors = new URL('../../fixtures/deadlines/vectors.json', import.meta.url).pathname;
const received = { type: 'received_proper_component', date: '2026-03-02' };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deadlines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const root = new URL('../../..', import.meta.url).pathname;

function npmRun(file: string) {
  return spawnSync('npm', ['run', '--silent', 'deadlines', '--', file], { cwd: root, encoding: 'utf8' });
}

/** The same script without npm, which takes most of the time. */
function run(file: string) {
  const args = ['--import', 'tsx', 'scripts/deadlines.ts', file];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

function write(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('npm run deadlines', () => {
  it('prints one answer a case, in the order of the file', () => {
    const done = npmRun(vectors);
    expect(done.status).toBe(0);
    const answers = JSON.parse(done.stdout) as readonly Record<string, unknown>[];
    expect(answers).toHaveLength(195);
    expect(answers[0]).toMatchObject({
      id: 'FOIA-20-001',
      due: '2026-03-30',
      base_due: '2026-03-30',
      sue_from: '2026-03-31',
      status: 'running',
    });
    expect(answers[0]?.explanation).toContain('Day 20 is Mon Mar 30, 2026.');
  });

  it('ends with status 1 and one sentence that names the case and the field', () => {
    const events = [{ ...received, date: '2026-02-30' }];
    const done = run(write('date.json', [{ id: 'X', rule: 'FOIA-20', events }]));
    expect([done.status, done.stdout]).toEqual([1, '']);
    const said = done.stderr.split('\n').filter((line) => line !== '');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Case X, field "events[0].date"');
  });

  it('says so when the file is no JSON', () => {
    expect(run(write('words.json', 'not json')).stderr).toContain('is not JSON');
  });
});
