// The files of the house as the architecture tests see them: path, text, syntax tree, imports.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const ROOMS = ['domain', 'db', 'commands', 'server', 'jobs', 'web', 'test', 'scripts'] as const;

export interface Source {
  /** From the root, with forward slashes: `db/client.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: Source;
  /** As written: `#db/client.ts`, `./place.ts`, `postgres`. */
  readonly specifier: string;
}

/** Paths of all files under version control, or about to be. */
export function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return listed.filter((file) => file !== '' && fs.existsSync(path.join(ROOT, file)));
}

/** The files whose name ends in one of `endings`. */
export function readSources(...endings: string[]): Source[] {
  return listFiles()
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(ROOT, file), 'utf8') }));
}

export const roomOf = (file: string): string => {
  const first = file.split('/')[0] ?? '';
  return (ROOMS as readonly string[]).includes(first) ? first : 'root';
};

/** Every node of a file, comments excluded. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const stack: ts.Node[] = [
    ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind),
  ];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void stack.push(child));
  }
}

/** Static and dynamic imports and re-exports with a literal specifier. By the words alone: no tree is needed to find them. */
export function importsOf(source: Source): Import[] {
  const found = imports.get(source) ?? ts.preProcessFile(source.text).importedFiles;
  imports.set(source, found);
  return found.map(({ fileName }) => ({ from: source, specifier: fileName }));
}

/** More than one wall asks for them. */
const imports = new WeakMap<Source, readonly ts.FileReference[]>();

/** Where an import leads: a file of the house (`db/client.ts`), or the name of a package. */
export function targetOf({ from, specifier }: Import): { file: string } | { npm: string } {
  if (specifier === '#config') return { file: 'config.ts' };
  if (specifier.startsWith('#')) return { file: specifier.slice(1) };
  if (specifier.startsWith('.')) return { file: path.posix.join(path.posix.dirname(from.path), specifier) };
  const parts = specifier.split('/');
  return { npm: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}
