import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * Few files to a page: by itself each set of pages that share a module would have a file for it, some fifty requests a page.
 */
const CHUNKS = {
  groups: [
    { name: 'library', test: /node_modules/, minShareCount: 20, priority: 3 },
    { name: 'common', minShareCount: 12, priority: 2 },
    { name: 'shared', minShareCount: 2, priority: 1 },
  ],
};

/**
 * The server bundle starts at `web/server.ts`, which exports `handle`: main.ts passes it to the HTTP server, so that the
 * pages and the API share one process. In development main.ts loads the same file through Vite's module loader.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: { rollupOptions: isSsrBuild ? { input: './web/server.ts' } : { output: { codeSplitting: CHUNKS } } },
  ssr: { noExternal: [/^@mantine\//] },
  optimizeDeps: { include: ['@mantine/core', '@mantine/hooks'] },
}));
