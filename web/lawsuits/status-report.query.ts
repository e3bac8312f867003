import { graphql, type ResultOf } from '../graphql.ts';

/** The table of a status report. */
export const StatusReportQuery = graphql(`
  query StatusReport($code: String!, $since: Date) {
    lawsuit(code: $code) {
      title
      path
      isSample
      statusReport(since: $since) {
        since
        until
        rows {
          foiaRequest {
            id
            title
            path
          }
          agency
          productions
          processed
          released
          withheld
          referred
          consultation
          disputes
        }
        schedules {
          what
          rate
          everyDays
          ordered
          released
          shortfall
          uncounted
        }
      }
    }
  }
`);

export type Report = NonNullable<ResultOf<typeof StatusReportQuery>['lawsuit']>['statusReport'];
