import { ACTOR, known, OUTCOME, STATUS } from './words.ts';

/*
 * The list's address is its state: each filter is a search parameter, so that a view can be kept, sent and gone back to.
 * An unknown word is left out, never an error: an old link must still show a list.
 */

export const PAGE_SIZE = 25;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ORDERS = {
  due: { field: 'NEXT_DUE', direction: 'ASC' },
  filed: { field: 'FILED', direction: 'DESC' },
  updated: { field: 'UPDATED', direction: 'DESC' },
} as const;

export type OrderName = keyof typeof ORDERS;

/** The choices of order in words. */
export const ORDER_WORDS: Readonly<Record<OrderName, string>> = {
  due: 'Next date first',
  filed: 'Newest filing first',
  updated: 'Last changed first',
};

/** The variables of the list's query, read from its address. */
export function variablesOf(params: URLSearchParams) {
  const status = known(STATUS, params.get('status'));
  const outcome = known(OUTCOME, params.get('outcome'));
  const [after, before] = [params.get('after'), params.get('before')];
  return {
    filter: {
      status: status ? [status] : null,
      outcome: outcome ? [outcome] : null,
      nextActor: known(ACTOR, params.get('actor')),
      agency: params.get('agency') || null,
      lead: params.get('lead') || null,
      overdue: params.get('overdue') === 'true' ? true : null,
      dueFrom: dateOf(params.get('dueFrom')),
      dueTo: dateOf(params.get('dueTo')),
      text: params.get('text')?.trim().slice(0, 200) || null,
    },
    orderBy: ORDERS[known(ORDERS, params.get('order')) ?? 'due'],
    includeSample: params.get('sample') === 'true',
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null }),
  };
}

const dateOf = (value: string | null) => (value && DATE.test(value) ? value : null);

/** How many filters other than the sample switch, the order and the page are set. */
export function activeFilters(params: URLSearchParams): number {
  const names = ['status', 'outcome', 'actor', 'agency', 'lead', 'overdue', 'dueFrom', 'dueTo', 'text'];
  return names.filter((name) => params.get(name)).length;
}
