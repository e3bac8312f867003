import { OwnWordsOfMatter } from '../access/own-words.query.ts';
import { SeenFields } from '../access/seen.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { NotesOfMatter } from '../notes/notes.query.ts';
import { TasksOfMatter } from '../tasks/tasks.query.ts';
import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { LinksOfMatter } from '../links/links.query.ts';
import { MattersOfAgreement } from './agreement-matters.query.ts';
import { RequestRowFields } from '../requests/requests.query.ts';

/** One entry of an agreement's timeline, with the matter that it is of. */
export const TimelineFields = graphql(`
  fragment TimelineFields on TimelineEntry {
    id
    kind
    sentence
    confidence
    path
    matterKind
    matterTitle
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
  }
`);

/** What an agreement's page tells beside its timeline. */
export const AgreementFields = graphql(
  `
    fragment AgreementFields on Agreement {
      id
      title
      path
      isSample
      kind
      summary
      status
      statusSentence
      statusHistory {
        label
        from
        until
        order
        fact {
          id
          sources {
            url
            title
          }
        }
      }
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
        topic
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
        released
        inCourt
        untold
      }
      nextDates(first: 8) {
        nodes {
          id
          label
          dueOn
          status
          actor
          daysLeft
          matter {
            title
            path
          }
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
  [RequestRowFields],
);

export type Agreement = FragmentOf<typeof AgreementFields>;
export type TimelineEntry = FragmentOf<typeof TimelineFields>;

export const AgreementQuery = graphql(
  `
    query Agreement(
      $code: String!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $sort: TimelineSort
      $filter: TimelineFilterInput
    ) {
      agreement(code: $code) {
        ...AgreementFields
        ...MattersOfAgreement
        ...MatterFields
        ...NotesOfMatter
        ...SeenFields
        ...OwnWordsOfMatter
        ...TasksOfMatter
        timeline(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {
          nodes {
            ...TimelineFields
          }
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        ...LinksOfMatter
      }
    }
  `,
  [
    AgreementFields,
    LinksOfMatter,
    MatterFields,
    MattersOfAgreement,
    NotesOfMatter,
    SeenFields,
    OwnWordsOfMatter,
    TasksOfMatter,
    TimelineFields,
  ],
);

export type AgreementPage = NonNullable<ResultOf<typeof AgreementQuery>['agreement']>;
