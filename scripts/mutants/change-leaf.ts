/**
 * Every value of plain data with one leaf changed: the raw material of mutants. Functions and texts that are not
 * numbers of the law are left alone.
 */
export interface Changed<T> {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly value: T;
}

/** Other values for a leaf, by its name and what it holds. */
export type LeafChanges = (name: string, leaf: unknown) => readonly unknown[];

export function changedLeaves<T>(value: T, changes: LeafChanges): readonly Changed<T>[] {
  return walk(value, '', changes) as readonly Changed<T>[];
}

function walk(value: unknown, name: string, changes: LeafChanges): readonly Changed<unknown>[] {
  if (typeof value === 'function') return [];
  if (typeof value !== 'object' || value === null) {
    return changes(name, value).map((to) => ({ path: '', from: value, to, value: to }));
  }
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, child]) =>
    walk(child, isList ? name : key, changes).map((changed) => ({
      ...changed,
      path: changed.path === '' ? key : `${key}.${changed.path}`,
      value: isList ? value.with(Number(key), changed.value) : { ...value, [key]: changed.value },
    })),
  );
}
