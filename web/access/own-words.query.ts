import { graphql } from '../graphql.ts';
import { Refusals } from '../forms/refusals.query.ts';
import { MatterFields } from '../matters/matter.query.ts';
import { RedactionFields } from './redact.query.ts';

/** Which words of a matter were removed for good, for its own page. */
export const OwnWordsOfMatter = graphql(
  `
    fragment OwnWordsOfMatter on Matter {
      ownWords {
        words
        redaction {
          ...RedactionFields
        }
      }
    }
  `,
  [RedactionFields],
);

export const OwnWordsQuery = graphql(
  `
    query OwnWords($code: String!) {
      matter(code: $code) {
        ...MatterFields
        ...OwnWordsOfMatter
        access {
          legalHold {
            at
            reason
          }
        }
      }
      viewer {
        email
      }
    }
  `,
  [MatterFields, OwnWordsOfMatter],
);

export const RedactOwnWordsMutation = graphql(
  `
    mutation RedactOwnWords($input: MatterRedactOwnWordsInput!) {
      matterRedactOwnWords(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
