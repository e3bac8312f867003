/** The pages that go with every matter, below kinds of matters other than requests: they answer as those of a request do. */
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { matterPages } from '#web/matters/matter-pages.ts';

/** `/:reference/guests` and so on. */
export const MATTER_TAILS: readonly string[] = matterPages('').map(({ path = '' }) => path);

/** `agreements/:reference/guests`; the pages of requests are asked one by one. */
export const isAlike = (pattern: string): boolean =>
  !pattern.startsWith('requests/') && MATTER_TAILS.some((tail) => pattern.endsWith(tail));

/** The addresses of all routes. */
export const patternsOf = (entries: readonly RouteConfigEntry[]): string[] =>
  entries.flatMap(({ path = '', children = [] }) => [path, ...patternsOf(children)]);

/** Each address with the name of its route, as a browser asks for one part of a page. */
export const routeIds = (entries: readonly RouteConfigEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ path = '', id, file, children = [] }) => [
      [path, id ?? file.replace(/\.tsx?$/, '')] as const,
      ...routeIds(children),
    ]),
  );
