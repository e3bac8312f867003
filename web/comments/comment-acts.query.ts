import { Refusals } from '../forms/refusals.query.ts';
import { graphql } from '../graphql.ts';

/** The acts of the page of a comment; each answers with why it was refused. */
export const EditCommentMutation = graphql(
  `
    mutation EditComment($input: AgencyDocketEditCommentInput!) {
      agencyDocketEditComment(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const ReadyCommentMutation = graphql(
  `
    mutation ReadyComment($input: AgencyDocketReadyCommentInput!) {
      agencyDocketReadyComment(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveCommentMutation = graphql(
  `
    mutation RemoveComment($input: AgencyDocketRemoveCommentInput!) {
      agencyDocketRemoveComment(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AddSignOnMutation = graphql(
  `
    mutation AddSignOn($input: AgencyDocketAddSignOnInput!) {
      agencyDocketAddSignOn(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveSignOnMutation = graphql(
  `
    mutation RemoveSignOn($input: AgencyDocketRemoveSignOnInput!) {
      agencyDocketRemoveSignOn(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const AddExhibitMutation = graphql(
  `
    mutation AddExhibit($input: AgencyDocketAddExhibitInput!) {
      agencyDocketAddExhibit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const RemoveExhibitMutation = graphql(
  `
    mutation RemoveExhibit($input: AgencyDocketRemoveExhibitInput!) {
      agencyDocketRemoveExhibit(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);

export const SubmitCommentMutation = graphql(
  `
    mutation SubmitComment($input: AgencyDocketSubmitCommentInput!) {
      agencyDocketSubmitComment(input: $input) {
        userErrors {
          ...Refusals
        }
      }
    }
  `,
  [Refusals],
);
