import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { backgroundFiles } from './background-files';
import { coloursOnce } from './colours-once';
import { compressFiles } from './compress-files';
import { directImports } from './direct-imports';
import { ofFirstVisit, ofSeveral, staysLight } from './first-visit';
import { handbook } from './handbook';
import { listPageFiles } from './list-page-files';
import { onlyUsed } from './only-used';
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

/** What runs when somebody opens the portal for the first time. */
const firstVisit = ['./src/app/main.tsx', './src/portal/home.page.tsx'].map(here);
/** What the public reads one after the other. */
const readings = ['paper', 'meeting', 'minutes', 'papers', 'meetings', 'synopsis', 'versions', 'committee'].map(
  (page) => here(`./src/portal/${page}.page.tsx`),
);
const germanTexts = (names: string): RegExp => new RegExp(`/i18n/de/(?:${names})\\.(?:json|ts)$`, 'u');
const TOGETHER = [
  { name: 'texts-de-first', test: germanTexts('common|home|words') },
  {
    name: 'texts-de-reading',
    test: germanTexts('correction|faults|history|lists|paper|portal|problems|synopsis|versions'),
  },
  { name: ofFirstVisit(firstVisit) },
  { name: ofSeveral(firstVisit, readings, 'reading') },
].map((group) => ({ ...group, includeDependenciesRecursively: false }));

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  plugins: [
    onlyUsed(),
    directImports(sourceOf),
    handbook(),
    react(),
    preloadFirst(),
    listPageFiles({
      routes: here('./src/portal/portal.routes.tsx'),
      others: here('./src/app/all-routes.ts'),
      later: 'later.css',
    }),
    backgroundFiles(),
    coloursOnce(),
    staysLight(firstVisit),
    compressFiles(),
  ],
  css: { postcss: { plugins: [trimKern(here('./src'), { file: '/app/later.css', firstVisit })] } },
  resolve: {
    alias: {
      ...Object.fromEntries(['contracts', 'dossier', 'journal', 'meeting', 'protocol', 'resolution', 'rules'].map(lib)),
      // React has had for long what the shim stands in for.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    // Browsers that cannot fetch ahead fetch when it is needed.
    modulePreload: { polyfill: false },
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
