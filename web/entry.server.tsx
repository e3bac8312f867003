import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { faultsContext, nonceContext } from './context.ts';
import { FaultId } from './site/fault-id.ts';

const RENDER_TIMEOUT_MS = 6_000;

/**
 * The page as if the site had no other: the router makes a tree of all routes that it is told of, anew for each page, which was a
 * tenth of its time. A browser learns of other routes when a page links to them.
 */
function alone(router: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = router;
  const own = staticHandlerContext.matches.map(({ route }) => [route.id, manifest.routes[route.id]]);
  return { ...router, manifest: { ...manifest, routes: Object.fromEntries(own) }, branches: [] };
}

/** A fault of a page's own code; what a route throws on purpose is an answer, and an API's fault is in the log already. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.get(faultsContext).report(error);
};

/**
 * Renders one page as a stream. Robots wait for the whole page; browsers get the shell at once. Each inline script carries
 * the nonce of this response's Content-Security-Policy.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method.toUpperCase() === 'HEAD') return new Response(null, { headers, status });

  const nonce = context.get(nonceContext);
  const faults = context.get(faultsContext);
  const whole = isbot(request.headers.get('user-agent') ?? '');

  return new Promise((resolve, reject) => {
    let code = status;
    let shellSent = false;
    const answer = () => {
      shellSent = true;
      const body = new PassThrough({ final: (done) => (clearTimeout(timer), done()) });
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <FaultId value={faults.ids[0] ?? null}>
        <ServerRouter context={alone(router)} url={request.url} nonce={nonce} />
      </FaultId>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: answer,
        onShellError: reject,
        onError(error: unknown) {
          code = 500;
          if (shellSent) faults.report(error);
        },
      },
    );
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS);
  });
}
