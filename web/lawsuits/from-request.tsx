import { Link } from 'react-router';
import { CheckField } from '../forms/fields.tsx';
import type { SavedField } from '../forms/merge.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { partyField } from './lawsuit-input.ts';

/** What a new lawsuit takes over from the request that it comes from. */
export const RequestToSueQuery = graphql(`
  query RequestToSue($id: ID!) {
    foiaRequest(id: $id) {
      id
      title
      path
      requester {
        name
        coRequesters
      }
      agency {
        name
      }
      agreement {
        id
      }
      organization {
        id
      }
    }
  }
`);

export type RequestToSue = NonNullable<ResultOf<typeof RequestToSueQuery>['foiaRequest']>;

/** The request is ticked, and can be left out. */
export function InSuitFromTheStart({ request: { id, title, path } }: { request: RequestToSue }) {
  return (
    <>
      <CheckField
        name="requests"
        value={id}
        label={`In suit: ${title}`}
        hint="Once the complaint is recorded, the request knows of it"
        checked
      />
      <p>
        <Link to={path}>Back to the request</Link>
      </p>
    </>
  );
}

type Fields = Readonly<Record<string, SavedField>>;

export function startedFields<Some extends Fields>(fields: Some, request: RequestToSue | null): Some {
  if (!request) return fields;
  return { ...fields, agreement: { ...fields['agreement'], value: request.agreement?.id } };
}

/** Who asked sues, unless somebody else was named; the agency is sued. Names as they are printed in the request. */
export function startedParties(
  parties: readonly SavedField[],
  request: RequestToSue | null,
  plaintiff: string | null,
): readonly SavedField[] {
  if (!request) return parties;
  const suing = plaintiff
    ? plaintiff.split(/\s*;\s*/)
    : [request.requester.name, ...request.requester.coRequesters];
  const started: Readonly<Record<string, string>> = {
    [partyField('PLAINTIFF')]: suing.join('\n'),
    [partyField('DEFENDANT')]: request.agency.name,
  };
  return parties.map((party) => ({ ...party, value: started[party.name] ?? party.value }));
}
