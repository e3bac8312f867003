import { redirect, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { SharedQuery } from './share.query.ts';

/** Secrets of share links that this browser holds, newest last. The API reads the same cookie. */
const HELD = /(?:^|;\s*)shared=([\w.-]*)/;
const MOST = 5;

/**
 * `GET /shared/:token`: takes the secret out of the address, keeps it in a cookie that no script reads, and leads to the
 * matter. A link that was ended, whose time is over or that never was is an address that leads nowhere.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? '';
  const { sharedMatter } = await execute(SharedQuery, { token }, { request, context });
  if (!sharedMatter) throw notFound();
  const held = HELD.exec(request.headers.get('cookie') ?? '')?.[1]?.split('.') ?? [];
  const kept = [...held.filter((one) => one !== '' && one !== token), token].slice(-MOST);
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return redirect(sharedMatter.path, {
    status: 303,
    headers: {
      'Set-Cookie': `shared=${kept.join('.')}; Path=/; HttpOnly; SameSite=Lax${secure}`,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
