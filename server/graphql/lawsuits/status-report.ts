// The table of a status report of a lawsuit.
import { type ReportRow, type StatusReport as Report, statusReportOf } from '../../exports/status-report.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, Lawsuit } from '../refs.ts';
import { ProductionSchedule } from './docket.ts';

const count = (description: string) =>
  ({ nullable: true, description: `${description} Null where no letter says.` }) as const;

const StatusReportRow = builder.objectRef<ReportRow>('StatusReportRow').implement({
  description:
    'What came under one request in suit since the last status report. Pages are as letters count them; what was released again is not counted.',
  fields: (t) => ({
    foiaRequest: t.field({
      type: FoiaRequest,
      description: 'The request.',
      resolve: ({ request }) => request,
    }),
    agency: t.exposeString('agency', { description: 'Who must answer.' }),
    productions: t.int({
      description: 'How many productions came.',
      resolve: ({ pages }) => pages.productions,
    }),
    processed: t.int({ ...count('Pages processed.'), resolve: ({ pages }) => pages.processed }),
    released: t.int({
      ...count('Pages released, in full or in part.'),
      resolve: ({ pages }) => pages.released,
    }),
    withheld: t.int({ ...count('Pages withheld in full.'), resolve: ({ pages }) => pages.withheld }),
    referred: t.int({ ...count('Pages referred to another body.'), resolve: ({ pages }) => pages.referred }),
    consultation: t.int({
      ...count('Pages sent to another body for consultation.'),
      resolve: ({ pages }) => pages.consultation,
    }),
    disputes: t.stringList({
      description: 'What is still in dispute, in sentences.',
      resolve: ({ disputes }) => [...disputes],
    }),
  }),
});

const StatusReport = builder.objectRef<Report>('StatusReport').implement({
  description: 'The table of a status report: since the last one, per agency and request.',
  fields: (t) => ({
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'The day of the last report, or of the complaint; null before both.',
    }),
    until: t.expose('until', { type: 'Date', description: 'Today.' }),
    rows: t.field({
      type: [StatusReportRow],
      description: 'Of each request in suit that the viewer may see.',
      resolve: ({ rows }) => [...rows],
    }),
    schedules: t.field({
      type: [ProductionSchedule],
      description: 'Ordered rates beside what came.',
      resolve: ({ schedules }) => [...schedules],
    }),
  }),
});

builder.objectField(Lawsuit, 'statusReport', (t) =>
  t.field({
    type: StatusReport,
    description: 'What a status report to the court says, as far as the viewer may see the requests in suit.',
    complexity: { field: 10, multiplier: 10 },
    args: {
      since: t.arg({
        type: 'Date',
        description: 'Count from the day after this one; left out: from the last report.',
      }),
    },
    resolve: (row, { since }, ctx) => statusReportOf(row, since ?? null, ctx),
  }),
);
