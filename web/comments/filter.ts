/* The list's address is its state, as that of requests. */

const PAGE_SIZE = 25;

/** The variables of the list's query, read from its address: what narrows the list narrows both of its halves. */
export function variablesOf(params: URLSearchParams) {
  const [after, before] = [params.get('after'), params.get('before')];
  const filter = {
    agency: params.get('agency') || null,
    text: params.get('text')?.trim().slice(0, 200) || null,
  };
  return {
    open: { ...filter, openForComment: true },
    others: { ...filter, openForComment: false },
    includeSample: params.get('sample') === 'true',
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: after || null }),
  };
}

export const isNarrowed = (params: URLSearchParams): boolean =>
  ['agency', 'text'].some((name) => params.get(name));
