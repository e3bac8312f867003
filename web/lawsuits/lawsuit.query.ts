import { OwnWordsOfMatter } from '../access/own-words.query.ts';
import { SeenFields } from '../access/seen.query.ts';
import { NotesOfMatter } from '../notes/notes.query.ts';
import { TasksOfMatter } from '../tasks/tasks.query.ts';
import { RedactionFields } from '../access/redact.query.ts';
import { DeadlineFields } from '../deadlines/deadline.query.ts';
import { StatusEvidenceOf } from '../evidence/status-evidence.query.ts';
import { FileFields } from '../documents/file.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { FactFields } from '../requests/fact.query.ts';

export const LawsuitQuery = graphql(
  `
    query Lawsuit($code: String!, $after: String) {
      lawsuit(code: $code) {
        __typename
        id
        code
        title
        path
        isSample
        version
        visibility
        standing
        caption
        docketNumber
        nature
        judge
        claims
        relief
        filedOn
        status
        statusSentence
        ...StatusEvidenceOf
        fault
        viewerCan
        viewerAsks
        viewerFollows
        ...OwnWordsOfMatter
        ...NotesOfMatter
        ...SeenFields
        ...TasksOfMatter
        court {
          key
          name
          zone
        }
        parties {
          name
          role
          counsel
        }
        standingOrders {
          days
          source
          rule {
            name
          }
        }
        agreement {
          title
          path
        }
        organization {
          name
        }
        lead {
          name
        }
        backup {
          name
        }
        nextCourtDate {
          dueOn
          dueAt
        }
        deadlines {
          ...DeadlineFields
        }
        service {
          served
          each {
            paper
            servedOn
          }
        }
        production {
          what
          rate
          everyDays
          ordered
          released
          shortfall
          uncounted
          productions {
            on
            ordered
            produced
            producedOn
          }
        }
        ending {
          on
          fields {
            key
            label
            value
          }
        }
        appealOf {
          title
          path
        }
        appeals {
          title
          path
          statusSentence
        }
        requestsInSuit {
          foiaRequest {
            id
            title
            path
            statusSentence
          }
          requester {
            name
          }
          matchesPlaintiff
          warning
        }
        entries(first: 30, after: $after) {
          nodes {
            id
            number
            text
            visibility
            entered {
              on
              precision
              text
            }
            redaction {
              ...RedactionFields
            }
            file {
              ...FileFields
            }
            attachments {
              id
              ...FileFields
            }
            sources {
              url
              title
            }
            facts {
              ...FactFields
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          totalCount
        }
        history(first: 20) {
          nodes {
            id
            at
            sentence
            reason
            by {
              name
            }
          }
          totalCount
        }
      }
    }
  `,
  [
    DeadlineFields,
    FileFields,
    FactFields,
    NotesOfMatter,
    OwnWordsOfMatter,
    RedactionFields,
    SeenFields,
    StatusEvidenceOf,
    TasksOfMatter,
  ],
);

export type Lawsuit = NonNullable<ResultOf<typeof LawsuitQuery>['lawsuit']>;
export type DocketEntry = Lawsuit['entries']['nodes'][number];
