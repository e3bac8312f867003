// What the law says of a request without naming a day.
import { flagsOf } from '#domain/requests/flags.ts';
import type { Regime } from '#domain/requests/duties.ts';
import { OVERDUE } from '#db/queries/request-filter.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { builder } from '../builder.ts';
import { storedRule } from '../deadlines/law-book.ts';
import { DeadlineRule } from '../deadlines/rule.ts';
import { FoiaRequest } from '../refs.ts';
import { factsOf } from './facts-of.ts';

builder.objectField(FoiaRequest, 'flags', (t) =>
  t.field({
    type: [DeadlineRule],
    description: 'Rules that bear on it and name no day; its dates stand in `deadlines`.',
    resolve: async (row: RequestRow, _args, ctx) => {
      const regime = row.regime as Regime;
      const { appealFamily } = row;
      const flags = flagsOf(await factsOf(row, ctx), { appealFamily, regime }, OVERDUE.includes(row.status));
      return flags.map(storedRule);
    },
  }),
);
