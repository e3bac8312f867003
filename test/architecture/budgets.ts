// Names and lengths, as functions from sources to sentences; no sentence = all is well.
import ts from 'typescript';
import { nodesOf, roomOf, type Source } from './sources.ts';

/** Names that say nothing about what a file holds. */
export const findBannedNames = (paths: readonly string[], allowed: readonly string[] = []): string[] =>
  paths.filter(
    (file) =>
      !allowed.includes(file) &&
      file.split('/').some((part) => /^(utils?|helpers?|misc|common|index)(\.|$)/i.test(part)),
  );

export interface Budget {
  /** Lines a file may have without being named. */
  readonly lines: number;
  /** Named exceptions with their own limit. They only shrink: one that is no longer needed must go. */
  readonly exceptions: Readonly<Record<string, number>>;
}

/** Files over the budget, and exceptions that are larger than they need to be. */
export function findOverlong(sources: readonly Source[], { lines, exceptions }: Budget): string[] {
  const lengths = new Map(sources.map((source) => [source.path, source.text.split('\n').length - 1]));
  const overlong = [...lengths].flatMap(([file, length]) => {
    const limit = exceptions[file] ?? lines;
    return length > limit ? [`${file} has ${length} lines, ${limit} are allowed`] : [];
  });
  const loose = Object.entries(exceptions).flatMap(([file, limit]) => {
    const length = lengths.get(file) ?? 0;
    if (length <= lines) return [`${file} has ${length} lines and needs no exception`];
    return limit - length > 25 ? [`${file} has ${length} lines: lower its limit from ${limit}`] : [];
  });
  return [...overlong, ...loose];
}

/** How long a function may be: law reads like arithmetic, a page is mostly its own markup. */
function longestFunction(file: string): number {
  if (roomOf(file) === 'domain') return 25;
  return file.endsWith('.tsx') ? 80 : 40;
}

/** Functions over the budget, named `file#function`. A function that only returns a table is a table. */
export function findLongFunctions(
  sources: readonly Source[],
  exceptions: Readonly<Record<string, number>> = {},
): string[] {
  const lengths = new Map(sources.flatMap(lengthsOf));
  const overlong = [...lengths].flatMap(([name, length]) => {
    const limit = exceptions[name] ?? longestFunction(name.split('#')[0] ?? '');
    return length > limit ? [`${name} has ${length} lines, ${limit} are allowed`] : [];
  });
  const needless = Object.keys(exceptions).filter(
    (name) => (lengths.get(name) ?? 0) <= longestFunction(name.split('#')[0] ?? ''),
  );
  return [...overlong, ...needless.map((name) => `${name} needs no exception`)];
}

function lengthsOf(source: Source): [string, number][] {
  return [...nodesOf(source)].flatMap((node): [string, number][] => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isTable(node.body)) return [];
    const file = node.getSourceFile();
    const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
    return [[`${source.path}#${nameOf(node)}`, lineOf(node.end) - lineOf(node.getStart()) + 1]];
  });
}

const isTable = (body: ts.Node): boolean =>
  ts.isParenthesizedExpression(body) && ts.isObjectLiteralExpression(body.expression);

/** Its own name, or that of the variable, property or call that it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return ts.isCallExpression(parent) ? parent.expression.getText().split('\n')[0] + '()' : 'anonymous';
}
