// The pages as the HTTP server gets them: built (npm start), or straight from their sources with hot reload
// (npm run dev), where Vite serves the modules and the page updates on the same address.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { handle } from '#web/server.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Pages {
  /** Answers one page request. */
  readonly handle: typeof handle;
  /** Folder of built scripts, styles and images; undefined while Vite serves them. */
  readonly assets: string | undefined;
  /** Vite's own requests (modules, hot updates); undefined for built pages. */
  readonly middleware:
    | ((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void)
    | undefined;
  /** To be called once with the HTTP server, before it listens. */
  readonly attach: (server: Server) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface ServerBundle {
  readonly handle: typeof handle;
}

/** The pages in `build/`, which must be there. */
export async function openBuiltPages(): Promise<Pages> {
  const bundle = pathToFileURL(path.join(ROOT, 'build/server/index.js')).href;
  const built = (await import(bundle)) as ServerBundle;
  return {
    handle: built.handle,
    assets: path.join(ROOT, 'build/client'),
    middleware: undefined,
    attach: async () => undefined,
    close: async () => undefined,
  };
}

/** The pages from `web/`, each request through the newest sources. */
export async function openLivePages(): Promise<Pages> {
  const { createServer } = await import('vite');
  let vite: Awaited<ReturnType<typeof createServer>> | undefined;
  const open = () => {
    if (!vite) throw new Error('The pages are not attached to a server yet.');
    return vite;
  };
  return {
    handle: async (request, page) => {
      const bundle = (await open().ssrLoadModule('./web/server.ts')) as ServerBundle;
      return bundle.handle(request, page);
    },
    assets: undefined,
    middleware: (request, response, next) => open().middlewares(request, response, next),
    attach: async (server) => {
      vite = await createServer({
        root: ROOT,
        appType: 'custom',
        server: { middlewareMode: true, hmr: { server } },
      });
    },
    close: async () => vite?.close(),
  };
}
