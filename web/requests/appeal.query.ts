import { graphql, type ResultOf } from '../graphql.ts';

/** What the agency decided, with its window. */
export const DeterminationFields = graphql(`
  fragment DeterminationFields on Determination {
    id
    kind
    adverse
    datedOn
    agencyWords
    appealRightsGiven
    exemptions
    appealedOn
    unappealedParts {
      number
    }
    parts {
      number
    }
    appealDeadline {
      dueOn
      fileBy
    }
  }
`);

/** An appeal on the page of its request. */
export const AppealFields = graphql(`
  fragment AppealFields on Appeal {
    event {
      id
    }
    sentOn
    recipient
    timing
    isLate
    result
    parts {
      part {
        id
      }
      sentence
    }
    decided {
      occurred {
        on
      }
    }
    deadline {
      dueOn
    }
  }
`);

/** A request as the form of an appeal needs it: every open window, and where appeals go. */
export const AppealQuery = graphql(`
  query AppealForm($code: String!) {
    viewer {
      email
    }
    foiaRequest(code: $code) {
      id
      title
      path
      version
      isSample
      viewerCan
      agency {
        name
        path
        contacts(first: 10, kinds: [APPEAL_OFFICE]) {
          nodes {
            office
            value
            channel
          }
        }
      }
      organization {
        id
      }
      parts {
        id
        number
        text
      }
      determinations {
        id
        kind
        adverse
        datedOn
        appealedOn
        unappealedParts {
          number
        }
        appealDeadline {
          dueOn
          fileBy
          daysLeft
          status
          rule {
            citation
          }
        }
      }
    }
  }
`);

export type AppealRequest = NonNullable<ResultOf<typeof AppealQuery>['foiaRequest']>;
export type Appealable = AppealRequest['determinations'][number];
