import { AgreementFields, TimelineFields } from '../agreements/agreement.query.ts';
import { graphql } from '../graphql.ts';

/** The real agreement; sample ones are never on the front page. */
export const HomeQuery = graphql(
  `
    query Home {
      agreements(first: 1) {
        nodes {
          ...AgreementFields
          timeline(first: 100) {
            nodes {
              ...TimelineFields
            }
          }
        }
      }
    }
  `,
  [AgreementFields, TimelineFields],
);
