import { defineConfig } from 'vite';

/** The API explorer is a page of its own beside the site: one script and one style sheet in `build/explorer`. */
export default defineConfig({
  root: 'web/explorer',
  base: '/explorer/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../../build/explorer',
    emptyOutDir: true,
    chunkSizeWarningLimit: 3_000,
    rollupOptions: {
      // Marks for another bundler; hundreds of lines say so.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      input: 'web/explorer/explorer.tsx',
      output: {
        entryFileNames: 'explorer.js',
        assetFileNames: 'explorer[extname]',
        chunkFileNames: 'part-[hash].js',
      },
    },
  },
});
