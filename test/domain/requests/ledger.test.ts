import { expect, it } from 'vitest';
import { foldFees } from '#domain/requests/fees.ts';
import { flagsOf } from '#domain/requests/flags.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { foldScope } from '#domain/requests/scope.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { factMaker } from '#test/support/facts.ts';

const factsOf = (...recorded: RecordedEvent[]) => foldRequest(recorded, 'Agency');

it('adds up what was paid and given back, and keeps the newest of what was named', () => {
  const fact = factMaker();
  const { events } = factsOf(
    fact('fee_category_requested', '2026-03-02', { category: 'news_media' }),
    fact('fee_category_assigned', '2026-03-10', { category: 'other', asAsked: false }),
    fact('fee_cap_set', '2026-03-10', { amount: 5_000 }),
    fact('fee_estimated', '2026-03-12', { amount: 14_000 }),
    fact('fee_estimated', '2026-03-20', { amount: 9_000 }),
    fact('fee_demanded', '2026-03-20', { amount: 9_000 }),
  );
  expect(foldFees(events)).toMatchObject({
    cap: 5_000,
    estimate: 9_000,
    demanded: 9_000,
    paid: 0,
    waiver: null,
  });
  const paid = factMaker();
  const after = factsOf(
    paid('fee_demanded', '2026-03-20', { amount: 9_000 }),
    paid('fee_paid', '2026-03-25', { amount: 4_000 }),
    paid('fee_paid', '2026-03-26', { amount: 5_000 }),
    paid('fee_refunded', '2026-04-20', { amount: 1_250 }),
  );
  expect(foldFees(after.events)).toMatchObject({ demanded: null, paid: 9_000, refunded: 1_250 });
});

it('knows of no fees where nobody spoke of any, and of a waiver as it was last decided', () => {
  const fact = factMaker();
  expect(foldFees(factsOf(fact('acknowledged', '2026-03-02')).events)).toBeNull();
  const { events } = factsOf(
    fact('fee_waiver_requested', '2026-03-02', { argument: 'It will be published.' }),
    fact('fee_waiver_denied', '2026-03-10'),
    fact('fee_waiver_granted', '2026-05-10'),
  );
  expect(foldFees(events)?.waiver?.decided?.kind).toBe('fee_waiver_granted');
});

it('keeps what a narrowing does not speak of', () => {
  const fact = factMaker();
  const { events } = factsOf(
    fact('scope_narrowed', '2026-03-10', { scope: 'No drafts', custodians: 'The director' }),
    fact('scope_narrowed', '2026-04-10', { scope: 'Final versions', until: '2026-01-31' }),
  );
  const versions = foldScope('All records', events);
  expect(versions.map(({ number, text, custodians, until }) => [number, text, custodians, until])).toEqual([
    [1, 'All records', null, null],
    [2, 'No drafts', 'The director', null],
    [3, 'Final versions', 'The director', '2026-01-31'],
  ]);
});

it.each([
  ['hhs', 'foia', true, ['FOIA-FEE-BAR']],
  ['hhs', 'foia', false, []],
  ['hhs', 'privacy_act', true, ['PA-ACCESS']],
  ['ny', 'state', true, []],
] as const)(
  'of %s under %s, late %s, the law says without a day: %j',
  (appealFamily, regime, isLate, flags) => {
    const fact = factMaker();
    const facts = factsOf(fact('submitted', '2026-03-02', { channel: 'email', proof: 'sent_email' }));
    expect(flagsOf(facts, { appealFamily, regime }, isLate)).toEqual(flags);
  },
);

it('contesting a closure leaves it closed until they open it again', () => {
  const fact = factMaker();
  const closed = fact('closed_by_agency', '2026-03-20');
  const contested = fact('closure_contested', '2026-03-25');
  expect(factsOf(closed, contested).closedByAgency).not.toBeNull();
  expect(factsOf(closed, contested, fact('reopened', '2026-04-02')).closedByAgency).toBeNull();
});
