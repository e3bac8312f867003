import { describe, expect, test } from 'vitest';
import { activeFilters, variablesOf } from '#web/requests/filter.ts';

const read = (address: string) => variablesOf(new URLSearchParams(address));

describe('the list’s address', () => {
  test('names filters, order and the page', () => {
    expect(
      read('status=OVERDUE&actor=US&overdue=true&dueTo=2026-12-31&text=%20logs%20&order=filed&after=abc'),
    ).toEqual({
      filter: {
        status: ['OVERDUE'],
        outcome: null,
        nextActor: 'US',
        agency: null,
        lead: null,
        overdue: true,
        dueFrom: null,
        dueTo: '2026-12-31',
        text: 'logs',
      },
      orderBy: { field: 'FILED', direction: 'DESC' },
      includeSample: false,
      first: 25,
      after: 'abc',
    });
  });

  test('a page before is asked from its end', () => {
    expect(read('before=xyz')).toMatchObject({ last: 25, before: 'xyz' });
  });

  test('words it does not know are left out, even those that every object has', () => {
    const { filter, orderBy } = read('status=LATE&actor=constructor&dueFrom=tomorrow&order=toString');
    expect(filter).toMatchObject({ status: null, nextActor: null, dueFrom: null });
    expect(orderBy.field).toBe('NEXT_DUE');
  });

  test('the sample switch is off unless it is on, and is no filter', () => {
    expect(read('').includeSample).toBe(false);
    expect(read('sample=true').includeSample).toBe(true);
    expect(activeFilters(new URLSearchParams('sample=true&order=due&text=a'))).toBe(1);
  });
});
