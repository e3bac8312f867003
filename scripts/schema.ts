// `npm run schema` prints the API's schema to schema.graphql; `npm run schema -- --check` refuses when the file is out of
// date or breaks what the last release promised (`schema-breaks.json` lists the breaks that were decided on).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { printedSchema } from '#server/graphql/printed-schema.ts';
import { unlistedBreaks } from '#server/graphql/breaking-changes.ts';

const root = path.dirname(import.meta.dirname);
const file = path.join(root, 'schema.graphql');
const printed = printedSchema();

if (process.argv.includes('--check')) check();
else fs.writeFileSync(file, printed);

function check(): void {
  if (fs.readFileSync(file, 'utf8') !== printed) fail(['schema.graphql is out of date: run npm run schema.']);
  const before = promised();
  if (before === null) return;
  const allowed = JSON.parse(fs.readFileSync(path.join(root, 'schema-breaks.json'), 'utf8')) as string[];
  const breaks = unlistedBreaks(buildSchema(before), buildSchema(printed), allowed);
  if (breaks.length > 0) fail(['These changes break clients:', ...breaks.map((each) => `- ${each}`)]);
}

/** The schema of the last release, else of the last commit; null in a checkout without history. */
function promised(): string | null {
  const tag = git('describe', '--tags', '--abbrev=0');
  return git('show', `${tag ?? 'HEAD'}:schema.graphql`);
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
