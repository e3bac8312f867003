import { graphql, type ResultOf } from '../graphql.ts';

/** Who may see a request, and who could be named. */
export const VisibilityQuery = graphql(`
  query RequestVisibility($code: String!) {
    foiaRequest(code: $code) {
      id
      title
      path
      version
      statusSentence
      visibility
      viewerCan
      viewerAsks
      organization {
        members {
          person {
            id
            name
          }
        }
      }
      access {
        isEmbargoed
        embargoedUntil
        embargoCondition
        zone
        keptFields
        sealedReaders {
          id
          name
        }
      }
    }
    viewer {
      person {
        id
      }
    }
  }
`);

export type VisibleRequest = NonNullable<ResultOf<typeof VisibilityQuery>['foiaRequest']>;

/** What a request and an agreement have in common here. */
export type VisibleMatter = Omit<VisibleRequest, 'statusSentence' | 'access'> & {
  readonly access: Omit<NonNullable<VisibleRequest['access']>, 'keptFields'> | null;
};

export const KeepFieldsMutation = graphql(`
  mutation KeepFields($input: FoiaRequestKeepFieldsInput!) {
    foiaRequestKeepFields(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const SetVisibilityMutation = graphql(`
  mutation SetVisibility($input: MatterSetVisibilityInput!) {
    matterSetVisibility(input: $input) {
      approval {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
