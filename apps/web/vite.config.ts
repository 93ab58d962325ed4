import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressFiles } from './compress-files';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lib = (name: string): [string, string] => [`@gremia/${name}`, here(`../../libs/${name}/src`)];
/** Texts say in their names which they are: `texts-de-portal`. */
function nameOfChunk({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [, language, name] = /i18n\/(de|en)\/(\w+)\.json$/u.exec(facadeModuleId ?? '') ?? [];
  return language === undefined ? 'assets/[name]-[hash].js' : `assets/texts-${language}-${name}-[hash].js`;
}

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  plugins: [react(), compressFiles()],
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
    rollupOptions: { output: { chunkFileNames: nameOfChunk } },
  },
  server: {
    proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true }, '/video': { target: api, ws: true } },
  },
});
