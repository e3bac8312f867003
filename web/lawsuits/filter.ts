import { known } from '../requests/words.ts';
import { LAWSUIT_STATUS, NATURE } from './words.ts';

/* The list's address is its state, as that of requests. An unknown word is left out, never an error. */

export const PAGE_SIZE = 25;
const ORDERS = {
  due: { field: 'NEXT_DUE', direction: 'ASC' },
  filed: { field: 'FILED', direction: 'DESC' },
  updated: { field: 'UPDATED', direction: 'DESC' },
} as const;

export const ORDER_WORDS: Readonly<Record<keyof typeof ORDERS, string>> = {
  due: 'Next date first',
  filed: 'Newest complaint first',
  updated: 'Last changed first',
};

/** The variables of the list's query, read from its address. @param courts the keys that there are */
export function variablesOf(params: URLSearchParams, courts: ReadonlySet<string> | null = null) {
  const status = known(LAWSUIT_STATUS, params.get('status'));
  const nature = known(NATURE, params.get('nature'));
  const court = params.get('court') || null;
  const [after, before] = [params.get('after'), params.get('before')];
  return {
    filter: {
      status: status ? [status] : null,
      nature: nature ? [nature] : null,
      court: court && (courts?.has(court) ?? /^[a-z0-9]{2,8}$/.test(court)) ? court : null,
      agency: params.get('agency') || null,
      agreement: params.get('agreement') || null,
      request: params.get('request') || null,
      overdue: params.get('overdue') === 'true' ? true : null,
      text: params.get('text')?.trim().slice(0, 200) || null,
    },
    orderBy: ORDERS[known(ORDERS, params.get('order')) ?? 'due'],
    includeSample: params.get('sample') === 'true',
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null }),
  };
}

/** How many filters other than the sample switch, the order and the page are set. */
export const activeFilters = (params: URLSearchParams): number =>
  ['status', 'nature', 'court', 'agency', 'agreement', 'request', 'overdue', 'text'].filter((name) =>
    params.get(name),
  ).length;
