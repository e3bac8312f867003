import { redirect, type ActionFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { graphql } from '../graphql.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** `POST /sign-out`. A link cannot sign anyone out: only this site's form can. */
export async function action({ request, context }: ActionFunctionArgs) {
  await execute(SignOut, {}, { request, context });
  return redirect('/');
}

export const loader = () => redirect('/');
