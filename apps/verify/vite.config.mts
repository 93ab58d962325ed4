import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lib = (name: string): [string, string] => [`@gremia/${name}`, here(`../../libs/${name}/src`)];
const target = here('../../dist/verify');

/** One file with everything in it: whoever checks a dossier installs nothing of ours and nothing of others. */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: Object.fromEntries(
      ['contracts', 'dossier', 'journal', 'meeting', 'protocol', 'resolution', 'rules'].map(lib),
    ),
  },
  plugins: [
    {
      name: 'package',
      closeBundle: () => copyFileSync(here('published-package.json'), `${target}/package.json`),
    },
  ],
  ssr: { noExternal: true },
  build: {
    ssr: here('src/main.ts'),
    outDir: target,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: false,
    rollupOptions: { output: { entryFileNames: 'gremia-verify.mjs', banner: '#!/usr/bin/env node' } },
  },
});
