import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressFiles } from './compress-files';
import { directImports } from './direct-imports';
import { preloadFirst } from './preload-first';
import { trimKern } from './trim-kern';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sourceOf = (lib: string): string => here(`../../libs/${lib}/src`);
const lib = (name: string): [string, string] => [`@gremia/${name}`, sourceOf(name)];
/** Texts say in their names which they are: `texts-de-portal`. */
function nameOfChunk({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [, language, name] = /i18n\/(de|en)\/(\w+)\.json$/u.exec(facadeModuleId ?? '') ?? [];
  return language === undefined ? 'assets/[name]-[hash].js' : `assets/texts-${language}-${name}-[hash].js`;
}

const OF_FRAME = [
  '(?:answers|states|ui)/',
  'api/(?:address|api-problem|bodies|client|query-client|session)\\.ts',
  'forms/search-form\\.tsx',
  'paper-reading/result-lines\\.tsx',
  'portal/(?:home\\.page|latest-papers|latest-results|meeting-list|portal-search|portal\\.queries)\\.tsx?',
];
/** What every first visit needs comes in few files: each costs a way there and back, and a kilobyte of headers. */
const TOGETHER = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\//u },
  { name: 'tools', test: /node_modules\/(?:@tanstack|zod|i18next|react-i18next)\//u },
  { name: 'frame', test: new RegExp(`apps/web/src/(?:${OF_FRAME.join('|')})`, 'u') },
];

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  plugins: [directImports(sourceOf), react(), preloadFirst(), compressFiles()],
  css: { postcss: { plugins: [trimKern(here('./src'))] } },
  resolve: {
    alias: Object.fromEntries(
      ['contracts', 'dossier', 'journal', 'meeting', 'protocol', 'resolution', 'rules'].map(lib),
    ),
  },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: { chunkFileNames: nameOfChunk, codeSplitting: { groups: TOGETHER } },
      // Nothing in them does anything by being loaded: a page gets of them what it uses.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/\w+\/src\//u.test(id) },
    },
  },
  server: {
    proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true }, '/video': { target: api, ws: true } },
  },
});
