import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { RequestRowFields } from '../requests/requests.query.ts';

/** One entry of an agreement's timeline: a fact of the public record with its sources. */
export const TimelineFields = graphql(`
  fragment TimelineFields on MatterEvent {
    id
    sentence
    confidence
    occurred {
      on
      precision
      basis
      text
    }
    sources {
      url
      title
    }
    payload {
      key
      label
      value
    }
  }
`);

/** Everything that an agreement's page tells. */
export const AgreementFields = graphql(
  `
    fragment AgreementFields on Agreement {
      id
      title
      path
      isSample
      kind
      summary
      lastCheckedOn
      parties {
        name
        role
      }
      signed {
        on
        precision
        text
      }
      effective {
        on
        precision
        text
      }
      ends {
        on
        precision
        text
      }
      known {
        text
        confidence
        sources {
          url
          title
        }
      }
      unknown
      counts {
        asked
        waiting
        overdue
        answered
      }
      timeline(first: 100) {
        nodes {
          ...TimelineFields
        }
        totalCount
      }
      foiaRequests(first: 10) {
        nodes {
          ...RequestRowFields
        }
        totalCount
      }
    }
  `,
  [TimelineFields, RequestRowFields],
);

export type Agreement = FragmentOf<typeof AgreementFields>;
export type TimelineEntry = FragmentOf<typeof TimelineFields>;

export const AgreementQuery = graphql(
  `
    query Agreement($code: String!) {
      agreement(code: $code) {
        ...AgreementFields
        visibility
        viewerCan
        viewerAsks
        access {
          isEmbargoed
          embargoedUntil
          embargoCondition
          zone
        }
      }
    }
  `,
  [AgreementFields],
);

export type AgreementPage = NonNullable<ResultOf<typeof AgreementQuery>['agreement']>;
