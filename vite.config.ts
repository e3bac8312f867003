import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * The server bundle starts at `web/server.ts`, which exports `handle`: main.ts passes it to the HTTP server, so that the
 * pages and the API share one process. In development main.ts loads the same file through Vite's module loader.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: isSsrBuild ? { rollupOptions: { input: './web/server.ts' } } : {},
  ssr: { noExternal: [/^@mantine\//] },
  optimizeDeps: { include: ['@mantine/core', '@mantine/hooks'] },
}));
