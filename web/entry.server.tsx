import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { nonceContext } from './context.ts';

const RENDER_TIMEOUT_MS = 6_000;

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
      <ServerRouter context={router} url={request.url} nonce={nonce} />,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: answer,
        onShellError: reject,
        onError(error: unknown) {
          code = 500;
          if (shellSent) console.error(error);
        },
      },
    );
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS);
  });
}
