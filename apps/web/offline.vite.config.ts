import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { directImports } from './direct-imports';
import { onlyUsed } from './only-used';
import { serviceWorker } from './service-worker';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sourceOf = (lib: string): string => here(`../../libs/${lib}/src`);

/** The page that is read without a connection: a build of its own, so that nobody's first visit gets heavier by it. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [onlyUsed(), directImports(sourceOf), react(), serviceWorker(here('./service-worker.js'))],
  resolve: {
    alias: ['contracts', 'resolution'].map((name) => ({ find: `@gremia/${name}`, replacement: sourceOf(name) })),
  },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: {
      input: here('./unterwegs.html'),
      treeshake: { moduleSideEffects: (id) => !/\/libs\/\w+\/src\//u.test(id) },
    },
  },
});
