import { DocketRowFields } from '../comments/dockets.query.ts';
import { CitationFields } from '../documents/citation.query.ts';
import { FileFields } from '../documents/file.query.ts';
import { graphql, type FragmentOf } from '../graphql.ts';
import { LawsuitRowFields } from '../lawsuits/lawsuits.query.ts';

/** What hangs on an agreement beside the requests: suits with their newest entries, notices with their periods, our comments. */
export const MattersOfAgreement = graphql(
  `
    fragment MattersOfAgreement on Agreement {
      lawsuits(first: 10) {
        totalCount
        nodes {
          ...LawsuitRowFields
          entries(first: 3) {
            totalCount
            nodes {
              id
              number
              text
              entered {
                on
                precision
                text
              }
            }
          }
        }
      }
      agencyDockets(first: 10) {
        totalCount
        nodes {
          ...DocketRowFields
          announced: notices(first: 5) {
            nodes {
              id
              title
              citation
              publishedOn
              periods {
                basis
                closes
                isOpen
              }
            }
          }
          ours: publicComments(first: 5, origin: OURS) {
            nodes {
              id
              title
              status
              submittedOn
              answers {
                id
                sentence
              }
            }
          }
        }
      }
      agencyActions(first: 8) {
        totalCount
        nodes {
          id
          statement
          asTheAgencySaid
          asWeReadIt
          agency {
            name
          }
          occurred {
            on
            precision
            text
          }
          sources {
            url
            title
          }
          answers {
            id
            sentence
          }
          gaveRiseTo {
            id
            sentence
          }
          fact {
            page
            citation {
              ...CitationFields
            }
            communication {
              file {
                ...FileFields
                redaction {
                  at
                }
              }
            }
          }
        }
      }
    }
  `,
  [CitationFields, DocketRowFields, FileFields, LawsuitRowFields],
);

export type AgreementMatters = FragmentOf<typeof MattersOfAgreement>;
