// `/explorer`: GraphiQL from our own files (`npm run build` makes them), under the same policy as every page.
import fs from 'node:fs';
import path from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FOLDER = path.resolve(import.meta.dirname, '../../build/explorer');

/** Does nothing where the explorer was not built. */
export async function registerExplorer(app: FastifyInstance, folder: string = FOLDER): Promise<void> {
  if (!fs.existsSync(path.join(folder, 'explorer.js'))) return;
  await app.register(async (scope) => {
    await scope.register(serveStatic, {
      root: folder,
      prefix: '/explorer/',
      decorateReply: false,
      cacheControl: true,
      maxAge: '1h',
    });
    scope.get('/explorer', async (request, reply) =>
      reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache').send(page(request.nonce)),
    );
  });
}

/** The editor measures and colours with styles of its own, which take the nonce from the meta element. */
const page = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" nonce="${nonce}">
<title>API explorer · Sunclock</title>
<link rel="icon" href="/mark.svg">
<link rel="stylesheet" href="/explorer/explorer.css">
<style nonce="${nonce}">html, body, #explorer { height: 100%; margin: 0 }</style>
<script nonce="${nonce}">var __webpack_nonce__ = "${nonce}"</script>
<script type="module" src="/explorer/explorer.js" nonce="${nonce}"></script>
</head>
<body>
<div id="explorer"></div>
<noscript>The explorer needs JavaScript. The API itself answers at <a href="/graphql">/graphql</a>.</noscript>
</body>
</html>
`;
