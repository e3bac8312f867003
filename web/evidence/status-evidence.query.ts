import { graphql, type FragmentOf } from '../graphql.ts';

/** What shows that a matter stands where it does. */
export const StatusEvidenceOf = graphql(`
  fragment StatusEvidenceOf on Matter {
    statusEvidence {
      isCited
      fact {
        id
        sentence
        page
        evidencePath
      }
      file {
        name
        path
      }
      sources {
        url
        title
      }
    }
  }
`);

export type WithStatusEvidence = FragmentOf<typeof StatusEvidenceOf>;
