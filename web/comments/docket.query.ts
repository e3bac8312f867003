import { OwnWordsOfMatter } from '../access/own-words.query.ts';
import { SeenFields } from '../access/seen.query.ts';
import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { LinksOfMatter } from '../links/links.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { NotesOfMatter } from '../notes/notes.query.ts';
import { TasksOfMatter } from '../tasks/tasks.query.ts';

const NoticeFields = graphql(`
  fragment NoticeFields on AgencyNotice {
    id
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

const CommentFields = graphql(`
  fragment CommentFields on PublicComment {
    id
    origin
    status
    title
    text
    characters
    missing
    commenter
    address
    submittedOn
    trackingNumber
    postedOn
    isLate
    signOns {
      id
      organization
      person
      authorityBy
    }
    exhibits {
      number
      label
      document {
        path
      }
    }
    submission {
      payload {
        key
        label
        value
      }
    }
    receipt {
      subject
      file {
        name
        path
      }
    }
    answers {
      id
      sentence
      payload {
        key
        label
        value
      }
    }
  }
`);

export const DocketQuery = graphql(
  `
    query AgencyDocketPage($code: String!) {
      agencyDocket(code: $code) {
        ...MatterFields
        ...SeenFields
        ...LinksOfMatter
        ...NotesOfMatter
        ...OwnWordsOfMatter
        ...TasksOfMatter
        docketNumber
        subject
        portalUrl
        missingNotice
        standing
        isOpenForComment
        fault
        agency {
          name
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
        others: publicComments(first: 50, origin: OTHER) {
          totalCount
          nodes {
            ...CommentFields
          }
        }
      }
    }
  `,
  [
    CommentFields,
    LinksOfMatter,
    MatterFields,
    NotesOfMatter,
    NoticeFields,
    SeenFields,
    OwnWordsOfMatter,
    TasksOfMatter,
  ],
);

export type Docket = NonNullable<ResultOf<typeof DocketQuery>['agencyDocket']>;
export type Notice = FragmentOf<typeof NoticeFields>;
export type CommentPeriod = Notice['periods'][number];
export type PublicComment = FragmentOf<typeof CommentFields>;
