// The table of a status report, and the rate beside it, by example: nothing is counted twice and nothing unknown is zero.
import { expect, it } from 'vitest';
import { readDocket } from '#domain/lawsuits/docket-facts.ts';
import { productionRate } from '#domain/lawsuits/production-rate.ts';
import { cameInSuit, lastReportOn, reportedPages, standingRates } from '#domain/lawsuits/status-report.ts';
import type { PayloadOf } from '#domain/requests/fact-kinds.ts';
import { checkProductions } from '#domain/requests/productions.ts';
import { docketMaker } from '#test/support/docket.ts';

const produced = (...all: readonly (readonly [on: string, payload: PayloadOf<'production'>])[]) => {
  const checked = checkProductions(all.map(([, payload], at) => ({ id: String(at), payload })));
  return checked.map((production, at) => ({ on: all[at]![0], production }));
};
const pages = (from: number, to: number) => ({ batesFrom: `CMS-${from}`, batesTo: `CMS-${to}` });

function ordered(...docket: readonly (readonly [on: string, pages?: number])[]) {
  const fact = docketMaker();
  const order = fact('order_entered', '2026-02-15', {
    what: 'Produce',
    actor: 'agency',
    dueOn: '2026-03-02',
    everyDays: 30,
    pages: 500,
  });
  const came = docket.map(([on, count]) =>
    fact('order_obeyed', on, count === undefined ? {} : { pages: count }, { aboutEventId: order.id }),
  );
  return readDocket([order, ...came]);
}

it('a production that stands in the docket and under its request is counted once, by the letter', () => {
  const docket = ordered(['2026-03-02', 500], ['2026-04-02', 500]);
  const came = cameInSuit(
    produced(['2026-03-03', { processed: 480 }], ['2026-04-01', { releasedInFull: 100, withheldInFull: 20 }]),
  );
  const [order] = docket.all('order_entered');
  expect(productionRate(order!, docket, came)).toMatchObject({
    ordered: 1000,
    produced: 600,
    shortfall: 400,
    uncounted: 0,
  });
  // Without letters the docket tells.
  expect(productionRate(order!, docket)).toMatchObject({ ordered: 1000, produced: 1000, shortfall: 0 });
});

it('where the letters count nothing the docket does, and what nobody counts is not zero', () => {
  const docket = ordered(['2026-03-02', 500], ['2026-04-01']);
  const came = cameInSuit(produced(['2026-03-02', {}], ['2026-04-01', {}]));
  const [order] = docket.all('order_entered');
  expect(productionRate(order!, docket, came)).toMatchObject({
    ordered: 1000,
    produced: 500,
    shortfall: 0,
    uncounted: 1,
  });
});

it('letters alone keep the rate, and a day on which nothing came is short of all its pages', () => {
  const docket = ordered();
  const came = cameInSuit(produced(['2026-03-02', pages(1, 500)], ['2026-05-01', pages(501, 900)]));
  const [order] = docket.all('order_entered');
  expect(productionRate(order!, docket, came)).toMatchObject({
    productions: [
      { on: '2026-03-02', produced: 500 },
      { on: '2026-04-01', produced: null, producedOn: null },
      { on: '2026-05-01', produced: 400 },
    ],
    ordered: 1500,
    produced: 900,
    shortfall: 600,
  });
});

it('what is released again, or came before the order, is nothing new', () => {
  const docket = ordered();
  const came = cameInSuit(
    produced(
      ['2026-01-05', pages(1, 100)],
      ['2026-03-02', pages(101, 600)],
      ['2026-03-05', { ...pages(1, 100), isReRelease: true }],
    ),
  );
  const [order] = docket.all('order_entered');
  expect(productionRate(order!, docket, came)).toMatchObject({ produced: 500, shortfall: 0 });
});

it('a later order takes the place of a rate: what comes then belongs to it', () => {
  const fact = docketMaker();
  const rate = { what: 'Produce', actor: 'agency', dueOn: '2026-03-02', everyDays: 30, pages: 500 } as const;
  const order = fact('order_entered', '2026-02-15', rate);
  const later = fact(
    'order_entered',
    '2026-03-20',
    { ...rate, dueOn: '2026-04-15', pages: 50 },
    { aboutEventId: order.id },
  );
  const docket = readDocket([order, later]);
  const came = cameInSuit(produced(['2026-03-02', pages(1, 400)], ['2026-04-15', pages(401, 440)]));
  const [first, second] = docket.all('order_entered');
  expect(standingRates(docket)).toEqual([second]);
  expect(productionRate(first!, docket, came)).toMatchObject({ produced: 400, shortfall: 100 });
  expect(productionRate(second!, docket, came)).toMatchObject({ produced: 40, shortfall: 10 });
});

it('the report counts from the day after the last one, and unknown counts stay unknown', () => {
  const all = produced(
    ['2026-03-02', { processed: 10, releasedInFull: 10 }],
    ['2026-04-02', { processed: 50, releasedInFull: 20, releasedInPart: 5, referred: 25 }],
    ['2026-05-02', { ...pages(1, 9), isReRelease: true, processed: 9 }],
  );
  expect(reportedPages(all, '2026-03-02', '2026-06-01')).toEqual({
    productions: 1,
    processed: 50,
    released: 25,
    withheld: null,
    referred: 25,
    consultation: null,
  });
  expect(reportedPages(all, null, '2026-03-02')).toMatchObject({ productions: 1, processed: 10 });
});

it('the last report is what the docket says was filed; before the first the complaint counts', () => {
  const fact = docketMaker();
  const complaint = fact('complaint_filed', '2026-01-05', {});
  const report = fact('order_entered', '2026-02-01', {
    what: 'Status report',
    actor: 'us',
    dueOn: '2026-03-01',
    everyDays: 60,
    isReport: true,
  });
  expect(lastReportOn(readDocket([]))).toBeNull();
  expect(lastReportOn(readDocket([complaint, report]))).toBe('2026-01-05');
  const filed = fact('order_obeyed', '2026-03-01', {}, { aboutEventId: report.id });
  expect(lastReportOn(readDocket([complaint, report, filed]))).toBe('2026-03-01');
});
