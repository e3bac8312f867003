// The walls of the house as functions from sources to sentences; no sentence = the wall stands.
import ts from 'typescript';
import { importsOf, nodesOf, roomOf, targetOf, type Import, type Source } from './sources.ts';

/** Which rooms a room may import; what is not named here may import every room. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  db: ['db', 'domain'],
  commands: ['commands', 'db', 'domain'],
  server: ['server', 'commands', 'db', 'domain'],
  jobs: ['jobs', 'commands', 'db', 'domain'],
  web: ['web'],
};

/** Packages that belong to some places only; a path ending in `/` is a folder. */
const PACKAGES: readonly { npm: readonly string[]; only: readonly string[] }[] = [
  { npm: ['drizzle-orm', 'postgres'], only: ['db/', 'test/', 'drizzle.config.ts'] },
  // BullMQ's backend and better-auth each speak to PostgreSQL through `pg` themselves.
  { npm: ['pg'], only: ['db/', 'test/', 'server/auth/', 'jobs/backend.ts'] },
  { npm: ['better-auth', '@better-auth/core', '@better-auth/passkey'], only: ['server/auth/'] },
  { npm: ['bullmq'], only: ['jobs/', 'test/'] },
  { npm: ['graphql', '@apollo/server', '@pothos/core'], only: ['server/', 'web/', 'scripts/', 'test/'] },
  { npm: ['react', 'react-dom', 'react-router', '@mantine/core'], only: ['web/', 'jobs/mail/', 'test/'] },
];

const isIn = (file: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

const say = ({ from, specifier }: Import, why: string) => `${from.path} imports ${specifier}: ${why}`;

/** One import against the table, the two ways of writing it, and the packages. */
function judgeImport(one: Import): string[] {
  const here = roomOf(one.from.path);
  const target = targetOf(one);
  if ('npm' in target) return judgePackage(one, target.npm);
  const there = roomOf(target.file);
  const found: string[] = [];
  if (MAY_IMPORT[here] && !MAY_IMPORT[here].includes(there) && target.file !== 'schema.graphql') {
    found.push(say(one, `${here} must not know ${target.file === 'config.ts' ? 'the settings' : there}`));
  }
  if (one.specifier.startsWith('.') && here !== there) found.push(say(one, 'only #room/ crosses a wall'));
  // Tests mirror the rooms in deep folders; they name their support by its room.
  if (one.specifier.startsWith('#') && here === there && !['root', 'test'].includes(here)) {
    found.push(say(one, 'inside a room an import is relative'));
  }
  return found;
}

function judgePackage(one: Import, npm: string): string[] {
  const rule = PACKAGES.find((entry) => entry.npm.includes(npm));
  if (rule && !isIn(one.from.path, rule.only)) return [say(one, `only ${rule.only.join(', ')} may`)];
  const isPure = roomOf(one.from.path) === 'domain' && npm !== 'temporal-polyfill';
  return isPure ? [say(one, "domain's only package is temporal-polyfill")] : [];
}

/** The import table of the rooms. `main.ts`, `scripts/` and `test/` may import all. */
export const findForbiddenImports = (sources: readonly Source[]): string[] =>
  sources.flatMap(importsOf).flatMap(judgeImport);

/** Rings of files that import each other; types count too, because a reader must follow them all the same. */
export function findCycles(sources: readonly Source[]): string[] {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap((one) => {
        const target = targetOf(one);
        return 'file' in target ? [target.file] : [];
      }),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) rings.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return rings;
}

/** Reads of the environment outside `config.ts`. */
export const findEnvironmentReads = (sources: readonly Source[]): string[] =>
  sources
    .filter((source) => source.path !== 'config.ts')
    // Most sources do not have the word at all: those are not walked.
    .filter((source) => source.text.includes('env'))
    .filter((source) => [...nodesOf(source)].some((node) => isMember(node, 'process', 'env')))
    .map((source) => `${source.path} reads process.env`);

/** The time of day and chance have no place where law is computed. */
export const findImpurity = (sources: readonly Source[]): string[] =>
  sources
    .filter((source) => roomOf(source.path) === 'domain')
    .flatMap((source) =>
      [...nodesOf(source)].filter(isImpure).map((node) => `${source.path} asks ${node.getText()}`),
    );

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date';
  return (
    isMember(node, 'Date', 'now') || isMember(node, 'Math', 'random') || isMember(node, 'Temporal', 'Now')
  );
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  const name = ts.isPropertyAccessExpression(node)
    ? node.name.text
    : node.argumentExpression.getText().slice(1, -1);
  return name === member && node.expression.getText() === object;
}

/** SQL that asks the server's own clock instead of `app_now()`, in `db/` outside `allowed`. */
export function findServerClock(sources: readonly Source[], allowed: readonly string[] = []): string[] {
  const clock =
    /\b(now\s*\(\s*\)|current_date|current_timestamp|localtimestamp|defaultNow)\b|\bnow\s*\(\s*\)/i;
  return sources
    .filter((source) => roomOf(source.path) === 'db' && !allowed.includes(source.path))
    .filter((source) => sqlOf(source).some((text) => clock.test(text)))
    .map((source) => `${source.path} asks the server's clock: app_now() is the only one`);
}

/** Literals, template pieces and called names of a TypeScript file; statements without comments of an SQL file. */
function sqlOf(source: Source): string[] {
  if (source.path.endsWith('.sql')) return [source.text.replaceAll(/--.*$/gm, '')];
  return [...nodesOf(source)].flatMap((node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node)) return [node.text];
    if (ts.isTemplateHead(node)) return [node.text];
    return ts.isIdentifier(node) && node.text === 'defaultNow' ? [node.text] : [];
  });
}
