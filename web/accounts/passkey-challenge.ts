import { redirect, type ActionFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { SignInPasskeyBeginMutation } from './entry.query.ts';
import { PasskeyBeginMutation } from './security.query.ts';

/** `POST /sign-in/passkey`: what the browser's passkey dialogue is opened with, as JSON, for `passkey.client.ts`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const caller = { request, context };
  const { options, userErrors } =
    form.get('purpose') === 'add'
      ? (await execute(PasskeyBeginMutation, {}, caller)).passkeyBegin
      : (await execute(SignInPasskeyBeginMutation, {}, caller)).signInPasskeyBegin;
  return Response.json({ options, problem: userErrors[0]?.message ?? null });
}

/** Opened by hand, the address leads to the page of it. */
export const loader = () => redirect('/sign-in');
