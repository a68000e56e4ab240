import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Builds the programs of the document processes and of the thread that opens words beside the server: they start when they are wanted. */
const besideTheServer: Plugin = {
  name: 'beside-the-server',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  buildStart() {
    this.emitFile({ type: 'chunk', id: './app/documents/worker.ts', fileName: 'document-worker.js' });
    this.emitFile({ type: 'chunk', id: './app/services/file/words-thread.ts', fileName: 'words-thread.js' });
  },
};

export default defineConfig({
  plugins: [reactRouter(), besideTheServer],
  css: {
    preprocessorOptions: {
      // MOJ Frontend's own files name node_modules from the root of the project.
      scss: { loadPaths: ['.', 'node_modules'], quietDeps: true },
    },
  },
  build: {
    // Vite's own minifier stops at selectors that govuk-frontend uses.
    cssMinify: 'esbuild',
    // Everything is a file of our own origin: the content security policy knows no data: styles or scripts.
    assetsInlineLimit: 0,
  },
  environments: {
    ssr: { build: { rollupOptions: { input: './app/server.ts' }, target: 'node20' } },
  },
});
