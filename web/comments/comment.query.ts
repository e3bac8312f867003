import { RedactionFields } from '../access/redact.query.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { MatterFields } from '../matters/matter.query.ts';

/** A comment, as its docket lists it. */
export const CommentFields = graphql(
  `
    fragment CommentFields on PublicComment {
      id
      origin
      status
      title
      text
      characters
      portalLimit
      missing
      commenter
      address
      submittedOn
      trackingNumber
      postedOn
      isLate
      redaction {
        ...RedactionFields
      }
      signOns {
        id
        organization
        person
        authorityBy
        authorityOn
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
        page
        passage
        evidencePath
        payload {
          key
          label
          value
        }
      }
    }
  `,
  [RedactionFields],
);

export type PublicComment = FragmentOf<typeof CommentFields>;

/** What a comment can be about, with until when. */
const NoticeChoice = graphql(`
  fragment NoticeChoice on AgencyNotice {
    id
    title
    periods {
      closes
      isOpen
    }
  }
`);

export type NoticeChosen = FragmentOf<typeof NoticeChoice>;

/** The docket behind the pages on which comments are written. */
const DocketOfComments = graphql(
  `
    fragment DocketOfComments on AgencyDocket {
      ...MatterFields
      docketNumber
      agency {
        name
      }
      organization {
        id
      }
      notices(first: 50) {
        nodes {
          ...NoticeChoice
        }
      }
    }
  `,
  [MatterFields, NoticeChoice],
);

export type DocketOfComment = FragmentOf<typeof DocketOfComments>;

/** One comment with every text that it had. */
export const CommentQuery = graphql(
  `
    query Comment($code: String!, $id: ID!) {
      matter: agencyDocket(code: $code) {
        ...DocketOfComments
      }
      node(id: $id) {
        __typename
        ... on PublicComment {
          ...CommentFields
          docket {
            id
          }
          notice {
            ...NoticeChoice
          }
          texts(first: 50) {
            nodes {
              entry
              at
              by {
                name
              }
              text
            }
            totalCount
          }
        }
      }
      viewer {
        email
        person {
          name
        }
      }
    }
  `,
  [CommentFields, DocketOfComments, NoticeChoice],
);

type Node = NonNullable<ResultOf<typeof CommentQuery>['node']>;
export type OneComment = Extract<Node, { __typename: 'PublicComment' }>;

/** The docket in which a comment is begun, or others' are noted. */
export const CommentDocketQuery = graphql(
  `
    query CommentDocket($code: String!) {
      matter: agencyDocket(code: $code) {
        ...DocketOfComments
      }
      viewer {
        email
      }
    }
  `,
  [DocketOfComments],
);

export const DraftCommentMutation = graphql(
  `
    mutation DraftComment($input: AgencyDocketDraftCommentInput!) {
      agencyDocketDraftComment(input: $input) {
        publicComment {
          id
        }
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
