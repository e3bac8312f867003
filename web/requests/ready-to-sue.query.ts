import { graphql, type ResultOf } from '../graphql.ts';

/** The check-list of one request, with what a complaint is written from; null for those who are not inside. */
export const ReadyToSueQuery = graphql(`
  query ReadyToSue($code: String!, $plaintiff: String, $mailCheckedOn: Date) {
    foiaRequest(code: $code) {
      id
      title
      path
      isSample
      requester {
        name
        organization
        coRequesters
      }
      agency {
        name
      }
      lawsuits {
        title
        path
      }
      viewerCan
      readyToSue(plaintiff: $plaintiff, mailCheckedOn: $mailCheckedOn) {
        isReady
        sueFrom
        sueUntil
        checks {
          kind
          title
          state
          sentence
          evidence {
            id
            label
            occurred {
              on
            }
          }
          deadline {
            label
            rule {
              citation
            }
            explanation
          }
        }
        dates {
          on
          sentence
          citation
        }
        exhibits {
          label
          on
          subject
          sha256
          file {
            name
            path
          }
        }
      }
    }
    viewer {
      email
    }
    clock {
      today
    }
  }
`);

type Found = NonNullable<ResultOf<typeof ReadyToSueQuery>['foiaRequest']>;
export type Readiness = NonNullable<Found['readyToSue']>;
export type RequestToSue = Found & { readonly readyToSue: Readiness };
