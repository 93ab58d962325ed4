import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What somebody who goes into a call has to fetch for it, beside the page that is there already. */
const MOST_KILOBYTES = 180;

/** Says how heavy the built part of the application is that carries the call; answers whether it is light enough. */
export function weighCall(root, say) {
  const folder = join(root, 'dist/apps/web/assets');
  const files = readdirSync(folder).filter((name) => /^call-window-.*\.(js|css)$/u.test(name));
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  const kilobytes = Math.round(bytes / 1000);
  say(`The call: ${kilobytes} kB compressed in ${files.length} files of its own (${MOST_KILOBYTES} at most)`);
  return files.length > 0 && kilobytes <= MOST_KILOBYTES;
}
