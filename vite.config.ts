import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
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
