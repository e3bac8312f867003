import { DocketRowFields } from '../comments/dockets.query.ts';
import { graphql, type FragmentOf, type ResultOf } from '../graphql.ts';
import { LawsuitRowFields } from '../lawsuits/lawsuits.query.ts';
import { RequestRowFields } from '../requests/requests.query.ts';

/** A contact with its source and the day on which it was read there. */
export const ContactFields = graphql(`
  fragment ContactFields on AgencyContact {
    id
    kind
    channel
    value
    office
    purpose
    validFrom
    sourceUrl
    checkedOn
    checkedBy
    checkedByName
    mayBeOutOfDate
    endedAt
  }
`);

export const AgencyQuery = graphql(
  `
    query Agency($slug: String!) {
      agency(slug: $slug) {
        id
        path
        name
        abbreviation
        kind
        jurisdictionName
        zone
        isSample
        sourceUrl
        checkedOn
        ruleKeys
        parent {
          name
          path
        }
        children {
          id
          name
          abbreviation
          path
        }
        aliases {
          id
          name
          kind
          sourceUrl
          checkedOn
        }
        contacts(first: 40) {
          nodes {
            ...ContactFields
          }
        }
        all: contacts(first: 100, includeEnded: true) {
          nodes {
            ...ContactFields
          }
        }
      }
      viewer {
        runsSite
        mayProposeChanges
      }
    }
  `,
  [ContactFields],
);

/** What the viewer may see of what was asked of it, argued over and announced by it; the rules that bind it; what waits. */
export const AgencyCompanyQuery = graphql(
  `
    query AgencyCompany($agency: ID!, $rules: [String!], $includeSample: Boolean) {
      foiaRequests(
        first: 5
        filter: { agency: $agency }
        orderBy: { field: UPDATED, direction: DESC }
        includeSample: $includeSample
      ) {
        totalCount
        totalCountAtLeast
        nodes {
          ...RequestRowFields
        }
      }
      lawsuits(
        first: 5
        filter: { agency: $agency }
        orderBy: { field: UPDATED, direction: DESC }
        includeSample: $includeSample
      ) {
        totalCount
        totalCountAtLeast
        nodes {
          ...LawsuitRowFields
        }
      }
      agencyDockets(
        first: 5
        filter: { agency: $agency }
        orderBy: { field: UPDATED, direction: DESC }
        includeSample: $includeSample
      ) {
        totalCount
        totalCountAtLeast
        nodes {
          ...DocketRowFields
        }
      }
      deadlineRules(keys: $rules) {
        key
        name
        citation
        url
        isVerified
        number
        countKind
      }
      agencyProposals(first: 1, agency: $agency, state: WAITING) {
        totalCount
      }
    }
  `,
  [DocketRowFields, LawsuitRowFields, RequestRowFields],
);

export type AgencyShown = NonNullable<ResultOf<typeof AgencyQuery>['agency']>;
export type ContactShown = FragmentOf<typeof ContactFields>;
export type AgencyCompany = ResultOf<typeof AgencyCompanyQuery>;
