import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** A lib as the product runs it: what `npm run build:api` made. */
export const builtLib = (name) => createRequire(import.meta.url)(join(root, 'dist/libs', name, 'src'));
