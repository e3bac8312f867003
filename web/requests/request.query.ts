import { OwnWordsOfMatter } from '../access/own-words.query.ts';
import { DeadlineFields } from '../deadlines/deadline.query.ts';
import { SeenFields } from '../access/seen.query.ts';
import { StatusEvidenceOf } from '../evidence/status-evidence.query.ts';
import { LinksOfMatter } from '../links/links.query.ts';
import { AsksOfMatter } from '../approvals/asks.query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { NotesOfMatter } from '../notes/notes.query.ts';
import { TasksOfMatter } from '../tasks/tasks.query.ts';
import { AppealFields, DeterminationFields } from './appeal.query.ts';
import { LetterFields } from './letter.query.ts';
import { ReferralsOfRequest } from './referral.query.ts';
import { LedgerOfRequest } from './ledger.query.ts';
import { ProductionsOfRequest } from './productions.query.ts';

export const RequestQuery = graphql(
  `
    query Request($code: String!, $after: String) {
      foiaRequest(code: $code) {
        __typename
        id
        code
        title
        path
        isSample
        ...SeenFields
        ...StatusEvidenceOf
        version
        regime
        standing
        status
        statusSentence
        outcome
        outcomeAsStated
        requestText
        channel
        filedOn
        batch {
          title
          path
        }
        filedProof
        fault
        track
        agencyEstimateOn
        lastContactOn
        viewerCan
        viewerAsks
        ...AsksOfMatter
        viewerFollows
        agency {
          name
          abbreviation
          path
          contacts(first: 10, kinds: [APPEAL_OFFICE, PUBLIC_LIAISON]) {
            nodes {
              kind
              office
              value
            }
          }
        }
        agreement {
          title
          path
        }
        ...LinksOfMatter
        organization {
          name
        }
        lead {
          name
        }
        backup {
          name
        }
        requester {
          name
          organization
          onBehalfOf
          coRequesters
          signatory
        }
        nextAct {
          sentence
          dueOn
          path
        }
        nextDeadline {
          id
        }
        clockDay {
          day
          of
          stopped
        }
        trackingNumbers {
          number
          assignedBy
          statedOn
          isCurrent
        }
        parts {
          id
          number
          text
          outcome
          outcomeAsStated
          closedOn
        }
        partsSentence
        ...ProductionsOfRequest
        ...LedgerOfRequest
        ...ReferralsOfRequest
        determinations {
          ...DeterminationFields
        }
        deadlines {
          ...DeadlineFields
        }
        appeals {
          ...AppealFields
        }
        communications(first: 50, after: $after) {
          nodes {
            ...LetterFields
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        ...NotesOfMatter
        ...OwnWordsOfMatter
        ...TasksOfMatter
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
    StatusEvidenceOf,
    LedgerOfRequest,
    LinksOfMatter,
    AppealFields,
    AsksOfMatter,
    DeadlineFields,
    DeterminationFields,
    LetterFields,
    NotesOfMatter,
    ProductionsOfRequest,
    ReferralsOfRequest,
    SeenFields,
    OwnWordsOfMatter,
    TasksOfMatter,
  ],
);

export type FoiaRequest = NonNullable<ResultOf<typeof RequestQuery>['foiaRequest']>;
