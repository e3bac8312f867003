import { graphql } from '../graphql.ts';

/** Rules without a day, fees, scope, searches and closure of a request. */
export const LedgerOfRequest = graphql(`
  fragment LedgerOfRequest on FoiaRequest {
    flags {
      key
      name
      citation
    }
    fees {
      categoryAsked
      categoryAssigned
      cap
      estimate
      demanded
      paid
      refunded
      waiver {
        isGranted
        asked {
          occurred {
            on
          }
        }
        decided {
          occurred {
            on
          }
        }
      }
    }
    scopeVersions {
      number
      text
      from
      until
      custodians
      terms
      parts {
        number
      }
      event {
        id
        occurred {
          on
        }
      }
    }
    searches {
      places
      searchers
      terms
      parts {
        number
      }
      event {
        id
        occurred {
          on
        }
      }
    }
    closure {
      contested {
        occurred {
          on
        }
      }
      reopened {
        occurred {
          on
        }
      }
    }
  }
`);
