import type { LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { signedIn } from './own.server.ts';
import { OwnDataQuery } from './profile.query.ts';

/** `GET /profile/data.json`: everything that is kept about whoever asks. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await execute(OwnDataQuery, {}, { request, context });
  const { ownData } = signedIn(viewer, request);
  return new Response(ownData, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sunclock-my-data.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
