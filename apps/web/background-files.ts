import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { BACKGROUND_FILES } from './src/call/background/background-files';

/** The library asks for them by these names. Browsers without SIMD, who would ask for others, are not offered it. */
const NAMES = [
  'selfie_segmentation.binarypb',
  'selfie_segmentation.tflite',
  'selfie_segmentation_landscape.tflite',
  'selfie_segmentation_solution_simd_wasm_bin.js',
  'selfie_segmentation_solution_simd_wasm_bin.wasm',
];
const FOLDER = dirname(createRequire(import.meta.url).resolve('@shiguredo/virtual-background'));

/** Lays what the library for backgrounds would fetch elsewhere beside our own files, built or in development. */
export function backgroundFiles(): Plugin {
  const { version } = JSON.parse(readFileSync(join(FOLDER, '../package.json'), 'utf8')) as { version: string };
  // They are kept for ever by browsers, so another version has another address.
  if (!BACKGROUND_FILES.endsWith(`-${version}`)) throw new Error(`BACKGROUND_FILES does not name ${version}`);
  return {
    name: 'background-files',
    generateBundle() {
      for (const name of NAMES)
        this.emitFile({
          type: 'asset',
          fileName: `${BACKGROUND_FILES.slice(1)}/${name}`,
          source: readFileSync(join(FOLDER, name)),
        });
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(BACKGROUND_FILES, ({ url = '' }, response, next) => {
        const name = NAMES.find((each) => url === `/${each}`);
        if (name === undefined) return next();
        response.setHeader('content-type', typeOf(name));
        response.end(readFileSync(join(FOLDER, name)));
      });
    },
  };
}

function typeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript';
  return name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
}
