import { OwnWordsOfMatter } from '../access/own-words.query.ts';
import { SeenFields } from '../access/seen.query.ts';
import { StatusEvidenceOf } from '../evidence/status-evidence.query.ts';
import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { LinksOfMatter } from '../links/links.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { NotesOfMatter } from '../notes/notes.query.ts';
import { LetterFields } from '../requests/letter.query.ts';
import { TasksOfMatter } from '../tasks/tasks.query.ts';
import { CommentFields } from './comment.query.ts';

const NoticeFields = graphql(`
  fragment NoticeFields on AgencyNotice {
    id
    kind
    title
    citation
    frDocument
    address
    publishedOn
    periods {
      basis
      closes
      isOpen
      mailBy
      gapFrom
      gapTo
      earliestUse
      deadline {
        explanation
      }
    }
  }
`);

export const DocketQuery = graphql(
  `
    query AgencyDocketPage($code: String!, $after: String) {
      agencyDocket(code: $code) {
        ...MatterFields
        ...SeenFields
        ...StatusEvidenceOf
        ...LinksOfMatter
        ...NotesOfMatter
        ...OwnWordsOfMatter
        ...TasksOfMatter
        docketNumber
        subject
        portalUrl
        missingNotice
        standing
        viewerFollows
        isOpenForComment
        fault
        agency {
          name
          path
        }
        agreement {
          title
          path
        }
        systems {
          number
          name
          notice
        }
        notices(first: 50) {
          nodes {
            ...NoticeFields
          }
        }
        ours: publicComments(first: 50, origin: OURS) {
          nodes {
            ...CommentFields
          }
        }
        others: publicComments(first: 25, after: $after, origin: OTHER) {
          totalCount
          nodes {
            ...CommentFields
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        communications(first: 50) {
          nodes {
            ...LetterFields
          }
        }
      }
    }
  `,
  [
    CommentFields,
    LetterFields,
    LinksOfMatter,
    MatterFields,
    NotesOfMatter,
    NoticeFields,
    SeenFields,
    OwnWordsOfMatter,
    StatusEvidenceOf,
    TasksOfMatter,
  ],
);

export type Docket = NonNullable<ResultOf<typeof DocketQuery>['agencyDocket']>;
export type Notice = FragmentOf<typeof NoticeFields>;
export type CommentPeriod = Notice['periods'][number];
