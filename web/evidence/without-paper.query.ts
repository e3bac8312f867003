import { graphql, type FragmentOf } from '../graphql.ts';

const Unproved = graphql(`
  fragment Unproved on Matter {
    id
    title
    path
    isSample
    viewerCan
    statusEvidence {
      fact {
        sentence
      }
    }
  }
`);

/** Matters of the organizations of whoever asks, of whose status no paper and no address is cited. */
export const WithoutPaperQuery = graphql(
  `
    query WithoutPaper {
      viewer {
        email
      }
      foiaRequests(first: 50, includeSample: true, filter: { own: true, statusCited: false }) {
        totalCount
        nodes {
          ...Unproved
        }
      }
      lawsuits(first: 50, includeSample: true, filter: { own: true, statusCited: false }) {
        totalCount
        nodes {
          ...Unproved
        }
      }
      agencyDockets(first: 50, includeSample: true, filter: { own: true, statusCited: false }) {
        totalCount
        nodes {
          ...Unproved
        }
      }
    }
  `,
  [Unproved],
);

export type UnprovedMatter = FragmentOf<typeof Unproved>;
